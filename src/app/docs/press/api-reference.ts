import { textIn, type Language } from '../../../domain/statements/localized-text.js';

import type { Heading } from './chapter.js';
import type { Described, ElementDeclaration, Member } from './manifest.js';
import { escaped } from '../../../cli/page-text.js';
import { table, withCode } from './markup.js';
import { pressWords, type PressWord } from './press.words.js';

/** Descriptions of the manifest in the language of the page, by the English one. */
export type Translations = Readonly<Record<string, string>>;

/** The reference of all elements: for each its description and a table for each kind of thing that it offers. */
export function apiReference(
  elements: readonly ElementDeclaration[],
  language: Language,
  translations: Translations,
): { readonly html: string; readonly headings: readonly Heading[] } {
  const word = (key: PressWord) => textIn(pressWords[key], language);
  const said = (text = '') => inLanguage(text, language, translations);
  const rowsOf = (list: readonly Described[] = []) =>
    list.map(({ name, description }) => [code(name || word('defaultSlot')), said(description)]);
  const headings: Heading[] = [];

  const section = (element: ElementDeclaration): string => {
    const { tagName: tag, description = '', events = [] } = element;
    headings.push({ id: tag, text: tag, level: 3 });
    const part = (key: PressWord, head: readonly PressWord[], rows: readonly (readonly string[])[]) => {
      if (rows.length === 0) return '';
      const title = `${tag}: ${word(key)}`;
      return `<h4 id="${tag}-${key}">${escaped(word(key))}</h4>${table(title, head.map(word), rows)}`;
    };
    return [
      `<section class="element"><h3 id="${tag}"><code>&lt;${tag}&gt;</code> `,
      `<a class="anchor" href="#${tag}" aria-label="${escaped(`${word('link')}: ${tag}`)}">#</a></h3>`,
      description
        .split('\n\n')
        .map((paragraph) => `<p>${said(unwrapped(paragraph))}</p>`)
        .join(''),
      part(
        'attributes',
        ['property', 'attribute', 'type', 'default', 'meaning'],
        fieldsOf(element).map((field) => [
          code(field.name),
          field.attribute ? code(field.attribute) : field.readonly ? escaped(word('readonly')) : '—',
          code(typeOf(field)),
          field.default ? code(unwrapped(field.default)) : '—',
          said(field.description),
        ]),
      ),
      part(
        'methods',
        ['name', 'meaning'],
        methodsOf(element).map((method) => [code(signatureOf(method)), said(method.description)]),
      ),
      part('events', ['name', 'meaning'], rowsOf(events.filter(isEvent))),
      part('slots', ['name', 'meaning'], rowsOf(element.slots)),
      part('parts', ['name', 'meaning'], rowsOf(element.cssParts)),
      part(
        'cssProperties',
        ['name', 'default', 'meaning'],
        (element.cssProperties ?? []).map((property) => [
          code(property.name),
          property.default ? code(property.default) : '—',
          said(property.description),
        ]),
      ),
      '</section>',
    ].join('');
  };
  const html = elements.map(section).join('');
  return { html, headings };
}

/** All sentences that the reference takes from the manifest. */
export function describedTexts(elements: readonly ElementDeclaration[]): string[] {
  const texts = elements.flatMap((element) => [
    ...(element.description ?? '').split('\n\n'),
    ...[
      ...fieldsOf(element),
      ...methodsOf(element),
      ...(element.events ?? []).filter(isEvent),
      ...(element.slots ?? []),
      ...(element.cssParts ?? []),
      ...(element.cssProperties ?? []),
    ].map(({ description = '' }) => description),
  ]);
  return [...new Set(texts.map(unwrapped).filter((text) => text !== ''))];
}

/** The analyzer also lists what is dispatched inside, by the name of a constant or without any. */
function isEvent({ name }: Partial<Described>): boolean {
  return name?.startsWith('park-') ?? false;
}

/** What a page may use: documented, not private, not of the class itself. */
function isOffered({ name, privacy, description, static: isStatic }: Member): boolean {
  return !isStatic && description !== undefined && (privacy ?? 'public') === 'public' && /^[a-z]/.test(name);
}

function fieldsOf({ members = [] }: ElementDeclaration): Member[] {
  return members.filter((member) => member.kind === 'field' && isOffered(member));
}

function methodsOf({ members = [] }: ElementDeclaration): Member[] {
  return members.filter((member) => member.kind === 'method' && isOffered(member));
}

function typeOf({ type }: Member): string {
  return unwrapped(type?.text ?? '');
}

function signatureOf({ name, parameters = [], return: result }: Member): string {
  const list = parameters.map(
    ({ name: parameter, optional, default: value, type }) =>
      `${parameter}${optional || value ? '?' : ''}: ${unwrapped(type?.text ?? 'unknown')}`,
  );
  return `${name}(${list.join(', ')}): ${unwrapped(result?.type?.text ?? 'void')}`;
}

function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

function unwrapped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A description that is not translated yet is shown in English and says so to screen readers. */
function inLanguage(text: string, language: Language, translations: Translations): string {
  const english = unwrapped(text);
  if (language === 'en') return withCode(english);
  const translated = translations[english];
  return translated ? withCode(translated) : `<span lang="en">${withCode(english)}</span>`;
}
