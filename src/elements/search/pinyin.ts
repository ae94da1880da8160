import type { PinyinMatcher } from '../../domain/places/search-index.js';

/** Loads the pinyin dictionary (22 kB) on the first search that can need it. */
export async function loadPinyinMatcher(): Promise<PinyinMatcher> {
  const module = await import('pinyin-match');
  // Bundlers take the ES module, Node the CommonJS one, for which TypeScript expects one `default` more.
  const { match } = module.default as unknown as { match: PinyinMatcher };
  return match;
}
