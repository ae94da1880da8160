import type { Messages } from '../../elements/locale/messages.js';

import { pageDescriptions } from '../page/page-descriptions.js';
import { pageMessages, type PageMessageKey } from '../page/page.messages.js';

export type EmbedMessageKey = keyof typeof texts | PageMessageKey;

const texts = {
  title: pageDescriptions.embed.title,
  skip: { zh: '跳到设置', en: 'Skip to the settings' },
  tagline: { zh: '把园区地图放进自己的网页', en: 'The map of the parks in your own page' },
  heading: { zh: '嵌入地图', en: 'Embed the map' },
  lead: {
    zh: '在预览里摆好地图，选好各项设置，再把代码复制到自己的网页。',
    en: 'Arrange the map in the preview, choose what it shows, and copy the code into your page.',
  },
  preview: { zh: '预览', en: 'Preview' },
  previewHint: {
    zh: '预览可以操作：移动、缩放、点选地点，都可以带进代码。',
    en: 'The preview is live: move it, zoom it, choose a place, and take that into the code.',
  },
  settings: { zh: '设置', en: 'Settings' },
  size: { zh: '大小', en: 'Size' },
  width: { zh: '宽度', en: 'Width' },
  fluid: { zh: '占满版面宽度', en: 'As wide as its column' },
  fixed: { zh: '固定宽度', en: 'Fixed width' },
  widthPx: { zh: '宽（像素）', en: 'Width (px)' },
  heightPx: { zh: '高（像素）', en: 'Height (px)' },
  appearance: { zh: '外观与操作', en: 'Look and handling' },
  language: { zh: '语言', en: 'Language' },
  languageOfPage: { zh: '跟随网页', en: 'That of the page' },
  colors: { zh: '颜色', en: 'Colours' },
  themeAuto: { zh: '跟随网页', en: 'Those of the page' },
  themeLight: { zh: '浅色', en: 'Light' },
  themeDark: { zh: '深色', en: 'Dark' },
  interaction: { zh: '手势', en: 'Gestures' },
  cooperative: { zh: '不抢滚动', en: 'Never take the scroll' },
  full: { zh: '滚动即缩放', en: 'Scroll to zoom' },
  static: { zh: '固定不动', en: 'None' },
  legend: { zh: '图例', en: 'Legend' },
  list: { zh: '地点列表', en: 'List of places' },
  start: { zh: '打开时', en: 'When it opens' },
  viewWhole: { zh: '显示全区', en: 'Shows the whole area' },
  viewSelected: { zh: '显示选中的地点', en: 'Shows the selected place' },
  viewTaken: { zh: '中心 {center}，级别 {zoom}', en: 'Centre {center}, zoom {zoom}' },
  takeView: { zh: '用预览里的画面', en: 'Use this view' },
  dropView: { zh: '恢复默认', en: 'Use the default' },
  viewSaid: { zh: '已取预览里的画面', en: 'The view has been taken' },
  selected: { zh: '选中的地点', en: 'Selected place' },
  dropSelected: { zh: '取消选中', en: 'Deselect' },
  layers: { zh: '图层', en: 'Layers' },
  approval: { zh: '审图', en: 'Map approval' },
  approvalNumber: { zh: '审图号', en: 'Approval number' },
  approvalHint: {
    zh: '在中国公开使用地图时，审图号会一直显示在左下角。',
    en: 'Maps published in China carry one; it then always stands at the bottom left.',
  },
  code: { zh: '代码', en: 'Code' },
} as const;

export const embedMessages: Messages<EmbedMessageKey> = { ...pageMessages, ...texts };
