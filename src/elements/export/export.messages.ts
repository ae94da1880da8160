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
  picture: { zh: '图片', en: 'Picture' },
  pictureHint: {
    zh: '地图现在的画面，带标题、图例、比例尺、来源和审图号。',
    en: 'What the map shows now, with title, legend, scale, sources and approval number.',
  },
  width: { zh: '宽度', en: 'Width' },
  asOnScreen: { zh: '与屏幕相同', en: 'As on screen' },
  pixels: { zh: '{count} 像素', en: '{count} px' },
  sharpness: { zh: '清晰度', en: 'Sharpness' },
  times: { zh: '{count} 倍', en: '{count} ×' },
  png: { zh: '下载 PNG', en: 'Download PNG' },
  pictureName: { zh: '地图', en: 'map' },
  print: { zh: '打印', en: 'Print' },
  printHint: {
    zh: '按比例尺印制：地图一页，所选范围的报告表格随后。量图时请按“实际大小”（100%）打印。',
    en: 'To scale: a page with the map, then the tables of the report for the chosen area. Print at “actual size” (100%) to measure on it.',
  },
  paper: { zh: '纸张', en: 'Paper' },
  a4: { zh: 'A4', en: 'A4' },
  a3: { zh: 'A3', en: 'A3' },
  orientation: { zh: '方向', en: 'Orientation' },
  portrait: { zh: '纵向', en: 'Portrait' },
  landscape: { zh: '横向', en: 'Landscape' },
  scale: { zh: '比例尺', en: 'Scale' },
  fit: { zh: '全部可见', en: 'Fit all of it' },
  printIt: { zh: '打印或存为 PDF', en: 'Print, or save as PDF' },
  printed: { zh: '页面已交给浏览器打印。', en: 'The pages are with the browser’s print dialog.' },
  printBlocked: {
    zh: '浏览器没有打印：本页所在的框架可能不允许。请在单独的窗口打开地图再打印。',
    en: 'The browser did not print: the frame around this page may forbid it. Open the map in a window of its own and print there.',
  },
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
  failed: { zh: '“{what}”没有完成。{reason}', en: '“{what}” did not succeed. {reason}' },
  retry: { zh: '重试', en: 'Try again' },
  reportName: { zh: '用地报告', en: 'land-use-report' },
  piecesName: { zh: '范围地块', en: 'parcels-in-area' },
  drawn: { zh: '所画范围', en: 'drawn area' },
} as const;

export type ExportMessageKey = keyof typeof texts;

export const exportMessages: Messages<ExportMessageKey> = texts;
