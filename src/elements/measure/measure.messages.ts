/** The texts of `<park-measure>`. */
export const measureMessages = {
  title: { zh: '量测', en: 'Measure' },
  tools: { zh: '量测方式', en: 'Ways to measure' },
  length: { zh: '长度', en: 'Length' },
  area: { zh: '面积', en: 'Area' },
  bearing: { zh: '方位角', en: 'Bearing' },
  position: { zh: '坐标', en: 'Coordinates' },
  lengthHint: {
    zh: '逐点单击；双击或回车结束，Esc 取消。',
    en: 'Click point by point; double-click or press Enter to finish, Esc to cancel.',
  },
  areaHint: {
    zh: '逐点单击；双击、回车或单击第一点结束，Esc 取消。',
    en: 'Click corner by corner; double-click, press Enter or click the first corner to finish, Esc to cancel.',
  },
  bearingHint: {
    zh: '单击起点和终点：得方位角（正北起顺时针）和距离。',
    en: 'Click where to start and where to end: bearing (from north, clockwise) and distance.',
  },
  positionHint: {
    zh: '指针处的坐标；单击定住，按 C 键复制。',
    en: 'The coordinates under the pointer; click to hold them, press C to copy.',
  },
  crosshair: { zh: '用键盘：准星', en: 'By keyboard: crosshair' },
  crosshairLabel: {
    zh: '量测准星：方向键移动，Shift 加方向键微调，回车或空格定点，在同一点再按一次结束，退格撤回一点，C 复制坐标，加减号缩放，Esc 取消',
    en: 'Measuring crosshair: arrow keys move it, with Shift finely; Enter or Space sets a point, once more on the same point finishes; Backspace takes one back; C copies the coordinates; plus and minus zoom; Esc cancels',
  },
  crosshairHint: {
    zh: '准星：方向键移动，Shift 微调；回车定点，在同一点再按一次结束；退格撤回，C 复制坐标，Esc 取消。',
    en: 'Crosshair: arrow keys, with Shift finely; Enter sets a point, once more on the same point finishes; Backspace takes one back, C copies the coordinates, Esc cancels.',
  },
  finish: { zh: '完成', en: 'Finish' },
  cancel: { zh: '取消', en: 'Cancel' },
  clear: { zh: '全部清除', en: 'Clear all' },
  remove: { zh: '删除：{measure}', en: 'Remove: {measure}' },
  results: { zh: '量测结果', en: 'Measurements' },
  perimeter: { zh: '周长 {length}', en: 'perimeter {length}' },
  loading: { zh: '正在载入量测工具…', en: 'Loading the measuring tool…' },
  broken: {
    zh: '量测工具未能载入，请检查网络后再选一次。',
    en: 'The measuring tool could not be loaded. Check the network, then choose it again.',
  },
  rule: {
    zh: '距离与方位角在 CGCS2000 椭球面上（大地线），面积按测绘规程计算。',
    en: 'Distances and bearings along geodesics on the CGCS2000 ellipsoid, areas by the survey rule.',
  },
  system: { zh: '坐标系', en: 'Coordinate system' },
  copy: { zh: '复制坐标', en: 'Copy coordinates' },
  copied: { zh: '已复制：{position}', en: 'Copied: {position}' },
  copyByHand: {
    zh: '浏览器不允许复制，请选中后按 Ctrl+C：{position}',
    en: 'The browser does not allow copying. Select this and press Ctrl+C: {position}',
  },
  noPosition: { zh: '把指针移到地图上。', en: 'Move the pointer over the map.' },
  noMap: { zh: '没有可量测的地图。', en: 'There is no map to measure on.' },
} as const;

export type MeasureMessage = keyof typeof measureMessages;
