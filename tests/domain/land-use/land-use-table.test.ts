import { describe, expect, it } from 'vitest';

import type { AddedLandUseClass } from '../../../src/domain/land-use/land-use-class.js';
import { publishedColors } from '../../../src/domain/land-use/guide-2023.js';
import {
  guideTable,
  landUseClass,
  landUseClasses,
  landUseTable,
  readLandUse,
} from '../../../src/domain/land-use/land-use-table.js';
import { oklchOf } from '../../../src/domain/land-use/oklch.js';

const m0: AddedLandUseClass = {
  code: 'M0',
  name: { zh: '新型产业用地', en: 'New industry' },
  color: '#c89bd8',
  parent: 'M',
};

describe('landUseClasses', () => {
  it('has the 24 classes of the first level, and those below that the two tables of it agree on', () => {
    const countOf = (level: number) => landUseClasses.filter((landUse) => landUse.level === level).length;
    expect([countOf(1), countOf(2), countOf(3)]).toEqual([24, 111, 40]);
  });

  it('has each code and each Chinese name once', () => {
    expect(new Set(landUseClasses.map(({ code }) => code)).size).toBe(landUseClasses.length);
    expect(new Set(landUseClasses.map(({ name }) => name.zh)).size).toBe(landUseClasses.length);
    expect(landUseClasses.filter(({ name }) => name.en === '')).toEqual([]);
  });

  it('puts each class below the one whose code its own begins with', () => {
    for (const { code, parent, level } of landUseClasses) {
      expect(code).toMatch(/^(\d\d){1,3}$/);
      expect(level).toBe(code.length / 2);
      expect(parent).toBe(level === 1 ? null : code.slice(0, -2));
      if (parent !== null) expect(landUseClass(parent)?.code).toBe(parent);
    }
  });

  it('numbers the classes below one another without a gap', () => {
    for (const { code } of landUseClasses) {
      const number = Number(code.slice(-2));
      if (number > 1) {
        const before = code.slice(0, -2) + String(number - 1).padStart(2, '0');
        expect(landUseClass(before)?.code).toBe(before);
      }
    }
  });

  it('says of the 39 published colours that they are, and of no other', () => {
    const published = landUseClasses.filter(({ colorFrom }) => colorFrom === 'published');
    expect(Object.fromEntries(published.map(({ code, color }) => [code, color]))).toEqual(publishedColors);
    expect(published).toHaveLength(39);
  });

  it('derives a colour of the third level by lightness alone, the first of them the lightest', () => {
    const [first, second, third] = ['100101', '100102', '100103'].map((code) => landUseClass(code));
    const base = oklchOf('#bb9674');
    expect([first?.colorFrom, second?.color]).toEqual(['derived', '#bb9674']);
    const light = oklchOf(first?.color ?? '#000000');
    const dark = oklchOf(third?.color ?? '#000000');
    expect(light.lightness - base.lightness).toBeCloseTo(0.08, 2);
    expect(base.lightness - dark.lightness).toBeCloseTo(0.08, 2);
    expect(light.hue).toBeCloseTo(base.hue, 1);
    expect(dark.hue).toBeCloseTo(base.hue, 1);
  });

  it('lets a class without a colour take that of the class above, and the first level that of its leading class', () => {
    expect(landUseClass('0902')).toMatchObject({ color: '#ff0000', colorFrom: 'inherited' });
    expect(landUseClass('07')).toMatchObject({ color: '#ffff2d', colorFrom: 'inherited' });
    expect(landUseClass('10')).toMatchObject({ color: '#bb9674', colorFrom: 'inherited' });
  });
});

describe('readLandUse', () => {
  it('tells by which standard a code is written, and its name there', () => {
    expect(readLandUse('100101')).toMatchObject({ class: { code: '100101' }, standard: 'guide-2023' });
    expect(readLandUse('M1')).toMatchObject({
      class: { code: '100101' },
      standard: 'gb-50137-2011',
      nameAsWritten: { zh: '一类工业用地' },
    });
  });

  it.each([
    [' m1 ', '100101'],
    ['Ｒ２', '070102'],
    ['７０１', '0701'],
    ['701', '0701'],
    ['70101', '070101'],
    ['7', '07'],
  ])('reads %j, as spreadsheets and people write it, as %s', (written, code) => {
    expect(landUseClass(written)?.code).toBe(code);
  });

  it.each(['', '00', '25', '9901', 'M0', 'M4', '工业', 'constructor', '__proto__'])(
    'knows no class %j',
    (code) => {
      expect(readLandUse(code)).toBeNull();
      expect(guideTable.mainClassOf(code)).toBeNull();
      expect(guideTable.isConstructionLand(code)).toBe(false);
    },
  );
});

