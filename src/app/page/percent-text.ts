/** The text behind percent signs; nothing where they make no sense. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
