import type { Language } from '../../domain/statements/localized-text.js';
import { messageText } from '../../elements/locale/messages.js';

import { docsMessages, type DocsMessageKey } from './docs.messages.js';
import { likelyTag } from './likely-tag.js';
import { previewDocument, previewMessage, type PreviewReport } from './preview.js';

/** How long after the last key the preview is drawn anew, in ms. */
const pauseMs = 500;

let previews = 0;

/**
 * Makes a printed example one that the reader can edit: the code in a text box, the page that it makes beside it, what is
 * wrong with it in words, and a button that brings the first code back. The preview loads when it comes near the viewport.
 *
 * `tags` are the elements that there are.
 */
export function makeEditable(figure: HTMLElement, language: Language, tags: readonly string[]): void {
  const printed = figure.querySelector('code');
  if (!printed) return;
  const first = printed.textContent;
  const title = titleOf(figure);
  const text = (key: DocsMessageKey, values: Readonly<Record<string, string>> = {}) =>
    messageText(docsMessages, key, language, { title, ...values });

  const editor = document.createElement('textarea');
  editor.value = first;
  editor.rows = first.split('\n').length + 1;
  editor.spellcheck = false;
  editor.autocapitalize = 'off';
  editor.lang = 'en';
  editor.setAttribute('aria-label', text('edit'));
  const reset = document.createElement('button');
  reset.type = 'button';
  reset.className = 'plain';
  reset.textContent = text('reset');
  reset.hidden = true;
  const report = document.createElement('p');
  report.className = 'report';
  report.setAttribute('role', 'status');
  const screen = document.createElement('div');
  screen.className = 'preview';
  const foot = document.createElement('div');
  foot.className = 'foot';
  foot.append(report, reset);
  figure.classList.add('live');
  figure.replaceChildren(editor, screen, foot);

  let shown = -1;
  let faults: string[] = [];
  const say = (words: string, isFault: boolean) => {
    if (isFault && !faults.includes(words)) faults.push(words);
    report.textContent = faults.length > 0 ? faults.join(' ') : words;
    report.classList.toggle('fault', faults.length > 0);
  };
  const hear = (what: PreviewReport) => {
    if (what.kind === 'script') say(text('script', { reason: what.reason }), true);
    if (what.kind === 'file') say(text('file', { url: what.url }), true);
    if (what.kind === 'tags')
      for (const tag of what.tags.filter((name) => !tags.includes(name))) {
        const like = likelyTag(tag, tags);
        say(like ? text('tagLike', { tag, like }) : text('tag', { tag }), true);
      }
    if (what.kind !== 'status') return;
    if (what.status === 'failed') say(text('failed', { reason: what.reason }), true);
    if (what.status === 'ready' || what.status === 'partial') say(text(what.status), false);
  };
  const show = () => {
    previews += 1;
    shown = previews;
    faults = [];
    report.classList.remove('fault');
    report.textContent = text('waiting');
    const frame = document.createElement('iframe');
    frame.title = text('preview');
    // No pop-ups, no forms, no leaving: only scripts, and the files of this site.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.srcdoc = previewDocument(editor.value, shown, language);
    screen.replaceChildren(frame);
    reset.hidden = editor.value === first;
  };

  addEventListener('message', ({ data, source }) => {
    const message = previewMessage(data);
    const frame = screen.querySelector('iframe');
    if (message?.preview === shown && source === frame?.contentWindow) hear(message.report);
  });
  let pause: ReturnType<typeof setTimeout> | undefined;
  editor.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(show, pauseMs);
  });
  reset.addEventListener('click', () => {
    clearTimeout(pause);
    editor.value = first;
    show();
    editor.focus();
  });
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      show();
    },
    { rootMargin: '200px' },
  );
  near.observe(figure);
}

/** The heading above an example. */
function titleOf(figure: Element): string {
  for (let node = figure.previousElementSibling; node; node = node.previousElementSibling) {
    if (/^H[1-6]$/.test(node.tagName)) return node.firstChild?.textContent?.trim() ?? '';
  }
  return '';
}
