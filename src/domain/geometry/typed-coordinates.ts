import type { LocalizedText } from '../statements/localized-text.js';
import type { Geometry } from './geometry.js';
import type { Bounds } from './lng-lat.js';
import { movedGeometry } from './moved-geometry.js';
import { guessSystem, type NumberPair, type SystemCandidate } from './coordinate-guess.js';
import { eachPosition } from './geometry.js';
import { pastedGeometry } from './pasted-geometry.js';
import { isKnownSystem, positionReader, type SourceSystem } from './source-system.js';
import { plainSigns, readTypedNumber, type TypedNumber } from './typed-position.js';
import { isWellKnownText, readWellKnownText } from './well-known-text.js';

/** A line that could not be used, or of which something was left out. */
export interface TypedProblem {
  /** Counted from 1. */
  readonly line: number;
  /** What stands there, shortened. */
  readonly found: string;
  readonly message: LocalizedText;
}

/** What was made of a text. Nothing is converted yet: the user confirms one of the candidates. */
export interface TypedCoordinates {
  readonly form: 'pairs' | 'geojson' | 'wkt';
  /** Its numbers as they were typed: degrees or metres, in the order of the text. Null where nothing could be read. */
  readonly shape: Geometry | null;
  /** The systems that the numbers may be in, the best first; empty where they fit none. */
  readonly candidates: readonly SystemCandidate[];
  readonly problems: readonly TypedProblem[];
}

/** The longest text that is read: a ring of some 20,000 positions. Larger ones come as files. */
const longestText = 1_000_000;

/**
 * Reads an area, a line or a point that was typed or pasted: one position a line, with commas, spaces, tabs or
 * semicolons between the numbers; degrees, also as degrees, minutes and seconds, or metres; or GeoJSON or WKT. Three
 * positions or more make a ring, which is closed. `near` says where it is expected, which ranks the candidates.
 */
