import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Marked, type Token, type Tokens } from 'marked';

import type { Language } from '../../../domain/statements/localized-text.js';

import { type CodeBlock, parseCodeBlock } from './code-block.js';
import { colored } from './colored-code.js';
import { escaped } from '../../../cli/page-text.js';
import { pressWords } from './press.words.js';

/** The test that runs the blocks of a text that also stands by itself. */
export const recipes = 'tests/frameworks/recipes.test.ts';

/** The chapters in the order of reading; each is `docs/<language>/<id>.md`. */
export const chapterIds = [
  'start',
  'examples',
  'life',
  'elements',
  'theming',
  'events',
  'csp',
  'hosting',
  'frameworks',
  'base-maps',
  'data',
  'region',
  'planning',
  'accuracy',
  'tours',
  'accessibility',
  'browsers',
  'iframe',
  'approval',
] as const;

/** A heading with its anchor. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly level: number;
}

/** A chapter as the page shows it. */
export interface Chapter {
  readonly headings: readonly Heading[];
  readonly blocks: readonly CodeBlock[];
  readonly html: string;
}

/** What stands for `<!-- name -->` in a chapter, with the headings that it brings. */
export type Insert = (name: string) => { readonly html: string; readonly headings: readonly Heading[] };

/** The Markdown of a chapter. */
export function chapterText(root: string, language: Language, id: string): string {
  return readFileSync(join(root, 'docs', language, `${id}.md`), 'utf8');
}

/**
 * Turns a chapter into HTML. A heading ends in its anchor (`## Title {#anchor}`), which is the same in every language.
 *
 * @throws {Error} for a heading without an anchor, a block without a name, or HTML in the text.
 */
export function pressChapter(markdown: string, language: Language, insert: Insert, chapter = ''): Chapter {
  const headings: Heading[] = [];
  const blocks: CodeBlock[] = [];
  const isPlain = !/\{#/.test(markdown);
  const key = language === 'en' ? 'en' : 'zh';
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth: written, raw }) {
        // A text that also stands by itself has no anchors; its title is a chapter's here.
        const depth = isPlain ? written + 1 : written;
        const [, anchor] = / \{#([a-z0-9-]+)\}\s*$/.exec(raw) ?? [];
        const count = headings.length === 0 ? '' : `-${String(headings.length + 1)}`;
        const id = isPlain ? `${chapter}${count}` : anchor;
        if (!id) throw new Error(`the heading needs an anchor: ${raw}`);
        const html = this.parser.parseInline(tokens).replace(` {#${id}}`, '');
        const text = plainText(tokens).replace(` {#${id}}`, '');
        headings.push({ id, text, level: depth });
        const label = escaped(`${pressWords.link[key]}: ${text}`);
        return `<h${depth} id="${id}">${html} <a class="anchor" href="#${id}" aria-label="${label}">#</a></h${depth}>`;
      },
      code({ lang, text }) {
        const count = String(blocks.length + 1);
        const info = isPlain ? `${lang ?? ''} ${chapter}-${count} part-of="${recipes}"` : (lang ?? '');
        const block = parseCodeBlock(info, text);
        blocks.push(block);
        return figure(block, language);
      },
      table(token) {
        return tableHtml(token, (tokens) => this.parser.parseInline(tokens), language);
      },
      html({ raw }) {
        const [, name] = /^<!-- ([a-zA-Z-]+) -->\s*$/.exec(raw) ?? [];
        if (!name) throw new Error(`the text may hold no HTML: ${raw}`);
        const inserted = insert(name);
        headings.push(...inserted.headings);
        return inserted.html;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return { headings, blocks, html };
}

function figure(block: CodeBlock, language: Language): string {
  const key = language === 'en' ? 'en' : 'zh';
  const label = escaped(`${pressWords.code[key]}: ${block.name}`);
  const live = block.live ? ` data-live="${block.name}"` : '';
  return (
    `<figure class="code"${live}><pre tabindex="0" role="group" aria-label="${label}">` +
    `<code class="language-${block.language}" lang="en">${colored(block.code, block.language)}</code></pre></figure>`
  );
}

function tableHtml(
  { header, rows }: Tokens.Table,
  inline: (tokens: Token[]) => string,
  language: Language,
): string {
  const caption = escaped(header.map(({ text }) => text).join(language === 'en' ? ', ' : '、'));
  const body = rows.map((row) => {
    const cells = row.map(({ tokens }, at) =>
      at === 0 ? `<th scope="row">${inline(tokens)}</th>` : `<td>${inline(tokens)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return (
    `<div class="table" role="group" tabindex="0" aria-label="${caption}"><table><thead><tr>` +
    header.map(({ tokens }) => `<th scope="col">${inline(tokens)}</th>`).join('') +
    `</tr></thead><tbody>${body.join('')}</tbody></table></div>`
  );
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plainText(token.tokens)
        : 'text' in token
          ? String(token.text)
          : token.raw,
    )
    .join('');
}
