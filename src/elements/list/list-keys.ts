/** The entry to which a key leads from another, by their ids from the top; null where it leads nowhere. */
export function entryAfter(key: string, from: string, ids: readonly string[]): string | null {
  const index = ids.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return ids[index + 1] ?? null;
    case 'ArrowUp':
      return ids[index - 1] ?? null;
    case 'Home':
      return ids[0] ?? null;
    case 'End':
      return ids.at(-1) ?? null;
    default:
      return null;
  }
}
