/**
 * Copies the text of a field, or a longer one of which it shows the beginning. Returns whether the browser let it; where
 * it did not, the field is selected, so that one key copies it.
 */
export async function copyText(field: HTMLTextAreaElement, text = field.value): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No secure context, a policy, or the visitor denies it.
    field.focus();
    field.select();
    return false;
  }
}
