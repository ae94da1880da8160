import type { Messages } from '../locale/messages.js';

export type ImportMessageKey = keyof typeof texts;

const texts = {
  import: { zh: '导入数据', en: 'Import data' },
  drop: { zh: '把文件拖到这里，或', en: 'Drop a file here, or' },
  choose: { zh: '选择文件', en: 'Choose a file' },
  formats: {
    zh: 'GeoJSON、KML/KMZ、shapefile（ZIP，或 .shp、.dbf、.prj、.cpg 一起选）、CSV、XLSX、FlatGeobuf。文件只在本机读取，不会上传。',
    en: 'GeoJSON, KML/KMZ, shapefile (ZIP, or .shp, .dbf, .prj and .cpg together), CSV, XLSX, FlatGeobuf. Files are read on this device and sent nowhere.',
  },
  paste: { zh: '粘贴坐标或文本', en: 'Paste coordinates or text' },
  pasteLabel: {
    zh: '坐标、GeoJSON、WKT、KML 或带表头的表格',
    en: 'Coordinates, GeoJSON, WKT, KML, or a table with a header',
  },
  pasteHint: {
    zh: '每行一个点，如 125.36, 43.97，或度分秒，或三度带的米；三个点以上成为一个面。',
    en: 'One position a line, such as 125.36, 43.97, or in degrees, minutes and seconds, or in zone metres; three or more make an area.',
  },
  read: { zh: '读取', en: 'Read' },
  pastedName: { zh: '粘贴的内容', en: 'Pasted text' },
  reading: { zh: '正在读取 {name}…', en: 'Reading {name}…' },
  cancel: { zh: '取消', en: 'Cancel' },
  cancelled: { zh: '已取消，原有数据未变', en: 'Cancelled. Nothing has changed' },
  failed: { zh: '未能导入', en: 'Nothing was imported' },
  kept: { zh: '原有数据未变。', en: 'What you had is unchanged.' },
  another: { zh: '选择其他文件', en: 'Choose another file' },
  found: { zh: '{name}：可导入 {count} 个要素', en: '{name}: {count} of {total} can be imported' },
  format: { zh: '格式', en: 'Format' },
  rows: { zh: '行数', en: 'Rows' },
  rowsFound: {
    zh: '共 {total}，可导入 {count}，未能读取 {rejected}',
    en: '{total} in all, {count} can be imported, {rejected} can not',
  },
  layer: { zh: '图层', en: 'Layer' },
  encoding: { zh: '文字编码', en: 'Text encoding' },
  recognised: { zh: '自动识别（{encoding}）', en: 'Recognised ({encoding})' },
  recognise: { zh: '自动识别', en: 'Recognise' },
  system: { zh: '坐标系', en: 'Coordinate system' },
  systemHint: { zh: '请确认：{reason}。', en: 'Please confirm: {reason}.' },
  systemChosen: {
    zh: '由您选择。请看下面的位置是否正确。',
    en: 'Your choice. Please look whether the position below is right.',
  },
  systemUnknown: {
    zh: '这些数不像常用坐标系的坐标：请选择坐标系，或检查数据。',
    en: 'The numbers fit no usual coordinate system: please choose one, or look at the data.',
  },
  pleaseChoose: { zh: '请选择', en: 'Please choose' },
  recognisedSystems: { zh: '可能的坐标系', en: 'What it may be' },
  otherSystems: { zh: '其他坐标系', en: 'Others' },
  place: { zh: '位置', en: 'Position' },
  sketch: { zh: '示意图：{bounds}', en: 'Sketch: {bounds}' },
  boundsText: {
    zh: '东经 {west}°–{east}°，北纬 {south}°–{north}°',
    en: '{west}° to {east}° E, {south}° to {north}° N',
  },
  onMap: { zh: '在地图上查看', en: 'Look at it on the map' },
  away: {
    zh: '有 {count} 个要素不在地图所示的区域内：坐标系可能不对。',
    en: 'Outside the region of the map: {count}. The coordinate system may be wrong.',
  },
  fields: {
    zh: '识别的属性（勾选的将按契约读取）',
    en: 'Attributes recognised (those ticked are read by the contract)',
  },
  inSquareMetres: { zh: '按 m²', en: 'in m²' },
  inUnits: { zh: '1 单位 = {factor} m²', en: '1 unit = {factor} m²' },
  findings: { zh: '检查结果：{totals}', en: 'Findings: {totals}' },
  more: { zh: '另有 {count} 条', en: 'and {count} more' },
  rejects: { zh: '未能导入的行：{count}', en: 'Rows that can not be imported: {count}' },
  rejectsHint: {
    zh: '请在原文件中改正这些行，再选择一次文件；其余的现在就可以导入。',
    en: 'Please mend these rows in the file and choose it again; the others can be imported now.',
  },
  row: { zh: '第 {row} 行', en: 'row {row}' },
  download: { zh: '下载这些行（CSV）', en: 'Download these rows (CSV)' },
  downloadName: { zh: '{name}-未导入.csv', en: '{name}-rejects.csv' },
  accept: { zh: '导入 {count} 个要素', en: 'Import {count} of {total}' },
  discard: { zh: '放弃', en: 'Discard' },
  accepted: { zh: '已导入 {count} 个要素（{name}）', en: 'Imported {count} ({name})' },
  nothing: { zh: '没有可导入的要素', en: 'There is nothing to import' },
} as const;

export const importMessages: Messages<ImportMessageKey> = texts;
