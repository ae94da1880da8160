import { textIn, type Language, type LocalizedText } from '../../domain/statements/localized-text.js';

/** The texts of one element by key. `{count}` and the like stand for values given when the text is used. */
export type Messages<Key extends string> = Readonly<Record<Key, LocalizedText>>;

/** A page's own wording for one element, by the same keys. */
export type MessageOverrides<Key extends string> = Readonly<Partial<Record<Key, string>>>;

/** The text of a key in a language, with its placeholders filled in. */
export function messageText<Key extends string>(
  messages: Messages<Key>,
  key: Key,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
  overrides?: MessageOverrides<Key>,
): string {
  const template = overrides?.[key] ?? textIn(messages[key], language);
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}
