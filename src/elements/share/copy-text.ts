/**
 * Copies the text of a field. Returns whether the browser let it; where it did not, the text is selected, so that
 * one key copies it.
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // No secure context, a policy, or the visitor denies it.
    field.focus();
    field.select();
    return false;
  }
}
