import type { Language } from '../../domain/statements/localized-text.js';
import { messageText, type Messages } from '../../elements/locale/messages.js';

/**
 * Puts a page into a language: its `lang`, its title, and the texts of what carries `data-text` (content) or
 * `data-label` (accessible name) with a key of its messages; its button offers the other language. The elements follow
 * `lang` by themselves.
 */
export function showLanguage<Key extends string>(
  messages: Messages<Key | 'title'>,
  language: Language,
): void {
  const text = (key: string | undefined) =>
    key && Object.hasOwn(messages, key) ? messageText(messages, key as Key, language) : '';
  document.documentElement.lang = language;
  // Who has chosen a language goes on in it on the next page.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.pages a')) link.hash = `lang=${language}`;
  document.title = text('title');
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = text(element.dataset['text']);
  }
  // Pages that are a file of their own in each language.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-href-en]')) {
    link.dataset['hrefZh'] ??= link.getAttribute('href') ?? '';
    link.setAttribute('href', (language === 'en' ? link.dataset['hrefEn'] : link.dataset['hrefZh']) ?? '');
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', text(element.dataset['label']));
    if (element instanceof HTMLButtonElement) element.title = text(element.dataset['label']);
  }
  const button = document.querySelector<HTMLElement>('#language');
  if (!button) return;
  button.lang = otherLanguage(language);
  button.textContent = language === 'en' ? '中文' : 'English';
}

/** The one of the two languages that the page is not in. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh-CN' : 'en';
}
