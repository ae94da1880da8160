import type { Messages } from '../../elements/locale/messages.js';

export type DocsMessageKey = keyof typeof texts;

const texts = {
  edit: { zh: '可以改的代码：{title}', en: 'Code to edit: {title}' },
  hint: { zh: '改一改，右边随之而变。', en: 'Change something; the picture follows.' },
  preview: { zh: '预览：{title}', en: 'Preview: {title}' },
  reset: { zh: '恢复原样', en: 'Reset' },
  waiting: { zh: '正在等待……', en: 'Waiting …' },
  ready: { zh: '地图已画好。', en: 'The map is drawn.' },
  partial: { zh: '地图已画好，但有些数据有错。', en: 'The map is drawn, but some of the data are faulty.' },
  failed: { zh: '地图没有画出来：{reason}', en: 'The map could not be drawn: {reason}' },
  script: { zh: '代码有错：{reason}', en: 'The code has a fault: {reason}' },
  file: { zh: '没有找到 {url}。', en: '{url} could not be loaded.' },
  tag: { zh: '没有 <{tag}> 这个元素。', en: 'There is no element <{tag}>.' },
  tagLike: {
    zh: '没有 <{tag}> 这个元素。是不是 <{like}>？',
    en: 'There is no element <{tag}>. Did you mean <{like}>?',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '没能复制', en: 'Not copied' },
} as const;

export const docsMessages: Messages<DocsMessageKey> = texts;