describe('guideTable', () => {
  it.each([
    ['100101', '10'],
    ['M1', '10'],
    ['A35', '08'],
    ['16', '16'],
  ])('says that %s belongs to %s', (code, main) => {
    expect(guideTable.mainClassOf(code)).toBe(main);
  });

  it.each([
    ['0101', false],
    ['0601', false],
    ['0701', true],
    ['16', true],
    ['1701', false],
    ['2301', true],
    ['2306', false],
    ['E1', false],
    ['U12', true],
  ])('says whether %s is construction land: %s', (code, expected) => {
    expect(guideTable.isConstructionLand(code)).toBe(expected);
  });
});

describe('landUseTable', () => {
  it('adds a class below one of either standard, with its own colour', () => {
    const table = landUseTable([m0]);
    expect(table.refused).toEqual([]);
    expect(table.read('m0')).toEqual({
      class: {
        code: 'M0',
        parent: '1001',
        level: 3,
        name: m0.name,
        color: '#c89bd8',
        colorFrom: 'added',
        pattern: 'hatch-upright',
        letter: 'M0',
      },
      standard: 'added',
      nameAsWritten: m0.name,
    });
    expect(table.mainClassOf('M0')).toBe('10');
    expect(table.isConstructionLand('M0')).toBe(true);
  });

  it('lists an added class after those of the class above', () => {
    const codes = landUseTable([m0]).classes.map(({ code }) => code);
    expect(codes.slice(codes.indexOf('100103'), codes.indexOf('100103') + 3)).toEqual([
      '100103',
      'M0',
      '1002',
    ]);
    expect(codes).toHaveLength(landUseClasses.length + 1);
  });

  it('gives an added class without a colour that of the class above', () => {
    const { read } = landUseTable([{ ...m0, color: null }]);
    expect(read('M0')?.class).toMatchObject({ color: '#bb9674', colorFrom: 'inherited' });
  });

  it('counts an added class as the one above it, or as the one that is named', () => {
    const table = landUseTable([m0, { ...m0, code: 'B0', parent: 'B', countsAs: '0802' }]);
    expect(table.countedAs('M0')).toBe('1001');
    expect(table.countedAs('b0')).toBe('0802');
    expect(table.countedAs('M1')).toBe('100101');
    expect(table.countedAs('X9')).toBeNull();
  });

  it('lets a class stand on the first level that says as what it counts, and takes its look from there', () => {
    const table = landUseTable([{ ...m0, code: 'C+M', color: null, parent: null, countsAs: 'M1' }]);
    const look = landUseClass('100101');
    expect(table.read('c+m')?.class).toMatchObject({
      level: 1,
      parent: null,
      color: look?.color,
      pattern: look?.pattern,
    });
    expect(table.mainClassOf('C+M')).toBe('C+M');
    expect(table.isConstructionLand('C+M')).toBe(true);
    expect(table.classes.at(-1)?.code).toBe('C+M');
  });

  it('draws an added class with the pattern it is given, or without one', () => {
    const { read } = landUseTable([
      { ...m0, pattern: 'dots' },
      { ...m0, code: 'M9', pattern: null },
    ]);
    expect([read('M0')?.class.pattern, read('M9')?.class.pattern]).toEqual(['dots', null]);
  });

  it('lets an added class stand below an added one', () => {
    const table = landUseTable([
      { ...m0, code: '10X', parent: '10' },
      { ...m0, code: '10X1', parent: '10X' },
    ]);
    expect(table.read('10X1')?.class).toMatchObject({ level: 3, parent: '10X' });
    expect(table.mainClassOf('10X1')).toBe('10');
  });

  it.each([
    [{ ...m0, code: '1001' }, 'code-taken'],
    [{ ...m0, code: 'm1' }, 'code-taken'],
    [{ ...m0, parent: 'X9' }, 'parent-unknown'],
    [{ ...m0, parent: 'M0' }, 'parent-unknown'],
    [{ ...m0, parent: 'M1' }, 'parent-on-third-level'],
    [{ ...m0, parent: null }, 'counts-as-unknown'],
    [{ ...m0, countsAs: 'X9' }, 'counts-as-unknown'],
    [{ ...m0, code: 'M0 新型产业用地' }, 'code-form'],
    [{ ...m0, code: '' }, 'code-form'],
  ])('leaves out %j and says why: %s', (added, fault) => {
    const table = landUseTable([added]);
    expect(table.refused).toEqual([{ added, fault }]);
    expect(table.classes).toHaveLength(landUseClasses.length);
  });
});
