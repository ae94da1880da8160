import type { LocalizedText } from '../statements/localized-text.js';
import type { Geometry } from './geometry.js';

/** A shape read from well-known text, its numbers as written: they may be metres. Or the fault that it was given up for. */
export type WellKnownText =
  | { readonly geometry: Geometry; readonly epsg: number | null; readonly fault: null }
  | { readonly fault: LocalizedText; readonly offset: number };

const head = /^\s*(?:SRID\s*=\s*(\d+)\s*;\s*)?([A-Z]+?)(?:\s*(ZM|Z|M))?\s*(?=\(|EMPTY\b)/i;
const number = /\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;

/** Whether a text begins as well-known text does. */
export function isWellKnownText(text: string): boolean {
  return /^\s*(?:SRID\s*=\s*\d+\s*;\s*)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)(?:\s*(?:ZM|Z|M))?\s*(?:\(|EMPTY\b)|^\s*GEOMETRYCOLLECTION/i.test(
    text,
  );
}

class Fault extends Error {
  readonly words: LocalizedText;
  readonly offset: number;
  constructor(offset: number, words: LocalizedText) {
    super(words.en);
    this.words = words;
    this.offset = offset;
  }
}

/** Reads brackets and numbers from left to right. */
class Reader {
  readonly #text: string;
  offset: number;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.offset = offset;
  }

  /** Whether a sign comes next; steps over it if so. */
  takes(sign: string): boolean {
    while (/\s/.test(this.#text[this.offset] ?? '')) this.offset += 1;
    if (this.#text[this.offset] !== sign) return false;
    this.offset += 1;
    return true;
  }

  expect(sign: string): void {
    if (this.takes(sign)) return;
    throw new Fault(this.offset, { zh: `此处应为“${sign}”`, en: `“${sign}” is expected here` });
  }

  /** `(one, another)`. */
  list<T>(read: () => T): T[] {
    this.expect('(');
    const members = [read()];
    while (this.takes(',')) members.push(read());
    this.expect(')');
    return members;
  }

  /** Two numbers or more; heights and measures are not kept. */
  position(): [number, number] {
    const numbers: number[] = [];
    for (;;) {
      number.lastIndex = this.offset;
      const match = number.exec(this.#text);
      if (match === null) break;
      numbers.push(Number(match[1]));
      this.offset = number.lastIndex;
    }
    const [first, second] = numbers;
    if (first === undefined || second === undefined || numbers.length > 4) {
      throw new Fault(this.offset, { zh: '此处应为两个数', en: 'two numbers are expected here' });
    }
    return [first, second];
  }

  /** Points in a MULTIPOINT stand with or without brackets of their own. */
  point(): [number, number] {
    if (!this.takes('(')) return this.position();
    const position = this.position();
    this.expect(')');
    return position;
  }

  end(): void {
    while (/[\s;]/.test(this.#text[this.offset] ?? '')) this.offset += 1;
    if (this.offset < this.#text.length) {
      throw new Fault(this.offset, {
        zh: '图形之后还有多余的文字',
        en: 'there is more text after the shape',
      });
    }
  }
}

/** Reads well-known text (OGC 06-103r4) with the SRID that PostGIS puts before it. Linear, without recursion. */
export function readWellKnownText(text: string): WellKnownText {
  const match = head.exec(text);
  const word = match?.[2]?.toUpperCase() ?? '';
  if (match === null || !(word in shapes)) {
    const zh = word === 'GEOMETRYCOLLECTION' ? '不支持 GEOMETRYCOLLECTION' : '不是认识的 WKT 图形';
    const en = word === 'GEOMETRYCOLLECTION' ? 'a GEOMETRYCOLLECTION is not supported' : 'no known WKT shape';
    return { fault: { zh, en }, offset: 0 };
  }
  const reader = new Reader(text, match[0].length);
  try {
    if (/^EMPTY/i.test(text.slice(reader.offset))) {
      throw new Fault(reader.offset, { zh: '图形为空', en: 'the shape is empty' });
    }
    const geometry = shapes[word as keyof typeof shapes](reader);
    reader.end();
    return { geometry, epsg: match[1] === undefined ? null : Number(match[1]), fault: null };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.words, offset: error.offset };
    throw error;
  }
}

const lineOf = (reader: Reader) => reader.list(() => reader.position());
const ringsOf = (reader: Reader) => reader.list(() => lineOf(reader));

const shapes = {
  POINT: (reader: Reader): Geometry => ({ type: 'Point', coordinates: reader.point() }),
  MULTIPOINT: (reader: Reader): Geometry => ({
    type: 'MultiPoint',
    coordinates: reader.list(() => reader.point()),
  }),
  LINESTRING: (reader: Reader): Geometry => ({ type: 'LineString', coordinates: lineOf(reader) }),
  MULTILINESTRING: (reader: Reader): Geometry => ({ type: 'MultiLineString', coordinates: ringsOf(reader) }),
  POLYGON: (reader: Reader): Geometry => ({ type: 'Polygon', coordinates: ringsOf(reader) }),
  MULTIPOLYGON: (reader: Reader): Geometry => ({
    type: 'MultiPolygon',
    coordinates: reader.list(() => ringsOf(reader)),
  }),
};

/** A geometry as well-known text (OGC 06-103r4): `POLYGON ((125.3 43.8, …))`. */
export function wellKnownTextOf({ type, coordinates }: Geometry): string {
  return `${type.toUpperCase()} ${type === 'Point' ? `(${coordinates.join(' ')})` : written(coordinates)}`;
}

function written(coordinates: readonly unknown[]): string {
  const members = coordinates.map((member) => {
    const parts = member as readonly unknown[];
    return typeof parts[0] === 'number' ? parts.join(' ') : written(parts);
  });
  return `(${members.join(', ')})`;
}
