import { describe, expect, it } from 'vitest';

import { failureOf, fixture, fixtureBytes, read } from './import-file.js';

describe('readFlatGeobuf', () => {
  it('gives shapes, attributes and the coordinate system', async () => {
    const reading = await read(await fixture('parcels-4551.fgb'));
    expect(reading).toMatchObject({
      format: 'flatgeobuf',
      total: 3,
      rejectedCount: 0,
      declared: { id: 'EPSG:4551' },
    });
    expect(reading.fields).toEqual(['id', '地块名称', '用地代码', '面积', '现状']);
    expect(reading.features.map(({ properties }) => (properties as { id: string }).id).toSorted()).toEqual([
      'BH-01',
      'BH-02',
      'BH-03',
    ]);
  });

  it('reads up to where the file breaks off, and counts what is missing', async () => {
    const bytes = await fixtureBytes('parcels-4551.fgb');
    const reading = await read(new File([bytes.subarray(0, bytes.length - 200)], 'a.fgb'));
    expect(reading.features.length).toBeLessThan(3);
    expect(
      reading.features.length + Number(/(\d) features/.exec(reading.rejected[0]?.reason.en ?? '')?.[1]),
    ).toBe(3);
  });

  it.each([
    ['a file of another kind', 'hello, this is a text'],
    ['a head without a body', 'fgb\u0003fgb\u0001'],
  ])('says that %s is none', async (_, text) => {
    expect((await failureOf(read(new File([text], 'a.fgb')))).code).toBe('flatgeobuf');
  });
});
