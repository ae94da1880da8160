import type { LocalizedText } from '../statements/localized-text.js';

/** A class of GB 50137-2011 and the class of the guide of 2023 that takes its place. */
export interface OlderClass {
  readonly code: string;
  readonly name: LocalizedText;
  /** The code of the guide of 2023. */
  readonly successor: string;
}

/**
 * The classes of GB 50137-2011 《城市用地分类与规划建设用地标准》, in which most plans of parks are still drawn: code, Chinese name,
 * English name, class of 2023. The standard gives no colours and no English names.
 *
 * No published table translates between the two: this one goes by names and definitions. Where the guide of 2023 divides otherwise,
 * the class above is taken (U1 is all of 13; E13 joins ponds and ditches, so it is 17). A3 and its remainder go to education,
 * A35 alone to research; A34 to other education, A53 to public health, U32 to hydraulic works, H42 to prisons and correction. Left out
 * are those that have no one successor: H, H1 with its towns and villages, H9, E, E2 (farm and forest land), E9.
 */
const rows: readonly (readonly [code: string, zh: string, en: string, successor: string])[] = [
  ['R', '居住用地', 'Residential', '07'],
  ['R1', '一类居住用地', 'Residential, class 1', '070101'],
  ['R11', '住宅用地', 'Housing, class 1', '070101'],
  ['R12', '服务设施用地', 'Residential services, class 1', '0702'],
  ['R2', '二类居住用地', 'Residential, class 2', '070102'],
  ['R21', '住宅用地', 'Housing, class 2', '070102'],
  ['R22', '服务设施用地', 'Residential services, class 2', '0702'],
  ['R3', '三类居住用地', 'Residential, class 3', '070103'],
  ['R31', '住宅用地', 'Housing, class 3', '070103'],
  ['R32', '服务设施用地', 'Residential services, class 3', '0702'],
  ['A', '公共管理与公共服务设施用地', 'Public administration and services', '08'],
  ['A1', '行政办公用地', 'Administration', '0801'],
  ['A2', '文化设施用地', 'Culture', '0803'],
  ['A21', '图书展览用地', 'Libraries and exhibitions', '080301'],
  ['A22', '文化活动用地', 'Cultural activities', '080302'],
  ['A3', '教育科研用地', 'Education and research', '0804'],
  ['A31', '高等院校用地', 'Universities and colleges', '080401'],
  ['A32', '中等专业学校用地', 'Secondary vocational schools', '080402'],
  ['A33', '中小学用地', 'Primary and secondary schools', '080403'],
  ['A34', '特殊教育用地', 'Special education', '080405'],
  ['A35', '科研用地', 'Research', '0802'],
  ['A4', '体育用地', 'Sports', '0805'],
  ['A41', '体育场馆用地', 'Stadiums and sports halls', '080501'],
  ['A42', '体育训练用地', 'Sports training', '080502'],
  ['A5', '医疗卫生用地', 'Health care', '0806'],
  ['A51', '医院用地', 'Hospital', '080601'],
  ['A52', '卫生防疫用地', 'Epidemic prevention', '080603'],
  ['A53', '特殊医疗用地', 'Special medical care', '080603'],
  ['A59', '其他医疗卫生用地', 'Other health care', '0806'],
  ['A6', '社会福利用地', 'Social welfare', '0807'],
  ['A7', '文物古迹用地', 'Heritage site', '1504'],
  ['A8', '外事用地', 'Foreign affairs', '1502'],
  ['A9', '宗教用地', 'Religion', '1503'],
  ['B', '商业服务业设施用地', 'Commercial services', '09'],
  ['B1', '商业用地', 'Commerce', '0901'],
  ['B11', '零售商业用地', 'Retail', '090101'],
  ['B12', '批发市场用地', 'Wholesale market', '090102'],
  ['B13', '餐饮用地', 'Catering', '090103'],
  ['B14', '旅馆用地', 'Hotel', '090104'],
  ['B2', '商务用地', 'Business', '0902'],
  ['B21', '金融保险用地', 'Finance and insurance', '0902'],
  ['B22', '艺术传媒用地', 'Arts and media', '0902'],
  ['B29', '其他商务用地', 'Other business', '0902'],
  ['B3', '娱乐康体用地', 'Entertainment and fitness', '0903'],
  ['B31', '娱乐用地', 'Entertainment', '0903'],
  ['B32', '康体用地', 'Fitness', '0903'],
  ['B4', '公用设施营业网点用地', 'Utility service outlets', '090105'],
  ['B41', '加油加气站用地', 'Filling station', '090105'],
  ['B49', '其他公用设施营业网点用地', 'Other utility service outlets', '090105'],
  ['B9', '其他服务设施用地', 'Other services', '0904'],
  ['M', '工业用地', 'Industrial', '1001'],
  ['M1', '一类工业用地', 'Industrial, class 1', '100101'],
  ['M2', '二类工业用地', 'Industrial, class 2', '100102'],
  ['M3', '三类工业用地', 'Industrial, class 3', '100103'],
  ['W', '物流仓储用地', 'Logistics and warehousing', '1101'],
  ['W1', '一类物流仓储用地', 'Logistics and warehousing, class 1', '110101'],
  ['W2', '二类物流仓储用地', 'Logistics and warehousing, class 2', '110102'],
  ['W3', '三类物流仓储用地', 'Logistics and warehousing, class 3', '110103'],
  ['S', '道路与交通设施用地', 'Streets and transport', '12'],
  ['S1', '城市道路用地', 'Urban streets', '1207'],
  ['S2', '城市轨道交通用地', 'Urban rail transit', '1206'],
  ['S3', '交通枢纽用地', 'Transport hub', '120801'],
  ['S4', '交通场站用地', 'Transport stations', '1208'],
  ['S41', '公共交通场站用地', 'Public transport stations', '120802'],
  ['S42', '社会停车场用地', 'Public car park', '120803'],
  ['S9', '其他交通设施用地', 'Other transport facilities', '1209'],
  ['U', '公用设施用地', 'Utilities', '13'],
  ['U1', '供应设施用地', 'Supply', '13'],
  ['U11', '供水用地', 'Water supply', '1301'],
  ['U12', '供电用地', 'Electricity supply', '1303'],
  ['U13', '供燃气用地', 'Gas supply', '1304'],
  ['U14', '供热用地', 'Heat supply', '1305'],
  ['U15', '通信用地', 'Telecommunications', '1306'],
  ['U16', '广播电视用地', 'Broadcasting', '1308'],
  ['U2', '环境设施用地', 'Environmental facilities', '13'],
  ['U21', '排水用地', 'Drainage', '1302'],
  ['U22', '环卫用地', 'Sanitation', '1309'],
  ['U3', '安全设施用地', 'Safety facilities', '13'],
  ['U31', '消防用地', 'Fire service', '1310'],
  ['U32', '防洪用地', 'Flood control', '1311'],
  ['U9', '其他公用设施用地', 'Other utilities', '1312'],
  ['G', '绿地与广场用地', 'Green space and squares', '14'],
  ['G1', '公园绿地', 'Park', '1401'],
  ['G2', '防护绿地', 'Protective green belt', '1402'],
  ['G3', '广场用地', 'Square', '1403'],
  ['H2', '区域交通设施用地', 'Regional transport', '12'],
  ['H21', '铁路用地', 'Railway', '1201'],
  ['H22', '公路用地', 'Highway', '1202'],
  ['H23', '港口用地', 'Port', '1204'],
  ['H24', '机场用地', 'Airport', '1203'],
  ['H25', '管道运输用地', 'Pipeline transport', '1205'],
  ['H3', '区域公用设施用地', 'Regional utilities', '13'],
  ['H4', '特殊用地', 'Special uses', '15'],
  ['H41', '军事用地', 'Military', '1501'],
  ['H42', '安保用地', 'Security', '1505'],
  ['H5', '采矿用地', 'Mining', '1002'],
  ['E1', '水域', 'Waters', '17'],
  ['E11', '自然水域', 'Natural waters', '17'],
  ['E12', '水库', 'Reservoir', '1703'],
  ['E13', '坑塘沟渠', 'Ponds and ditches', '17'],
];

/** All classes of GB 50137-2011 that have a successor, in the order of the standard. */
export const olderClasses: readonly OlderClass[] = rows.map(([code, zh, en, successor]) => ({
  code,
  name: { zh, en },
  successor,
}));

const byCode = new Map(olderClasses.map((older) => [older.code, older]));

/** The class of GB 50137-2011 by its code in capitals; null for any other text. */
export function olderClass(code: string): OlderClass | null {
  return byCode.get(code) ?? null;
}
