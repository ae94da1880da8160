import { guideTable } from '../../../src/domain/land-use/land-use-table.js';
import { describe, expect, it } from 'vitest';

import { readParcelFields, suggestFields } from '../../../src/domain/catalog/parcel-fields.js';

const suggested = (...fields: readonly string[]) =>
  suggestFields(fields).map(
    ({ target, field, squareMetres }) =>
      `${field} → ${target}${squareMetres === null ? '' : ` × ${squareMetres.toFixed(2)}`}`,
  );

describe('suggestFields', () => {
  it('knows the names of the land surveys', () => {
    expect(suggested('BSM', 'YDDM', 'YDMJ', 'QLR')).toEqual([
      'BSM → id',
      'YDDM → landUse',
      'YDMJ → declaredAreaM2 × 1.00',
      'QLR → tenants',
    ]);
  });

  it('reads the unit of an area from its name', () => {
    expect(suggested('用地面积（亩）', '建筑面积(公顷)')).toEqual([
      '建筑面积(公顷) → floorAreaM2 × 10000.00',
      '用地面积（亩） → declaredAreaM2 × 666.67',
    ]);
  });

  it('takes each column once, and leaves what it does not know', () => {
    expect(suggested('名称', '项目名称', '备注', 'Shape_Leng')).toEqual([
      '名称 → name',
      '项目名称 → project',
    ]);
  });
});

describe('readParcelFields', () => {
  const read = (row: Record<string, unknown>) =>
    readParcelFields(row, { fields: suggestFields(Object.keys(row)), classes: new Map() }, guideTable);

  it('reads code, status, area and tenants', () => {
    const row = {
      编号: 7,
      用地代码: '1001 工业用地',
      状态: '建设中',
      '面积(亩)': '1,500',
      企业: '甲公司；乙公司',
    };
    expect(read(row)).toEqual({
      id: '7',
      properties: {
        landUse: '1001',
        status: 'under-construction',
        declaredAreaM2: 1_000_000,
        tenants: ['甲公司', '乙公司'],
      },
    });
  });

  it('puts back the zero that spreadsheets drop', () => {
    expect(read({ DLBM: 701 }).properties).toEqual({ landUse: '0701' });
  });

  it('keeps a land use that is no class as it is written', () => {
    expect(read({ 用地性质: '工业' }).properties).toEqual({ landUse: '工业' });
  });

  it('gives a text the class that the user has given it', () => {
    const reading = { fields: suggestFields(['用地性质']), classes: new Map([['工业', '1001']]) };
    expect(readParcelFields({ 用地性质: ' 工业 ' }, reading, guideTable).properties).toEqual({
      landUse: '1001',
    });
    expect(readParcelFields({ 用地性质: '绿化' }, reading, guideTable).properties).toEqual({
      landUse: '绿化',
    });
  });

  it('leaves out what is missing or makes no sense, and does not take it for zero', () => {
    expect(read({ 面积: '', 状态: '不详', 建筑面积: '约两万', 名称: null })).toEqual({
      id: null,
      properties: {},
    });
  });

  it('is not deceived by inherited names', () => {
    expect(
      readParcelFields(
        {},
        { fields: [{ target: 'name', field: 'constructor', squareMetres: null }], classes: new Map() },
        guideTable,
      ).properties,
    ).toEqual({});
  });
});
