import { resolve } from 'node:path';

import { chapterIds, chapterText, pressChapter } from '../../src/app/docs/press/chapter.js';
import type { CodeBlock } from '../../src/app/docs/press/code-block.js';
import type { Language } from '../../src/domain/statements/localized-text.js';

export const root = resolve(import.meta.dirname, '../..');

/** The blocks of code of the documentation in a language. */
export function samplesIn(language: Language): readonly CodeBlock[] {
  return chapterIds.flatMap((id) => {
    const nothing = () => ({ html: '', headings: [] });
    return pressChapter(chapterText(root, language, id), language, nothing, id).blocks;
  });
}

/** The blocks of a language such as `html`, that a test of the documentation runs. */
export function samplesOf(language: string): readonly CodeBlock[] {
  return samplesIn('en').filter(
    (block) => block.language === language && block.notRun === null && block.partOf === null,
  );
}
