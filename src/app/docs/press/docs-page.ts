import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { textIn, type Language } from '../../../domain/statements/localized-text.js';
import { pageMessages } from '../../page/page.messages.js';

import { apiReference, type Translations } from './api-reference.js';
import { chapterIds, chapterText, pressChapter, type Chapter, type Heading, type Insert } from './chapter.js';
import type { ElementDeclaration } from './manifest.js';
import { escaped } from '../../../cli/page-text.js';
import { policyText, type Policies } from './policy.js';
import { pressWords, type PressWord } from './press.words.js';
import { designTokens, tokenTable } from './token-table.js';

/** The documentation page of a language: each is a file of its own, so that it reads without JavaScript. */
export const docsPages: Readonly<Record<string, Language>> = { docs: 'zh-CN', 'docs.en': 'en' };

/**
 * The body of a documentation page: masthead, list of contents, and all chapters.
 *
 * `root` is the project's folder.
 */
export function docsBody(
  root: string,
  language: Language,
  elements: readonly ElementDeclaration[],
): { readonly html: string; readonly chapters: readonly Chapter[] } {
  const insert = inserts(root, language, elements);
  const chapters = chapterIds.map((id) =>
    pressChapter(chapterText(root, language, id), language, insert, id),
  );
  const headings = chapters.flatMap((chapter) => chapter.headings);
  const word = (key: PressWord) => escaped(textIn(pressWords[key], language));
  const html = `
    <a class="skip" href="#text">${word('skip')}</a>
    ${masthead(root, language)}
    <div class="columns">
      <nav class="contents" aria-label="${word('contents')}">
        <details open><summary>${word('contents')}</summary>${contentsList(headings)}</details>
      </nav>
      <main class="text" id="text" tabindex="-1">
        ${chapters.map(({ html: chapter }) => `<article>${chapter}</article>`).join('\n')}
      </main>
    </div>`;
  return { html, chapters };
}

/** What the chapters have printed from code and data. */
function inserts(root: string, language: Language, elements: readonly ElementDeclaration[]): Insert {
  const policies = JSON.parse(readFileSync(join(root, 'docs/policies.json'), 'utf8')) as Policies;
  return (name) => {
    if (name === 'api') return apiReference(elements, language, translationsOf(root, language));
    if (name === 'tokens') {
      const tokens = designTokens(readFileSync(join(root, 'styles/tokens.ts'), 'utf8'));
      return { html: tokenTable(tokens, language), headings: [] };
    }
    const [, policy] = /^policy-(\w+)$/.exec(name) ?? [];
    if (!policy) throw new Error(`nothing is known to stand for <!-- ${name} -->`);
    const text = escaped(policyText(policies, policy));
    return {
      html: `<figure class="code header"><pre tabindex="0" role="group" aria-label="Content-Security-Policy: ${policy}"><code data-policy="${policy}">Content-Security-Policy: ${text}</code></pre></figure>`,
      headings: [],
    };
  };
}

/** The descriptions of the manifest in a language, where they have been translated. */
export function translationsOf(root: string, language: Language): Translations {
  const file = join(root, 'docs', language, 'api.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Translations) : {};
}

function masthead(root: string, language: Language): string {
  const word = (key: PressWord) => escaped(textIn(pressWords[key], language));
  const part = (file: string) => readFileSync(join(root, 'src/app/page', file), 'utf8');
  const [here, there] = language === 'en' ? ['docs.en', 'docs'] : ['docs', 'docs.en'];
  const [otherTag, otherName] = language === 'en' ? ['zh-CN', '中文'] : ['en', 'English'];
  const isMessage = (key: string): key is keyof typeof pageMessages => Object.hasOwn(pageMessages, key);
  const pages = part('pages.html')
    .replaceAll(/data-text="(\w+)">[^<]*</g, (whole, key: string) =>
      isMessage(key) ? `>${textIn(pageMessages[key], language)}<` : whole,
    )
    .replace(
      / data-label="pages" aria-label="[^"]*"/,
      ` aria-label="${textIn(pageMessages.pages, language)}"`,
    )
    .replaceAll(/ data-href-en="[^"]*"/g, '')
    .replace('href="./docs.html"', `href="./${here}.html" aria-current="page"`)
    .replaceAll(/href="\.\/(?:embed\.html)?"/g, (href) =>
      language === 'en' ? href.replace(/"$/, '#lang=en"') : href,
    );
  return `
    <header class="masthead">
      <p class="brand">${part('brand.html')}</p>
      <p class="region-name">${word('section')}</p>
      ${pages}
      <div class="settings">
        <a class="setting" id="language" href="./${there}.html" lang="${otherTag}" hreflang="${otherTag}">${otherName}</a>
        <button type="button" id="theme" class="setting" aria-label="${word('theme')}" title="${word('theme')}" hidden>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.6" />
            <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
          </svg>
        </button>
      </div>
    </header>`;
}

/** The chapters, each with its sections. */
function contentsList(headings: readonly Heading[]): string {
  const items: string[] = [];
  for (const [at, { id, text, level }] of headings.entries()) {
    if (level !== 2) continue;
    const next = headings.findIndex((heading, index) => index > at && heading.level === 2);
    const inner = headings
      .slice(at + 1, next < 0 ? undefined : next)
      .filter((heading) => heading.level === 3);
    const link = (heading: Pick<Heading, 'id' | 'text'>) =>
      `<a href="#${heading.id}">${escaped(heading.text)}</a>`;
    const list =
      inner.length === 0 ? '' : `<ol>${inner.map((heading) => `<li>${link(heading)}</li>`).join('')}</ol>`;
    items.push(`<li>${link({ id, text })}${list}</li>`);
  }
  return `<ol>${items.join('')}</ol>`;
}
