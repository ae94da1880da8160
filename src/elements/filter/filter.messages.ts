import type { Messages } from '../locale/messages.js';

const texts = {
  title: { zh: '筛选地块', en: 'Filter parcels' },
  sample: { zh: '示例数据', en: 'Sample data' },
  noParcels: {
    zh: '这份目录没有地块图层，没有可筛选的内容。',
    en: 'This catalog has no layer of parcels: there is nothing to filter.',
  },
  counting: { zh: '正在统计…', en: 'Counting…' },
  result: { zh: '{count} / {all} 个地块，{area}', en: '{count} of {all} parcels, {area}' },
  excluded: {
    zh: '其中 {count} 个边界有误，不计入面积。',
    en: '{count} of them have a faulty outline and are not in the area.',
  },
  none: {
    zh: '没有地块符合全部条件，请放宽或移除其中一项。',
    en: 'No parcel meets all conditions: widen or remove one.',
  },
  active: { zh: '已用条件', en: 'Conditions in use' },
  remove: { zh: '移除条件', en: 'Remove' },
  leaves: { zh: '余 {count}', en: 'leaves {count}' },
  clear: { zh: '全部清除', en: 'Clear all' },
  text: { zh: '文字', en: 'Text' },
  textHint: { zh: '名称、编号、使用单位、项目', en: 'Name, id, occupant, project' },
  classes: { zh: '用地分类', en: 'Land use' },
  statuses: { zh: '建设状态', en: 'Status' },
  unstated: { zh: '未公布', en: 'Not published' },
  area: { zh: '量算面积（公顷）', en: 'Measured area (ha)' },
  from: { zh: '从', en: 'from' },
  to: { zh: '到', en: 'to' },
  within: { zh: '所在园区', en: 'Lies in' },
  anywhere: { zh: '不限', en: 'anywhere' },
  asOf: { zh: '数据日期', en: 'Date of the data' },
  inArea: { zh: '只看所选范围内（含部分在内）', en: 'In the chosen area only, wholly or partly' },
  inAreaShort: { zh: '所选范围内', en: 'in the chosen area' },
  noArea: {
    zh: '尚未选范围：画一个范围，或选用一处园区。',
    en: 'No area is chosen: draw one, or take that of a park.',
  },
  areaRests: { zh: '所选范围内（尚未选范围）', en: 'in the chosen area (none is chosen)' },
  areaBetween: { zh: '{min}–{max} 公顷', en: '{min}–{max} ha' },
  areaLeast: { zh: '不小于 {min} 公顷', en: 'at least {min} ha' },
  areaMost: { zh: '不大于 {max} 公顷', en: 'at most {max} ha' },
  datedBetween: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  datedFrom: { zh: '{from} 起', en: 'since {from}' },
  datedTo: { zh: '至 {to}', en: 'until {to}' },
  found: { zh: '选址结果 {count} 个地块', en: '{count} parcels of sites that were found' },
  some: { zh: '{first}，另 {count} 项', en: '{first} and {count} more' },
} as const;

export type FilterMessageKey = keyof typeof texts;

export const filterMessages: Messages<FilterMessageKey> = texts;
