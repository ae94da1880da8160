import type { Messages } from '../locale/messages.js';

export type ShareMessageKey = keyof typeof texts;

const texts = {
  share: { zh: '链接与嵌入代码', en: 'Link and code to embed' },
  kind: { zh: '方式', en: 'Way' },
  link: { zh: '链接', en: 'Link' },
  tag: { zh: '标签', en: 'Tag' },
  iframe: { zh: 'iframe', en: 'iframe' },
  react: { zh: 'React', en: 'React' },
  vue: { zh: 'Vue', en: 'Vue' },
  linkHint: { zh: '打开后看到的就是现在的画面。', en: 'It opens what is seen now.' },
  tagHint: {
    zh: '一行脚本加一个标签；地图成为网页的一部分，跟随网页的字体与颜色。',
    en: 'One script and one tag: the map is part of the page and follows its fonts and colours.',
  },
  iframeHint: {
    zh: '只允许粘贴 iframe 的系统用这个；不需要在网页里放脚本。',
    en: 'For systems that take nothing but an iframe; no script in your page.',
  },
  reactHint: {
    zh: 'React 19 组件；先安装 npm 包 parkscape。',
    en: 'A React 19 component; install parkscape from npm first.',
  },
  vueHint: {
    zh: 'Vue 3 组件；先安装 npm 包 parkscape。',
    en: 'A Vue 3 component; install parkscape from npm first.',
  },
  snippet: { zh: '要复制的内容', en: 'What is copied' },
  copyLink: { zh: '复制链接', en: 'Copy the link' },
  copyCode: { zh: '复制代码', en: 'Copy the code' },
  copied: { zh: '已复制', en: 'Copied' },
  copyByHand: {
    zh: '浏览器不允许复制：内容已选中，请按 Ctrl+C（苹果电脑按 ⌘C）',
    en: 'The browser does not allow copying. The text is selected: press Ctrl+C (⌘C on a Mac)',
  },
  alone: { zh: '单独打开这个框架（新窗口）', en: 'Open this frame alone (in a new window)' },
  frameTitle: { zh: '园区地图', en: 'Map of the parks' },
} as const;

export const shareMessages: Messages<ShareMessageKey> = texts;
