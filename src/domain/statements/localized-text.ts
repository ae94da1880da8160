/** The languages that Parkscape speaks, as in BCP 47. */
export type Language = 'zh-CN' | 'en';

/** A text of the data in both languages. Where one is missing, the other is shown rather than nothing. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

/** The text in the language asked for. */
export function textIn(text: LocalizedText, language: Language): string {
  return languageIn(text, language) === 'en' ? text.en : text.zh;
}

/** The language of the text that `textIn` gives. */
export function languageIn({ zh, en }: LocalizedText, language: Language): Language {
  if (language === 'en') return en === '' ? 'zh-CN' : 'en';
  return zh === '' ? 'en' : 'zh-CN';
}
