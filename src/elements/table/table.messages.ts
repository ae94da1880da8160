import type { Messages } from '../locale/messages.js';

const texts = {
  title: { zh: '地块表', en: 'Table of parcels' },
  placesTitle: { zh: '地点表', en: 'Table of places' },
  sample: { zh: '示例数据', en: 'Sample data' },
  noRows: { zh: '没有可列出的内容。', en: 'There is nothing to list.' },
  noMatch: { zh: '没有地块符合条件。', en: 'No parcel meets the conditions.' },
  noArea: {
    zh: '尚未选范围：画一个范围，或选用一处园区。',
    en: 'No area is chosen: draw one, or take that of a park.',
  },
  loading: { zh: '正在读取…', en: 'Reading…' },
  unread: { zh: '表格未能读取。', en: 'The rows could not be read.' },
  retry: { zh: '重试', en: 'Try again' },
  rows: { zh: '行', en: 'Rows' },
  filtered: { zh: '符合筛选条件的', en: 'what the filter leaves' },
  layer: { zh: '全部', en: 'all' },
  report: { zh: '所选范围内的', en: 'in the chosen area' },
  group: { zh: '分组', en: 'Group by' },
  noGroup: { zh: '不分组', en: 'nothing' },
  class: { zh: '用地分类', en: 'land use' },
  status: { zh: '建设状态', en: 'status' },
  kind: { zh: '类型', en: 'kind' },
  zone: { zh: '开发区', en: 'zone' },
  columns: { zh: '列', en: 'Columns' },
  copyAll: { zh: '复制全部', en: 'Copy all' },
  copyMarked: { zh: '复制所选 {count} 行', en: 'Copy {count} marked' },
  copied: { zh: '已复制 {count} 行', en: '{count} rows copied' },
  copying: { zh: '正在复制…', en: 'Copying…' },
  copyFailed: {
    zh: '浏览器不允许用按钮复制；请在表格中按 Ctrl+C 复制所选的行。',
    en: 'The browser denies the button: press Ctrl+C in the table to copy the marked rows.',
  },
  total: { zh: '合计', en: 'Total' },
  count: { zh: '{count} 行', en: '{count} rows' },
  missing: { zh: '其中 {count} 行未公布', en: '{count} of them not published' },
  partial: {
    zh: '* 有的行未公布，合计只含已公布的数。',
    en: '* Some rows do not publish it: the sum is of those that do.',
  },
  excluded: {
    zh: '{count} 行边界有误，列出但不计入合计。',
    en: '{count} rows have a faulty outline: they are listed, but in no sum.',
  },
  faulty: { zh: '边界有误，不计入合计', en: 'faulty outline, in no sum' },
  sources: { zh: '来源', en: 'Sources' },
  dates: { zh: '数据日期', en: 'Dates of the data' },
  undated: { zh: '未注明日期', en: 'undated' },
  keys: {
    zh: '方向键逐行移动，Enter 在地图上选中，空格标记，Ctrl+C 复制',
    en: 'Arrow keys move, Enter selects on the map, Space marks, Ctrl+C copies',
  },
} as const;

export type TableMessageKey = keyof typeof texts;

export const tableMessages: Messages<TableMessageKey> = texts;
