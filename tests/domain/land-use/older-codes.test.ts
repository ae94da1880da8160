import { describe, expect, it } from 'vitest';

import { guideClasses } from '../../../src/domain/land-use/guide-2023.js';
import { landUseClass } from '../../../src/domain/land-use/land-use-table.js';
import { olderClass, olderClasses } from '../../../src/domain/land-use/older-codes.js';

describe('olderClasses', () => {
  it('leads each code of GB 50137-2011 to a class of the guide', () => {
    const codes = new Set(guideClasses.map(([code]) => code));
    expect(olderClasses.filter(({ successor }) => !codes.has(successor))).toEqual([]);
    expect(olderClasses.filter(({ code, successor }) => landUseClass(code)?.code !== successor)).toEqual([]);
  });

  it('has each code once, in the form of that standard, none of which the guide uses', () => {
    const codes = olderClasses.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[RABMWSUGHE]\d{0,2}$/.test(code))).toEqual([]);
  });

  it('has the class above of each code', () => {
    const withoutParent = olderClasses.filter(
      ({ code }) => code.length === 3 && olderClass(code.slice(0, 2)) === null,
    );
    expect(withoutParent).toEqual([]);
  });

  it.each([
    ['M', '1001'],
    ['M1', '100101'],
    ['M2', '100102'],
    ['M3', '100103'],
    ['W1', '110101'],
    ['R2', '070102'],
    ['A1', '0801'],
    ['A33', '080403'],
    ['A35', '0802'],
    ['A5', '0806'],
    ['B1', '0901'],
    ['B2', '0902'],
    ['B9', '0904'],
    ['S1', '1207'],
    ['S2', '1206'],
    ['S42', '120803'],
    ['U12', '1303'],
    ['G1', '1401'],
    ['G2', '1402'],
    ['G3', '1403'],
  ])('reads %s as %s', (code, successor) => {
    expect(olderClass(code)?.successor).toBe(successor);
  });
});
