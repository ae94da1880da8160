/** The texts of `<park-draw>`. */
export const drawMessages = {
  title: { zh: '绘制范围', en: 'Draw an area' },
  tools: { zh: '绘制方式', en: 'Ways to draw' },
  steps: { zh: '步骤', en: 'Steps' },
  polygon: { zh: '多边形', en: 'Polygon' },
  rectangle: { zh: '矩形', en: 'Rectangle' },
  circle: { zh: '圆', en: 'Circle' },
  freehand: { zh: '手绘', en: 'Freehand' },
  hole: { zh: '挖空', en: 'Hole' },
  edit: { zh: '编辑', en: 'Edit' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  clear: { zh: '清除', en: 'Clear' },
  finish: { zh: '完成', en: 'Finish' },
  cancel: { zh: '取消', en: 'Cancel' },
  crosshair: { zh: '用键盘：准星', en: 'By keyboard: crosshair' },
  crosshairLabel: {
    zh: '绘图准星：方向键移动，Shift 加方向键微调，回车或空格定点，退格撤回一点，加减号缩放，Esc 取消',
    en: 'Drawing crosshair: arrow keys move it, with Shift finely; Enter or Space sets a corner; Backspace takes one back; plus and minus zoom; Esc cancels',
  },
  crosshairHint: {
    zh: '准星：方向键移动，Shift 微调；回车或空格定点，在第一点上回车结束；退格撤回，Esc 取消；编辑时 N 到下一角点，回车拿起、放下，Delete 删除。',
    en: 'Crosshair: arrow keys, with Shift finely; Enter or Space sets a corner, on the first one it closes; Backspace takes one back, Esc cancels; when editing, N goes to the next corner, Enter picks it up and puts it down, Delete removes it.',
  },
  position: { zh: '准星位置', en: 'Crosshair' },
  system: { zh: '坐标系', en: 'Coordinate system' },
  corners: { zh: '已定 {count} 点', en: 'Corners: {count}' },
  loading: { zh: '正在载入绘图工具…', en: 'Loading the drawing tool…' },
  broken: {
    zh: '绘图工具未能载入，请检查网络后再选一次。',
    en: 'The drawing tool could not be loaded. Check the network, then choose it again.',
  },
  polygonHint: {
    zh: '逐点单击；双击、回车或单击第一点结束，Esc 取消。',
    en: 'Click corner by corner; double-click, press Enter or click the first corner to finish, Esc to cancel.',
  },
  rectangleHint: { zh: '单击两个对角，或拖动。', en: 'Click two opposite corners, or drag.' },
  circleHint: { zh: '单击圆心再单击圆周，或拖动。', en: 'Click the centre, then the rim, or drag.' },
  freehandHint: { zh: '按住拖动画出边界，松开结束。', en: 'Drag along the border; let go to finish.' },
  holeHint: {
    zh: '在范围内逐点画出要挖去的部分。',
    en: 'Draw, corner by corner, the piece that is taken out of the area.',
  },
  editHint: {
    zh: '拖动角点；拖动边上的小点插入角点；右键或长按删除；拖动内部移动整体。',
    en: 'Drag corners; drag the small points to insert corners; right-click or long-press to delete; drag the inside to move all.',
  },
  crossing: {
    zh: '边界自相交（图上红圈处），不能作为范围：请移动或撤销该处的角点。',
    en: 'The border crosses itself (red circle on the map) and makes no area: move or undo the corner there.',
  },
  'hole-outside': {
    zh: '挖空部分不在范围内（图上红圈处）：请画在范围里面。',
    en: 'The hole lies outside the area (red circle on the map): draw it inside.',
  },
  'no-extent': {
    zh: '所画没有面积：至少需要三个不在一条直线上的角点。',
    en: 'What was drawn has no extent: at least three corners that are not in line are needed.',
  },
  area: { zh: '面积', en: 'Area' },
  perimeter: { zh: '周长', en: 'Perimeter' },
  rule: {
    zh: '面积按测绘规程在 CGCS2000 椭球面上计算',
    en: 'Areas by the survey rule on the CGCS2000 ellipsoid',
  },
  ha: { zh: '{value} 公顷', en: '{value} ha' },
  mu: { zh: '{value} 亩', en: '{value} mu' },
  km2: { zh: '{value} 平方千米', en: '{value} km²' },
  m: { zh: '{value} 米', en: '{value} m' },
  km: { zh: '{value} 千米', en: '{value} km' },
  none: { zh: '尚未选定范围。', en: 'No area is chosen yet.' },
  noMap: { zh: '没有可绘制的地图。', en: 'There is no map to draw on.' },
} as const;

export type DrawMessage = keyof typeof drawMessages;
