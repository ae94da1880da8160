import type { LitElement } from 'lit';

import { mostCompared } from '../../domain/planning/comparison.js';

/** The ids of what stands side by side, as an attribute writes them: each once, and no more than fit. */
export function comparedIds(text: string): readonly string[] {
  const ids = text.split(',').map((id) => id.trim());
  return [...new Set(ids.filter((id) => id !== ''))].slice(0, mostCompared);
}

/** The same with one of them an earlier or a later column. */
export function movedColumn(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const at = ids.indexOf(id);
  const others = ids.filter((other) => other !== id);
  return at < 0 ? ids : others.toSpliced(at + by, 0, id);
}

/** Gives the focus to the same tool of a column that has been moved; at the end that is off: to the one that leads back. */
export function focusMoved(element: LitElement, id: string, by: -1 | 1): void {
  const tool = (kind: string) => `[data-tool="${kind}"][data-id="${CSS.escape(id)}"]:not(:disabled)`;
  const [same, back] = by < 0 ? ['earlier', 'later'] : ['later', 'earlier'];
  focusFirst(element, tool(same), tool(back));
}

/** Gives the focus to the column that stands where one was removed; where none is left, to what `otherwise` selects. */
export function focusAfterRemoval(
  element: LitElement,
  { before, removed }: { readonly before: readonly string[]; readonly removed: string },
  otherwise: string,
): void {
  const left = before.filter((id) => id !== removed);
  const next = left[Math.min(before.indexOf(removed), left.length - 1)];
  focusFirst(element, next === undefined ? otherwise : `[data-tool="remove"][data-id="${CSS.escape(next)}"]`);
}

/** What was pressed is gone or off: the focus goes to the first of these that is there. */
export function focusFirst(element: LitElement, ...selectors: readonly string[]): void {
  void element.updateComplete.then(() => {
    const found = selectors.flatMap(
      (selector) => element.renderRoot.querySelector<HTMLElement>(selector) ?? [],
    );
    found[0]?.focus();
  });
}
