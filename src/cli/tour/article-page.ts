import type { Language } from '../../domain/statements/localized-text.js';
import type { Article, ArticlePart } from '../../domain/tour/article.js';
import { webAddressOf } from '../../domain/catalog/web-address.js';

import { escaped } from '../page-text.js';

const words = {
  sources: { 'zh-CN': '数字的出处', en: 'Where the figures come from' },
  undated: { 'zh-CN': '未注明日期', en: 'no date stated' },
  written: { 'zh-CN': '数字取自', en: 'Figures as in the data of' },
} as const;

/** An article as a page of its own: no script, no file beside it, and breaks where a printer needs them. */
export function articlePage(article: Article, language: Language, writtenOn: string): string {
  const { title, summary, sections, notes } = article;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)}</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>${escaped(title)}</h1>
      ${summary.map((parts) => `<p class="summary">${sentence(parts)}</p>`).join('\n      ')}
      ${sections.map((section, index) => sectionText(section, index, language)).join('\n      ')}
      <section>
        <h2>${words.sources[language]}</h2>
        <ol>
          ${notes.map((note) => noteText(note, language)).join('\n          ')}
        </ol>
        <p class="quiet">${words.written[language]} ${escaped(writtenOn)}${language === 'en' ? '.' : '。'}</p>
      </section>
    </main>
  </body>
</html>
`;
}

function sectionText(
  { id, title, paragraphs, position }: Article['sections'][number],
  index: number,
  language: Language,
): string {
  const where = position === null ? '' : `\n        <p class="quiet">${escaped(position)}</p>`;
  return `<section id="${escaped(id)}">
        <h2><span class="ordinal">${String(index + 1)}</span> ${escaped(title)}</h2>
        <p>${paragraphs.map(sentence).join(language === 'en' ? ' ' : '')}</p>${where}
      </section>`;
}

function sentence(parts: readonly ArticlePart[]): string {
  return parts
    .map(({ text, notes }) => {
      if (notes.length === 0) return escaped(text);
      const marks = notes.map((note) => `<a href="#note-${String(note)}">${String(note)}</a>`);
      return `<strong>${escaped(text)}</strong><sup>${marks.join(', ')}</sup>`;
    })
    .join('');
}

function noteText(
  { number, about, source, url, asOf }: Article['notes'][number],
  language: Language,
): string {
  const address = webAddressOf(url);
  const named = address === null ? escaped(source) : `<a href="${escaped(address)}">${escaped(source)}</a>`;
  const date = escaped(asOf ?? words.undated[language]);
  const [colon, comma] = language === 'en' ? [': ', ', '] : ['：', '，'];
  return `<li id="note-${String(number)}">${escaped(about)}${colon}${named}${comma}${date}</li>`;
}

const style = `
      body { margin: 0; font: 1.0625rem/1.7 "Source Serif 4", "Noto Serif SC", "Noto Serif CJK SC", Georgia, serif; }
      main { max-width: 40rem; margin: 3rem auto; padding: 0 1.25rem; }
      h1 { font-size: 2rem; line-height: 1.25; }
      h2 { margin: 2.5rem 0 0.5rem; font-size: 1.3125rem; line-height: 1.3; break-after: avoid; }
      section { break-inside: avoid; }
      .summary { font-size: 1.1875rem; }
      .ordinal { margin-inline-end: 0.25em; opacity: 0.6; }
      .quiet, ol { font: 0.875rem/1.6 system-ui, sans-serif; }
      sup { line-height: 0; font: 0.6875rem/0 system-ui, sans-serif; }
      @page { margin: 20mm; }
      @media print { main { max-width: none; margin: 0; padding: 0; } a { color: inherit; } }
    `;
