import type { Language, LocalizedText } from '../../domain/statements/localized-text.js';

import { pressWords } from '../docs/press/press.words.js';

/** What a page of the site says of itself to those that link to it or embed it. */
export interface PageDescription {
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** The language of a page that has only one; others speak both and start in Chinese. */
  readonly language?: Language;
}

/** By the name of the page's file. */
export const pageDescriptions = {
  index: {
    title: { zh: '园景 Parkscape · 长春新区园区地图', en: 'Parkscape 园景 · Parks of Changchun New Area' },
    description: {
      zh: '长春新区的产业园区、创新城区和公园：位置、项目、入驻率，每个数字都有来源和日期。',
      en: 'The parks of Changchun New Area, every figure with its source and date.',
    },
  },
  plan: {
    title: { zh: '规划：用地与范围报告 · 园景 Parkscape', en: 'Plan: land use and reports · Parkscape 园景' },
    description: {
      zh: '按国家标准颜色查看用地，画一个范围，得到各类用地面积相加等于总面积的报告。',
      en: 'See land use in the colours of the national standard, draw an area, and get a report whose rows add up.',
    },
  },
  tour: {
    title: {
      zh: '导览：飞览园区与选址 · 园景 Parkscape',
      en: 'Tour: fly the parks, find a site · Parkscape 园景',
    },
    description: {
      zh: '飞览长春新区的园区，说明需要什么，看哪些地点留下、其余为何落选。',
      en: 'Be flown through the parks, say what you need, and see which sites remain and why the others fell out.',
    },
  },
  embed: {
    title: { zh: '嵌入地图 · 园景 Parkscape', en: 'Embed the map · Parkscape 园景' },
    description: {
      zh: '选好大小、语言、图层和视图，复制一段代码，把园区地图放进自己的网页。',
      en: 'Choose size, language, layers and view, copy a few lines, and the map of the parks stands in your own page.',
    },
  },
  frame: {
    title: { zh: '长春新区园区地图 · 园景 Parkscape', en: 'Parks of Changchun New Area · Parkscape 园景' },
    description: {
      zh: '可嵌入其他网页的长春新区园区地图。',
      en: 'The map of the parks of Changchun New Area, for other pages to embed.',
    },
  },
  docs: {
    title: pressWords.title,
    description: pressWords.description,
    language: 'zh-CN',
  },
  'docs.en': {
    title: pressWords.title,
    description: pressWords.description,
    language: 'en',
  },
} as const satisfies Readonly<Record<string, PageDescription>>;