export function readTypedCoordinates(text: string, near: Bounds | null = null): TypedCoordinates {
  if (text.length > longestText) {
    return unread('pairs', 1, '', {
      zh: '文字过长（超过 100 万字），请以文件导入',
      en: 'the text is too long (over a million characters): please import it as a file',
    });
  }
  if (/^\s*[{[]\s*"/.test(text) || /^\s*\{/.test(text)) return fromGeoJson(text, near);
  if (isWellKnownText(text)) return fromWellKnownText(text, near);
  return fromPairs(text, near);
}

/**
 * The shape in WGS 84 degrees, read in the system that the user has confirmed.
 *
 * @throws {RangeError} for a system that is not known.
 */
export async function placeTypedShape(shape: Geometry, system: SourceSystem): Promise<Geometry> {
  const read = await positionReader(system);
  return movedGeometry(shape, ([first, second]) => read(first, second));
}

function fromGeoJson(text: string, near: Bounds | null): TypedCoordinates {
  const pasted = pastedGeometry(text);
  if (pasted.fault !== null) return unread('geojson', 1, text, pasted.fault);
  return withCandidates('geojson', pasted.geometry, pasted.problems, near);
}

function fromWellKnownText(text: string, near: Bounds | null): TypedCoordinates {
  const read = readWellKnownText(text);
  if (read.fault !== null) {
    const line = text.slice(0, read.offset).split('\n').length;
    return unread('wkt', line, text.slice(read.offset), read.fault);
  }
  const typed = withCandidates('wkt', read.geometry, [], near);
  const declared = read.epsg === null ? null : `EPSG:${String(read.epsg)}`;
  if (declared === null) return typed;
  if (!isKnownSystem(declared)) {
    const message = {
      zh: `不支持坐标系 ${declared}，请先转换为 CGCS2000 或 WGS 84`,
      en: `the coordinate system ${declared} is not supported: convert to CGCS2000 or WGS 84 first`,
    };
    return { ...typed, candidates: [], problems: [{ line: 1, found: declared, message }] };
  }
  const isDeclared = ({ system }: SystemCandidate) => system.id === declared;
  return {
    ...typed,
    candidates: typed.candidates.toSorted(
      (one, other) => Number(isDeclared(other)) - Number(isDeclared(one)),
    ),
  };
}

function fromPairs(text: string, near: Bounds | null): TypedCoordinates {
  const problems: TypedProblem[] = [];
  const rows = rowsOf(text);
  const numbered = areNumbered(rows);
  const pairs: NumberPair[] = [];
  for (const { line, words } of rows) {
    const outcome = pairsOf(words, numbered);
    if ('problem' in outcome)
      problems.push({ line, found: shortened(words.join(' ')), message: outcome.problem });
    else pairs.push(...outcome.pairs);
  }
  const shape = shapeOf(pairs);
  if (shape === null && problems.length === 0) {
    return unread('pairs', 1, text, { zh: '没有坐标', en: 'there are no coordinates' });
  }
  return withCandidates('pairs', shape, problems, near);
}

interface Row {
  readonly line: number;
  readonly words: readonly string[];
}

/** The words of each line that has any; a line with several positions is divided at its semicolons. */
function rowsOf(text: string): readonly Row[] {
  return text.split(/\r\n|\n|\r/).flatMap((written, index) =>
    plainSigns(written)
      .split(';')
      .reduce<string[]>((parts, part) => {
        const last = parts.at(-1);
        // A semicolon between the two numbers of one position does not end it.
        if (last !== undefined && wordsOf(last).length < 2) return [...parts.slice(0, -1), `${last} ${part}`];
        return [...parts, part];
      }, [])
      .map((part) => ({ line: index + 1, words: wordsOf(part) }))
      .filter(({ words }) => words.length > 0),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,、()[\]]+/).filter((word) => word !== '');
}

/** Whether each line begins with its running number, as the point tables of surveys do. */
function areNumbered(rows: readonly Row[]): boolean {
  if (rows.length < 2) return false;
  const first = Number(rows[0]?.words[0]);
  return (
    (first === 0 || first === 1) &&
    rows.every(({ words }, index) => words.length >= 3 && Number(words[0]) === first + index)
  );
}

function pairsOf(
  words: readonly string[],
  numbered: boolean,
): { readonly pairs: readonly NumberPair[] } | { readonly problem: LocalizedText } {
  const isLabelled = words.length >= 3 && readTypedNumber(words[0] ?? '') === null;
  const numbers = words.slice(numbered || isLabelled ? 1 : 0).map(readTypedNumber);
  if (numbers.some((read) => read === null)) {
    return { problem: { zh: '有不是坐标的文字', en: 'something here is no coordinate' } };
  }
  const read = numbers.filter((each) => each !== null);
  if (read.length < 2)
    return { problem: { zh: '缺少一个数：每个点要有两个数', en: 'a number is missing: a position has two' } };
  // The third of three is a height, which is not kept; more are several positions in one line.
  if (read.length === 3) return { pairs: [pairOf(read[0], read[1])] };
  if (read.length % 2 !== 0)
    return { problem: { zh: '数的个数不成对', en: 'the numbers do not come in pairs' } };
  return {
    pairs: Array.from({ length: read.length / 2 }, (_, index) =>
      pairOf(read[index * 2], read[index * 2 + 1]),
    ),
  };
}

/** In the order of the text, unless the text itself names a latitude and a longitude. */
function pairOf(first: TypedNumber | undefined, second: TypedNumber | undefined): NumberPair {
  if (first === undefined || second === undefined) return [Number.NaN, Number.NaN];
  if (first.axis === 'lat' || second.axis === 'lng') return [second.value, first.value];
  return [first.value, second.value];
}

function shapeOf(pairs: readonly NumberPair[]): Geometry | null {
  const [first, second] = pairs;
  if (first === undefined) return null;
  const distinct = pairs.filter(
    ([x, y], index) => index === 0 || x !== pairs[index - 1]?.[0] || y !== pairs[index - 1]?.[1],
  );
  const last = distinct.at(-1) ?? first;
  const isClosed = distinct.length > 1 && first[0] === last[0] && first[1] === last[1];
  if (second === undefined || distinct.length === 1) return { type: 'Point', coordinates: first };
  if (distinct.length < (isClosed ? 4 : 3)) return { type: 'LineString', coordinates: distinct };
  return { type: 'Polygon', coordinates: [isClosed ? distinct : [...distinct, first]] };
}

function withCandidates(
  form: TypedCoordinates['form'],
  shape: Geometry | null,
  problems: readonly TypedProblem[],
  near: Bounds | null,
): TypedCoordinates {
  const pairs: NumberPair[] = [];
  if (shape !== null) eachPosition(shape, (pair) => pairs.push(pair));
  const candidates = guessSystem(pairs, near);
  if (pairs.length === 0 || candidates.length > 0) return { form, shape, candidates, problems };
  const message = {
    zh: '这些数不像任何常用坐标系的坐标：请检查小数点、带号和顺序',
    en: 'the numbers fit no usual coordinate system: look at decimal points, zone numbers and order',
  };
  return {
    form,
    shape,
    candidates,
    problems: [...problems, { line: 1, found: shortened((pairs[0] ?? []).join(', ')), message }],
  };
}

function unread(
  form: TypedCoordinates['form'],
  line: number,
  text: string,
  message: LocalizedText,
): TypedCoordinates {
  return { form, shape: null, candidates: [], problems: [{ line, found: shortened(text.trim()), message }] };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
