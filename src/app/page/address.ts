import { formatFragment, parseFragment, type PageState } from './permalink.js';

/** A page whose state stands in its address. */
export interface AddressedPage {
  /** What the page shows; null while the address still says more than the page knows. */
  state(): PageState | null;
  /** Shows what a link says, whole: what it does not name becomes as it is without a link. */
  takeUp(state: PageState): void;
}

/**
 * Keeps the state of a page in its address, and takes up a link that is pasted into the open page, or that the history
 * leads to. Returns what writes the address.
 *
 * The page keeps one entry in the history: going back leaves it, as users expect of a map. Writing replaces that entry,
 * which no browser announces, so that taking up a link never leads to another one.
 */
export function connectAddress(page: AddressedPage): () => void {
  const write = (): void => {
    const state = page.state();
    if (!state) return;
    history.replaceState(history.state, '', `${location.pathname}${location.search}${formatFragment(state)}`);
  };
  addEventListener('hashchange', () => {
    const now = page.state();
    if (now && location.hash === formatFragment(now)) return;
    const wanted = parseFragment(location.hash);
    // The page's own links name a language at most: they take nothing away.
    page.takeUp(now && saysNothing(wanted) ? { ...now, language: wanted.language ?? now.language } : wanted);
    write();
  });
  return write;
}

function saysNothing({ view, selected, layers, more }: PageState): boolean {
  return !view && !selected && Object.keys(layers).length === 0 && !more?.size;
}
