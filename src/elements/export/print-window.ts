import { documentRules, printStyles } from './print.styles.js';
import { renderPages, type PageFrame } from './print-pages.js';
import type { PrintContent } from './print-content.js';

/** The pages of the last print, and what takes them away again. */
let removeLast: (() => void) | null = null;

/** What a reader does when the print is over and the page is read again. */
const returns = ['pointerdown', 'keydown'] as const;

/**
 * Puts the pages into the document, where they are seen on paper alone and nothing else is, and opens the browser's
 * dialog. They stay until the reader turns to the page again: some browsers go on reading them after `print()` has
 * returned. Returns whether the browser printed; a frame may forbid it without a word.
 */
export async function printPages(content: PrintContent, frame: PageFrame, owner: Document): Promise<boolean> {
  const view = owner.defaultView;
  if (!view) return false;
  removeLast?.();
  const host = owner.createElement('div');
  host.dataset.parkPrint = '';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(printStyles.cssText);
  root.adoptedStyleSheets = [sheet];
  const rules = new view.CSSStyleSheet();
  const { width, height } = content.layout.page;
  rules.replaceSync(documentRules(width, height));
  owner.adoptedStyleSheets = [...owner.adoptedStyleSheets, rules];
  owner.body.append(host);
  const remove = () => {
    host.remove();
    owner.adoptedStyleSheets = owner.adoptedStyleSheets.filter((other) => other !== rules);
    for (const type of returns) view.removeEventListener(type, remove, { capture: true });
    removeLast = null;
  };
  removeLast = remove;
  await owner.fonts.ready;
  renderPages(root, content, frame);

  let isPrinted = false;
  const onPrint = () => {
    isPrinted = true;
  };
  view.addEventListener('beforeprint', onPrint);
  view.print();
  view.removeEventListener('beforeprint', onPrint);
  for (const type of returns) view.addEventListener(type, remove, { capture: true, once: true });
  return isPrinted;
}
