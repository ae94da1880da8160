/** Where one stands in a table. */
export interface LinePosition {
  readonly active: number;
  readonly lineCount: number;
  /** How many lines a page has. */
  readonly page: number;
}

/** The line that a key leads to; null for other keys. */
export function lineMovedTo(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { active, lineCount, page }: LinePosition,
): number | null {
  if (altKey || ((ctrlKey || metaKey) && key !== 'Home' && key !== 'End')) return null;
  const to: Readonly<Record<string, number>> = {
    ArrowUp: active - 1,
    ArrowDown: active + 1,
    PageUp: active - page,
    PageDown: active + page,
    Home: 0,
    End: lineCount - 1,
  };
  const target = to[key];
  return target === undefined ? null : Math.min(lineCount - 1, Math.max(0, target));
}
