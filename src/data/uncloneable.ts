import type { LoadFailure } from './fetching/load-failure.js';

/** What is said of a catalog object that can't be handed to the worker; loaded with the first of them. */
export const uncloneable: LoadFailure = {
  code: 'catalog-not-plain',
  retryable: false,
  message: {
    zh: '目录对象含有函数等无法复制的内容，不是纯数据，无法读取。请传入 structuredClone 能复制的对象。',
    en: 'The catalog object holds a function or the like, not plain data alone. Please hand over what structuredClone can copy.',
  },
};
