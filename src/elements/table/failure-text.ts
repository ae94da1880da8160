import { textIn, type Language, type LocalizedText } from '../../domain/statements/localized-text.js';

/** What kept rows from being read, in words; the worker's failures carry them. */
export function failureText(error: unknown, language: Language): string {
  if (error instanceof Error && 'failure' in error) {
    const { message } = error.failure as { readonly message: LocalizedText };
    return textIn(message, language);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return textIn({ zh: `表格未能读取：${reason}`, en: `The rows could not be read: ${reason}` }, language);
}
