/** The step that a key press asks for: Ctrl or Cmd with Z is undo; with Y, or with Shift and Z, redo. */
export function stepOfKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if ((!event.ctrlKey && !event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}
