/** A length of time as players write it: 2:05. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000 + 1e-9);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
