/** The languages that Parkscape speaks, as in BCP 47. */
export type Language = 'zh-CN' | 'en';

/** A text of the data in both languages. Where one is missing, the other is shown rather than nothing. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

/** The text in the language asked for. */
export function textIn(text: LocalizedText, language: Language): string {
  const [wanted, other] = language === 'en' ? [text.en, text.zh] : [text.zh, text.en];
  return wanted === '' ? other : wanted;
}
