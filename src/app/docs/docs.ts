import { languageOf } from '../../elements/locale/nearest-language.js';
import { messageText } from '../../elements/locale/messages.js';
import { connectThemeSwitch } from '../page/page-theme.js';

import { docsMessages, type DocsMessageKey } from './docs.messages.js';
import { makeEditable } from './example.js';

const root = document.documentElement;
const language = languageOf(root.lang);
const text = (key: DocsMessageKey) => messageText(docsMessages, key, language);

const theme = document.querySelector<HTMLElement>('#theme');
if (theme) {
  connectThemeSwitch(theme);
  theme.hidden = false;
}

// The link to the other language opens the section that is being read.
const other = document.querySelector<HTMLAnchorElement>('#language');
other?.addEventListener('click', () => {
  other.hash = current?.hash ?? '';
});

const tags = [...document.querySelectorAll('section.element > h3')].map(({ id }) => id);
for (const figure of document.querySelectorAll<HTMLElement>('figure[data-live]')) {
  makeEditable(figure, language, tags);
}
for (const figure of document.querySelectorAll<HTMLElement>('figure.code:not(.live)')) addCopyButton(figure);

let current: HTMLAnchorElement | null = null;
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const reading = new IntersectionObserver(markCurrent, { rootMargin: '-15% 0px -80% 0px' });
for (const { hash } of links) {
  const heading = document.getElementById(hash.slice(1));
  if (heading) reading.observe(heading);
}
// On a phone the list would stand before the text with all its height.
const contents = document.querySelector<HTMLDetailsElement>('.contents details');
if (contents) contents.open = matchMedia('(min-width: 60rem)').matches;

function markCurrent(entries: readonly IntersectionObserverEntry[]): void {
  const seen = entries.findLast(({ isIntersecting }) => isIntersecting);
  const link = links.find(({ hash }) => hash === `#${seen?.target.id ?? ''}`);
  if (!link || link === current) return;
  current?.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
  current = link;
  const list = link.closest<HTMLElement>('.contents');
  // The list follows the reader; the page itself must not move.
  if (list && list.scrollHeight > list.clientHeight) {
    list.scrollTop = link.offsetTop - list.clientHeight / 2;
  }
}

function addCopyButton(figure: HTMLElement): void {
  const code = figure.querySelector('code');
  // Without a secure origin there is no clipboard to write to.
  if (!code || !('clipboard' in navigator)) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain copy';
  button.textContent = text('copy');
  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(code.textContent).then(
      () => tell('copied'),
      () => tell('copyFailed'),
    );
  });
  const tell = (key: DocsMessageKey) => {
    button.textContent = text(key);
    status.textContent = text(key);
    button.addEventListener(
      'blur',
      () => {
        button.textContent = text('copy');
        status.textContent = '';
      },
      { once: true },
    );
  };
  figure.append(button, status);
}
