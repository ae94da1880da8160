import type { Messages } from '../locale/messages.js';

export type MapMessageKey = keyof typeof texts;

const texts = {
  loading: { zh: '正在读取数据…', en: 'Loading the data…' },
  retry: { zh: '重试', en: 'Try again' },
  dismiss: { zh: '关闭提示', en: 'Dismiss this message' },
  excluded: { zh: '{count} 个要素有误，未显示', en: '{count} faulty features are not shown' },
  excludedOne: { zh: '1 个要素有误，未显示', en: '1 faulty feature is not shown' },
  findings: { zh: '数据检查发现 {count} 处问题', en: 'The data check found {count} faults' },
  findingsOne: { zh: '数据检查发现 1 处问题', en: 'The data check found 1 fault' },
  moreFindings: { zh: '另有 {count} 处', en: '{count} more' },
  layerFailed: { zh: '图层“{layer}”未能读取。', en: 'The layer “{layer}” could not be loaded.' },
  basemapReplaced: { zh: '已改用示意底图。', en: 'The schematic base map is shown instead.' },
  basemapPartly: { zh: '底图不完整。', en: 'The base map is incomplete.' },
  badSource: {
    zh: 'src 不是有效的地址：“{src}”。请改为 catalog.json 的地址。',
    en: 'src is no valid address: “{src}”. Please set it to that of a catalog.json.',
  },
  webglFailed: {
    zh: 'WebGL 地图未能启动（{reason}），已改用平面地图。',
    en: 'The WebGL map did not start ({reason}): the flat map is shown instead.',
  },
  engineFailed: {
    zh: '地图未能启动：{reason}。请刷新页面；列表、搜索和卡片仍可使用。',
    en: 'The map did not start: {reason}. Please reload the page. List, search and cards still work.',
  },
  contextLost: { zh: '图形显示中断，正在恢复…', en: 'The graphics were interrupted; restoring…' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  northUp: { zh: '正北朝上', en: 'North up' },
  wholeArea: { zh: '显示全区', en: 'Show the whole area' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  leaveFullScreen: { zh: '退出全屏', en: 'Leave full screen' },
  activate: { zh: '打开互动地图', en: 'Open the interactive map' },
  controls: { zh: '地图控件', en: 'Map controls' },
  scale: { zh: '比例尺：{distance}', en: 'Scale: {distance}' },
  scrollHint: { zh: '按住 Ctrl 键滚动可缩放地图', en: 'Use Ctrl + scroll to zoom the map' },
  scrollHintMac: { zh: '按住 ⌘ 键滚动可缩放地图', en: 'Use ⌘ + scroll to zoom the map' },
  touchHint: { zh: '用两个手指移动地图', en: 'Use two fingers to move the map' },
} as const;

export const mapMessages: Messages<MapMessageKey> = texts;
