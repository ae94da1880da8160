import { describe, expect, it } from 'vitest';

import { formatOf } from '../../../src/data/formats/format-of.js';
import { failureOf, fixture } from './import-file.js';

describe('formatOf', () => {
  it.each([
    ['parcels.geojson', 'geojson'],
    ['parcels.geojsonl', 'geojson-lines'],
    ['parcels.kml', 'kml'],
    ['parcels.kmz', 'kmz'],
    ['shapefile-zone42.zip', 'shapefile'],
    ['stations.xlsx', 'xlsx'],
    ['parcels-4551.fgb', 'flatgeobuf'],
  ])('tells %s by what it begins with, whatever it is called', async (name, format) => {
    expect(await formatOf([await fixture(name)])).toBe(format);
    expect(await formatOf([await fixture(name, 'download')])).toBe(format);
  });

  it('names formats that can not be read, and what to do', async () => {
    const failure = await failureOf(formatOf([new File(['AC1027'], '规划.dwg')]));
    expect(failure.zh).toContain('导出为 shapefile');
    expect(failure.en).toContain('CAD drawing');
  });

  it('takes one layer at a time', async () => {
    const failure = await failureOf(formatOf([new File(['a'], 'a.csv'), new File(['b'], 'b.csv')]));
    expect(failure.code).toBe('several-files');
  });
});
