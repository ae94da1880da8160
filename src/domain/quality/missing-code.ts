import type { LocalizedText } from '../statements/localized-text.js';

/** How Chromium and Firefox, Safari, and pages bundled by webpack say that a part of the program did not come. */
const signs = /dynamically imported module|importing a module script|loading chunk/i;

/** What to tell the user where a part of the program could not be loaded; null for any other error. */
export function missingCodeText(error: unknown): LocalizedText | null {
  if (!(error instanceof Error) || !signs.test(error.message)) return null;
  return {
    zh: '程序的这一部分未能载入，请检查网络后重试。',
    en: 'This part of the program could not be loaded. Please check the network, then try again.',
  };
}
