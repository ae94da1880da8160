import type { FindingCode } from '../quality/finding-codes.js';
import type { Report } from '../quality/finding-list.js';
import type { JsonObject } from '../quality/json-object.js';
import type { LocalizedText } from '../statements/localized-text.js';
import { isJsonObject, memberOf } from '../quality/json-object.js';
import { pointerTo } from '../quality/json-pointer.js';

/** What each type is called in findings. */
const typeNames = {
  object: { zh: '对象', en: 'an object' },
  array: { zh: '数组', en: 'an array' },
  text: { zh: '非空文字', en: 'a text that is not empty' },
  number: { zh: '有限的数', en: 'a finite number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  localized: { zh: '含 zh 与 en 的对象', en: 'an object with zh and en' },
} as const satisfies Record<string, LocalizedText>;

/**
 * Reads the members of one JSON object and reports what is not as expected, each with its pointer. A member that is
 * absent or null counts as missing. `isSound` turns false with the first error, so that a parser reads all it
 * wants, and then asks once.
 */
export class JsonReader {
  readonly #object: JsonObject;
  readonly #feature: string | null;
  readonly #report: Report;
  /** The members that were asked for. A list: an object has a dozen, and a file a million objects. */
  readonly #known: string[] = [];
  #isSound = true;
  /** JSON Pointer of the object. */
  readonly pointer: string;

  constructor(object: JsonObject, place: { feature: string | null; pointer: string }, report: Report) {
    this.#object = object;
    this.#feature = place.feature;
    this.pointer = place.pointer;
    this.#report = report;
  }

  /** False once an error was found in this object. */
  get isSound(): boolean {
    return this.#isSound;
  }

  /** Reports an error at a member: the object is not to be used. */
  refuse(code: FindingCode, key: string, expected?: LocalizedText): null {
    this.#isSound = false;
    return this.remark(code, key, expected);
  }

  /** Reports something at a member that does not make the object useless. */
  remark(code: FindingCode, key: string, expected?: LocalizedText): null {
    const property = key === '' ? this.pointer : pointerTo(this.pointer, key);
    this.#report(code, { feature: this.#feature, property }, this.value(key), expected);
    return null;
  }

  /** A member as it is, undefined where it is absent or null. */
  value(key: string): unknown {
    this.#known.push(key);
    return memberOf(this.#object, key) ?? undefined;
  }

  /** A text that is required. */
  text(key: string): string | null {
    return this.#required(key, this.optionalText(key), typeNames.text);
  }

  /** A text that may be absent. */
  optionalText(key: string): string | null {
    const value = this.value(key);
    if (value === undefined) return null;
    return typeof value === 'string' && value !== ''
      ? value
      : this.refuse('schema/type', key, typeNames.text);
  }

  /** A flag, with its value where it is absent. */
  flag(key: string, otherwise: boolean): boolean {
    const value = this.value(key) ?? otherwise;
    if (typeof value === 'boolean') return value;
    this.refuse('schema/type', key, typeNames.boolean);
    return otherwise;
  }

  /** One of some words, required. */
  oneOf<Word extends string>(key: string, words: readonly Word[]): Word | null {
    return this.#required(key, this.optionalOneOf(key, words), listOf(words));
  }

  /** One of some words, which may be absent. */
  optionalOneOf<Word extends string>(key: string, words: readonly Word[]): Word | null {
    const value = this.value(key);
    if (value === undefined) return null;
    return words.find((word) => word === value) ?? this.refuse('schema/unknown-value', key, listOf(words));
  }

  /** A text in both languages, required. */
  localized(key: string): LocalizedText | null {
    return this.#required(key, this.optionalLocalized(key), typeNames.localized);
  }

  /** A text in both languages, which may be absent. One language alone is kept and remarked on. */
  optionalLocalized(key: string): LocalizedText | null {
    const value = this.value(key);
    if (value === undefined) return null;
    const [zh, en] = isJsonObject(value) ? [memberOf(value, 'zh') ?? '', memberOf(value, 'en') ?? ''] : [];
    if (typeof zh !== 'string' || typeof en !== 'string' || (zh === '' && en === '')) {
      return this.refuse('schema/type', key, typeNames.localized);
    }
    if (zh === '' || en === '') this.remark('schema/missing-language', key);
    this.optionalObject(key)?.known('zh', 'en');
    return { zh, en };
  }

  /** An object, required, as a reader of its own. Its errors do not count here: ask its own `isSound`. */
  object(key: string): JsonReader | null {
    return this.#required(key, this.optionalObject(key), typeNames.object);
  }

  /** An object that may be absent, as a reader of its own. */
  optionalObject(key: string): JsonReader | null {
    const value = this.value(key);
    if (value === undefined) return null;
    return isJsonObject(value)
      ? this.#readerAt(pointerTo(this.pointer, key), value)
      : this.refuse('schema/type', key, typeNames.object);
  }

  /** The objects of a list, required; a member of another type is reported and passed over. */
  objects(key: string): readonly JsonReader[] {
    return this.#required(key, this.optionalObjects(key), typeNames.array) ?? [];
  }

  /** The objects of a list that may be absent. */
  optionalObjects(key: string): readonly JsonReader[] | null {
    const value = this.value(key);
    if (value === undefined) return null;
    if (!Array.isArray(value)) return this.refuse('schema/type', key, typeNames.array);
    return this.#readersIn(key, value as readonly unknown[]);
  }

  /** The objects of a record by their keys, required; a member of another type is reported and passed over. */
  entries(key: string): readonly (readonly [string, JsonReader])[] {
    const record = this.object(key);
    if (record === null) return [];
    const names = Object.keys(record.#object);
    return names.flatMap((name) => {
      const reader = record.object(name);
      return reader === null ? [] : [[name, reader] as const];
    });
  }

  /** The names of all members. */
  get keys(): readonly string[] {
    return Object.keys(this.#object);
  }

  /** Reports each member that was not read and is not named here. Call it last. */
  known(...others: readonly string[]): void {
    for (const key of this.keys) {
      if (!this.#known.includes(key) && !others.includes(key)) this.remark('schema/unknown-property', key);
    }
  }

  #required<Value>(key: string, value: Value | null, expected: LocalizedText): Value | null {
    if (value === null && this.value(key) === undefined) this.refuse('schema/missing', key, expected);
    return value;
  }

  #readerAt(pointer: string, value: JsonObject): JsonReader {
    return new JsonReader(value, { feature: this.#feature, pointer }, this.#report);
  }

  #readersIn(key: string, members: readonly unknown[]): readonly JsonReader[] {
    return members.flatMap((member, index) => {
      const property = pointerTo(pointerTo(this.pointer, key), index);
      if (isJsonObject(member)) return [this.#readerAt(property, member)];
      this.#report('schema/type', { feature: this.#feature, property }, member, typeNames.object);
      return [];
    });
  }
}

function listOf(words: readonly string[]): LocalizedText {
  return { zh: words.join('、'), en: `one of ${words.join(', ')}` };
}
