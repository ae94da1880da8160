import { isAsOf } from '../statements/as-of.js';

import {
  askedNeeds,
  mostWeight,
  needKeys,
  weightOf,
  type NeedKey,
  type NeedWeights,
  type SiteNeeds,
  type ValueRange,
} from './needs.js';
import { siteKinds, type SiteKind } from './site.js';

/** Needs with what each counts. */
export interface WeighedNeeds {
  readonly needs: SiteNeeds;
  readonly weights: NeedWeights;
}

/**
 * Needs as a text for an address, with `;` between them: `kinds:plot;areaHa:5..;roadM:1000*3;chain:robotics,3000,5`. The
 * ends of a range stand around `..`; what counts other than 1 is said after `*`. Empty where nothing is asked.
 */
export function formatNeeds({ needs, weights }: WeighedNeeds): string {
  const { kinds } = needs;
  const parts = askedNeeds(needs).map((need) => {
    const weight = weightOf(need, weights);
    return `${need}:${valueText(need, needs)}${weight === 1 ? '' : `*${weight}`}`;
  });
  return [...(kinds ? [`kinds:${kinds.join(',')}`] : []), ...parts].join(';');
}

/** Reads what `formatNeeds` has written. What makes no sense is left out. */
export function parseNeeds(text: string): WeighedNeeds {
  let needs: SiteNeeds = {};
  const weights: Partial<Record<NeedKey, number>> = {};
  for (const part of text.split(';')) {
    const [, key = '', written = '', weight] = /^(\w+):([^*]*)(?:\*(\d+(?:\.\d+)?))?$/.exec(part) ?? [];
    if (key === 'kinds') {
      const kinds = written.split(',').filter((kind): kind is SiteKind => Object.hasOwn(siteKinds, kind));
      if (kinds.length > 0) needs = { ...needs, kinds };
      continue;
    }
    const need = needKeys.find((candidate) => candidate === key);
    const value = need && readers[need](written);
    if (need === undefined || value === null || value === undefined) continue;
    needs = { ...needs, [need]: value };
    if (weight !== undefined) weights[need] = Math.min(mostWeight, Number(weight));
  }
  return { needs, weights };
}

function valueText(need: NeedKey, needs: SiteNeeds): string {
  switch (need) {
    case 'industry':
      return encoded(needs.industry ?? '');
    case 'landUse':
      return (needs.landUse ?? []).map(encoded).join(',');
    case 'areaHa':
    case 'floorAreaRatio':
    case 'occupancy':
      return `${needs[need]?.min ?? ''}..${needs[need]?.max ?? ''}`;
    case 'chain':
      return [encoded(needs.chain?.theme ?? ''), needs.chain?.withinM, needs.chain?.atLeast].join(',');
    case 'opening':
      return `${needs.opening?.from ?? ''}..${needs.opening?.to ?? ''}`;
    default:
      return String(needs[need]);
  }
}

type Reader<Key extends NeedKey> = (text: string) => NonNullable<SiteNeeds[Key]> | null;

const readers: { readonly [Key in NeedKey]: Reader<Key> } = {
  industry: (text) => decoded(text) || null,
  areaHa: readRange,
  landUse: (text) => {
    const codes = text
      .split(',')
      .map(decoded)
      .filter((code) => code !== '');
    return codes.length > 0 ? codes : null;
  },
  floorAreaRatio: readRange,
  occupancy: readRange,
  parkM: readAmount,
  roadM: readAmount,
  airportM: readAmount,
  railM: readAmount,
  chain: (text) => {
    const [theme = '', withinM = '', atLeast = ''] = text.split(',');
    const [metres, count] = [readAmount(withinM), readAmount(atLeast)];
    const name = decoded(theme);
    return name === '' || metres === null || count === null
      ? null
      : { theme: name, withinM: metres, atLeast: count };
  },
  opening: (text) => {
    const [from = null, to = null] = text.split('..').map((end) => (isAsOf(end) ? end : null));
    return from === null && to === null ? null : { from, to };
  },
};

function readRange(text: string): ValueRange | null {
  const [min = null, max = null] = text.split('..').map(readAmount);
  return min === null && max === null ? null : { min, max };
}

function readAmount(text: string): number | null {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** What has none of our marks left in it. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('*', '%2A');
}

/** The text behind percent signs; nothing where they make no sense. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
