import type { Messages } from '../locale/messages.js';

const texts = {
  export: { zh: '导出', en: 'Export' },
  report: { zh: '范围报告', en: 'Report for the area' },
  reportHint: {
    zh: '所选范围：{area}。表格逐类、逐状态、逐项目一行；图形是裁到范围内的地块。',
    en: 'For {area}. The table has a row for each class, status and project; the shapes are the parcels, cut at the outline.',
  },
  noArea: {
    zh: '先在地图上画一个范围，或选用一处园区，就能下载它的报告。',
    en: 'Draw an area on the map, or take that of a park: then its report can be downloaded.',
  },
  csv: { zh: '报告表格（CSV）', en: 'Report as a table (CSV)' },
  geojson: { zh: '裁切地块（GeoJSON）', en: 'Parcels in the area (GeoJSON)' },
  layer: { zh: '图层数据', en: 'Data of a layer' },
  layerField: { zh: '图层', en: 'Layer' },
  extent: { zh: '要素', en: 'Features' },
  all: { zh: '全部（{count}）', en: 'All ({count})' },
  filtered: { zh: '筛选结果（{count}）', en: 'Filtered ({count})' },
  selected: { zh: '所选要素', en: 'The selected one' },
  layerFile: { zh: '下载 GeoJSON', en: 'Download GeoJSON' },
  sample: { zh: '示例数据', en: 'sample data' },
  working: { zh: '正在生成…', en: 'Working…' },
  stop: { zh: '停止', en: 'Stop' },
  stopped: { zh: '已停止，没有生成文件。', en: 'Stopped: no file was made.' },
  made: { zh: '已下载：{name}（{size}）', en: 'Downloaded: {name} ({size})' },
  blocked: {
    zh: '本页所在的框架不允许下载文件。{name} 的内容在下面，可以复制。',
    en: 'The frame around this page does not allow downloads. The content of {name} is below, to be copied.',
  },
  unsure: { zh: '没有收到文件？复制内容', en: 'No file came? Copy the content' },
  content: { zh: '{name} 的内容', en: 'Content of {name}' },
  cut: {
    zh: '这里只显示开头；“复制”得到全部内容。',
    en: 'Only the beginning is shown; “Copy” takes all of it.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyByHand: {
    zh: '浏览器不允许复制：内容已选中，请按 Ctrl+C（苹果电脑按 ⌘C）',
    en: 'The browser does not allow copying. The text is selected: press Ctrl+C (⌘C on a Mac)',
  },
  gone: {
    zh: '地图的数据已经关闭，请重新打开地图。',
    en: 'The data of the map are closed: open the map again.',
  },
  failed: { zh: '没有生成文件：{reason}', en: 'No file was made: {reason}' },
  reportName: { zh: '用地报告', en: 'land-use-report' },
  piecesName: { zh: '范围地块', en: 'parcels-in-area' },
  drawn: { zh: '所画范围', en: 'drawn area' },
} as const;

export type ExportMessageKey = keyof typeof texts;

export const exportMessages: Messages<ExportMessageKey> = texts;
