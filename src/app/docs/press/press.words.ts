import type { LocalizedText } from '../../../domain/statements/localized-text.js';

/** The words of the documentation page that stand in no Markdown. */
export const pressWords = {
  title: { zh: '园景 Parkscape · 文档', en: 'Parkscape 园景 · Documentation' },
  description: {
    zh: '把园区地图放进自己的网页：上手、元素、外观、内容安全策略、自行部署、数据契约、无障碍。',
    en: 'Put a map of parks into a page of your own: start, elements, theming, CSP, self-hosting, data, accessibility.',
  },
  section: { zh: '文档', en: 'Documentation' },
  skip: { zh: '跳到正文', en: 'Skip to the text' },
  contents: { zh: '目录', en: 'Contents' },
  theme: { zh: '切换浅色与深色', en: 'Switch light and dark' },
  explore: { zh: '打开地图', en: 'Open the map' },
  top: { zh: '回到开头', en: 'Back to the top' },
  link: { zh: '此节的链接', en: 'Link to this section' },
  code: { zh: '代码', en: 'Code' },
  attributes: { zh: '属性', en: 'Attributes and properties' },
  methods: { zh: '方法', en: 'Methods' },
  events: { zh: '事件', en: 'Events' },
  slots: { zh: '插槽', en: 'Slots' },
  parts: { zh: '部件', en: 'Parts' },
  cssProperties: { zh: 'CSS 自定义属性', en: 'CSS custom properties' },
  name: { zh: '名称', en: 'Name' },
  property: { zh: '特性（property）', en: 'Property' },
  attribute: { zh: '属性（attribute）', en: 'Attribute' },
  type: { zh: '类型', en: 'Type' },
  default: { zh: '默认值', en: 'Default' },
  meaning: { zh: '含义', en: 'Meaning' },
  element: { zh: '元素', en: 'Element' },
  readonly: { zh: '只读', en: 'read only' },
  defaultSlot: { zh: '（默认插槽）', en: '(default slot)' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  token: { zh: '令牌', en: 'Token' },
} as const satisfies Record<string, LocalizedText>;

export type PressWord = keyof typeof pressWords;
