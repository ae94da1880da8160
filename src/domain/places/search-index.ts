import { placeKinds, type Place, type PlaceKind } from '../catalog/place.js';
import type { Language } from '../statements/localized-text.js';

import { foldText, originalRange, type FoldedText } from './folded-text.js';
import { zoneOf } from './zone-of.js';

/**
 * Finds pinyin in Chinese text: the first and last index of the characters whose syllables or initials the query
 * spells, or false. `pinyin-match` is one; it is handed in, because it is large and seldom needed.
 */
export type PinyinMatcher = (text: string, query: string) => readonly [first: number, last: number] | false;

/** What of a place a query was found in. */
export type SearchField = 'zh' | 'en' | 'kind' | 'zone';

/** A place that a query finds. */
export interface SearchHit {
  readonly id: string;
  /** The higher, the better; to be compared within one search only. */
  readonly score: number;
  readonly field: SearchField;
  /** The text in which the query was found: a name, the name of the kind, or that of the zone. */
  readonly text: string;
  /** What to mark in that text, in order, ends excluded. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** All places, ready to be searched. */
export interface SearchIndex {
  /** Best first. Empty for a query without a letter or digit. `language` breaks ties between the names. */
  search(query: string, language: Language, matchPinyin?: PinyinMatcher | null): readonly SearchHit[];
}

interface Field {
  readonly field: SearchField;
  readonly folded: FoldedText;
}

interface Entry {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly fields: readonly Field[];
}

interface Match {
  readonly rank: number;
  readonly field: Field;
  readonly first: number;
  readonly last: number;
}

/** How good a match is. Kinds and zones are less telling than names, however well they match. */
const ranks = {
  exact: 9,
  prefix: 8,
  wordPrefix: 7,
  substring: 6,
  pinyin: 5,
  initialsPrefix: 4,
  initials: 3,
  kind: 2,
  zone: 1,
};

/** The kinds of place that the map is about come before what stands in them. */
const kindRanks: Readonly<Record<PlaceKind, number>> = {
  region: 2,
  zone: 2,
  'industrial-park': 2,
  'innovation-district': 2,
  'public-park': 2,
  building: 1,
  institute: 1,
  facility: 1,
  enterprise: 0,
  housing: 0,
};

const spelling = /^[a-z0-9]+$/;
const chinese = /\p{Script=Han}/u;

/** Whether a query can only be found in Chinese text by its pinyin. */
export function isSpelling(query: string): boolean {
  return spelling.test(foldText(query).text);
}

/** Where a word that begins with the query begins, else where the query stands at all, else -1. */
function bestIndexOf({ text, wordStarts }: FoldedText, query: string): number {
  for (const start of wordStarts) if (text.startsWith(query, start)) return start;
  return text.indexOf(query);
}

function letterRank({ text, wordStarts }: FoldedText, query: string, first: number): number {
  if (text === query) return ranks.exact;
  if (first === 0) return ranks.prefix;
  // Chinese runs on without spaces: only after foreign letters does a new word begin for certain.
  if (wordStarts.has(first) && !chinese.test(query)) return ranks.wordPrefix;
  return ranks.substring;
}

/** Letters that each stand for one character are initials, which are more often found by chance. */
function pinyinRank(query: string, first: number, last: number): number {
  if (last - first + 1 < query.length) return ranks.pinyin;
  return first === 0 ? ranks.initialsPrefix : ranks.initials;
}

function matchIn(field: Field, query: string, matchPinyin: PinyinMatcher | null): Match | null {
  const { folded } = field;
  const at = bestIndexOf(folded, query);
  let match: Match | null = null;
  if (at !== -1) {
    match = { rank: letterRank(folded, query, at), field, first: at, last: at + query.length - 1 };
  } else if (matchPinyin && query.length > 1 && spelling.test(query) && chinese.test(folded.text)) {
    const found = matchPinyin(folded.text, query);
    if (found) match = { rank: pinyinRank(query, ...found), field, first: found[0], last: found[1] };
  }
  if (match && (field.field === 'kind' || field.field === 'zone')) {
    return { ...match, rank: ranks[field.field] };
  }
  return match;
}

/** The best match in any field; among equals, the one in the language of the page. */
function bestMatchIn(
  { fields }: Entry,
  query: string,
  language: Language,
  matchPinyin: PinyinMatcher | null,
): Match | null {
  const own = language === 'en' ? 'en' : 'zh';
  let best: Match | null = null;
  for (const field of fields) {
    const match = matchIn(field, query, matchPinyin);
    if (!match) continue;
    if (!best || match.rank > best.rank || (match.rank === best.rank && field.field === own)) best = match;
  }
  return best;
}

/** The matches of all words, or null if one is not found. */
function matchesOfWords(words: readonly string[], match: (word: string) => Match | null): Match[] | null {
  const matches: Match[] = [];
  for (const word of words) {
    const found = match(word);
    if (!found) return null;
    matches.push(found);
  }
  return matches.length === 0 ? null : matches;
}

/**
 * One number to sort by: how well the words match (the worst of them counts), then parks before buildings before enterprises, then
 * how much of the name is matched.
 */
function scoreOf(entry: Entry, matches: readonly Match[], shown: Match): number {
  const rank = Math.min(...matches.map((match) => match.rank));
  const covered = (shown.last - shown.first + 1) / Math.max(1, shown.field.folded.text.length);
  return rank * 10 + kindRanks[entry.kind] * 3 + covered;
}

function hitOf(entry: Entry, matches: readonly Match[]): SearchHit {
  const shown = matches.reduce((best, match) => (match.rank > best.rank ? match : best));
  const ranges = matches
    .filter(({ field }) => field === shown.field)
    .toSorted((one, other) => one.first - other.first)
    .map(({ first, last }) => originalRange(shown.field.folded, first, last));
  return {
    id: entry.id,
    score: scoreOf(entry, matches, shown),
    field: shown.field.field,
    text: shown.field.folded.original,
    ranges: merged(ranges),
  };
}

/** Ranges in order, those that touch or overlap made one. */
function merged(ranges: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const result: (readonly [number, number])[] = [];
  for (const [start, end] of ranges) {
    const last = result.at(-1);
    if (last && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

function entryOf(place: Place, placesById: ReadonlyMap<string, Place>): Entry {
  const kind = placeKinds[place.kind];
  const zone = zoneOf(place, placesById)?.name;
  const texts: readonly (readonly [SearchField, string | undefined])[] = [
    ['zh', place.name.zh],
    ['en', place.name.en],
    ['kind', kind.zh],
    ['kind', kind.en],
    ['zone', zone?.zh],
    ['zone', zone?.en],
  ];
  const fields = texts.flatMap(([field, text]) => (text ? [{ field, folded: foldText(text) }] : []));
  return { id: place.id, kind: place.kind, fields };
}

/**
 * Makes places ready to be searched by Chinese, English, pinyin and initials. Places that match equally well keep
 * their order.
 */
export function createSearchIndex(places: readonly Place[]): SearchIndex {
  const placesById = new Map(places.map((place) => [place.id, place]));
  const entries = places.map((place) => entryOf(place, placesById));
  return {
    search(query, language, matchPinyin = null) {
      const whole = foldText(query).text;
      if (whole === '') return [];
      const words = query.split(/\s+/u).flatMap((word) => foldText(word).text || []);
      return entries
        .flatMap((entry) => {
          const match = (word: string) => bestMatchIn(entry, word, language, matchPinyin);
          const matches = matchesOfWords([whole], match) ?? matchesOfWords(words, match);
          return matches ? [hitOf(entry, matches)] : [];
        })
        .toSorted((one, other) => other.score - one.score);
    },
  };
}
