import { describe, expect, it } from 'vitest';

import { classTableOf } from '../../../src/domain/catalog/class-table.js';
import { parseCatalog } from '../../../src/domain/catalog/parse-catalog.js';
import { guideTable } from '../../../src/domain/land-use/land-use-table.js';

import { sampleCatalog } from './sample.js';

const m0 = { code: 'M0', name: { zh: '新型产业用地', en: 'New industry' }, parent: 'M', color: '#C89BD8' };

function read(...landUseClasses: readonly unknown[]) {
  return parseCatalog({ ...sampleCatalog(), landUseClasses }, 'catalog.json');
}

describe('readAddedClasses', () => {
  it('reads the classes that a catalog adds, in their order', () => {
    const { catalog, findings } = read(m0, {
      ...m0,
      code: 'C9',
      parent: null,
      countsAs: 'B',
      pattern: 'none',
    });
    expect(findings).toEqual([]);
    expect(catalog?.landUseClasses).toEqual([
      { ...m0, color: '#c89bd8', countsAs: null },
      { ...m0, color: '#c89bd8', code: 'C9', parent: null, countsAs: 'B', pattern: null },
    ]);
  });

  it('adds none where the catalog names none', () => {
    expect(parseCatalog(sampleCatalog(), 'c').catalog?.landUseClasses).toEqual([]);
  });

  it.each([
    [{ ...m0, code: 'M1' }, '/landUseClasses/0/code'],
    [{ ...m0, code: 'M 0' }, '/landUseClasses/0/code'],
    [{ ...m0, parent: 'X9' }, '/landUseClasses/0/parent'],
    [{ ...m0, parent: '100101' }, '/landUseClasses/0/parent'],
    [{ ...m0, countsAs: 'X9' }, '/landUseClasses/0/countsAs'],
    [{ ...m0, parent: null }, '/landUseClasses/0/countsAs'],
  ])('leaves out %j and names the member that is at fault', (added, property) => {
    const { catalog, findings } = read(added);
    expect(findings).toMatchObject([{ code: 'sense/class-not-added', severity: 'error', property }]);
    expect(catalog?.landUseClasses).toEqual([]);
  });

  it('leaves out the second of two classes with one code', () => {
    const { catalog, findings } = read(m0, { ...m0, code: 'm0' });
    expect(findings).toMatchObject([{ code: 'sense/class-not-added', property: '/landUseClasses/1/code' }]);
    expect(catalog?.landUseClasses).toHaveLength(1);
  });

  it('takes nothing for a colour that could be anything else in a style', () => {
    const { catalog, findings } = read({ ...m0, color: 'url(https://example.org/x)' });
    expect(findings).toMatchObject([{ code: 'schema/color', property: '/landUseClasses/0/color' }]);
    expect(catalog?.landUseClasses).toMatchObject([{ code: 'M0', color: null }]);
  });
});

describe('classTableOf', () => {
  it('joins the classes of the catalog to those of the guide, once', () => {
    const { catalog } = read(m0);
    if (!catalog) throw new Error('expected a catalog, got none');
    const table = classTableOf(catalog);
    expect(table.read('M0')?.class.name.zh).toBe('新型产业用地');
    expect(classTableOf({ ...catalog })).toBe(table);
  });

  it('is the guide alone without a catalog, or without classes in it', () => {
    expect(classTableOf(null)).toBe(guideTable);
    expect(classTableOf({ landUseClasses: [] })).toBe(guideTable);
  });
});
