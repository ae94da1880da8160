import type { Catalog } from '../catalog/catalog.js';
import { precisions, type Place } from '../catalog/place.js';
import type { SurveyedSite } from '../finding/found-sites.js';
import { needNames } from '../finding/need-words.js';
import { targetKinds, type NeedKey, type SiteNeeds, type TargetKind } from '../finding/needs.js';
import { rangeOf } from '../finding/place-sites.js';
import { amountText } from '../finding/site-amounts.js';
import { siteKinds, type SiteFact } from '../finding/site.js';
import { zoneOf } from '../places/zone-of.js';
import type { LocalizedText } from '../statements/localized-text.js';

import { comparisonOf, doDiffer, type ComparedCell, type ComparedRow } from './comparison.js';

/** Which end of a row is the good one; null where nothing says so. */
type GoodEnd = 'high' | 'low' | null;

interface Draft {
  readonly key: string;
  readonly label: LocalizedText;
  readonly cells: readonly (ComparedCell | null)[];
  readonly good: GoodEnd;
}

/** The position of a plot. */
const asDrawn: LocalizedText = { zh: '以地块边界为准', en: 'By the outline of its parcels' };

/** What of a place's statements is said by a row of its own. */
const ownRows = /^(occupancy|opening|floor-area-ratio|vacant)/;

/**
 * Sites side by side: what each is, what needs ask of sites, then what places state. Land and projects are better the
 * more there is, distances the shorter they are; for other figures the needs say it, or nothing does. A cell is the best
 * where it is surely not beaten: ranges that overlap leave that open.
 */
export function siteComparison(
  sites: readonly SurveyedSite[],
  needs: SiteNeeds,
  catalog: Pick<Catalog, 'indicators' | 'landUseClasses'>,
  places: readonly Place[],
): readonly ComparedRow[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const words = (text: LocalizedText | null): ComparedCell | null => text && { type: 'words', text };
  const facts = (need: NeedKey, read: (one: SurveyedSite) => SiteFact | null, good: GoodEnd): Draft => ({
    key: need,
    label: needNames[need],
    cells: sites.map((one) => factCell(read(one))),
    good,
  });
  const drafts: readonly Draft[] = [
    {
      key: 'kind',
      label: { zh: '类型', en: 'Kind' },
      cells: sites.map(({ site }) => words(siteKinds[site.kind])),
      good: null,
    },
    {
      key: 'zone',
      label: { zh: '开发区', en: 'Zone' },
      cells: sites.map(({ site }) => words(zoneNameOf(site, byId))),
      good: null,
    },
    {
      key: 'position',
      label: { zh: '位置精度', en: 'Position' },
      cells: sites.map(({ site }) => words(site.precision ? precisions[site.precision] : asDrawn)),
      good: null,
    },
    facts('industry', ({ site }) => site.industry, null),
    facts('areaHa', ({ site }) => site.area, goodEndOf(needs.areaHa) ?? 'high'),
    facts('landUse', ({ site }) => site.classes, null),
    facts('floorAreaRatio', ({ site }) => site.floorAreaRatio, goodEndOf(needs.floorAreaRatio)),
    facts('occupancy', ({ site }) => site.occupancy, goodEndOf(needs.occupancy)),
    facts('opening', ({ site }) => site.opening, null),
    ...(Object.keys(targetKinds) as readonly TargetKind[]).map((kind) =>
      facts(targetKinds[kind], ({ distances }) => distances[kind], 'low'),
    ),
    ...statedRows(sites, catalog, places),
  ];
  return drafts.filter(({ cells }) => cells.some((cell) => cell !== null)).map(rowOf);
}

function factCell(fact: SiteFact | null): ComparedCell | null {
  return fact && { type: 'fact', fact };
}

/** With a least alone more is better, with a most alone less is. */
function goodEndOf(asked: SiteNeeds['areaHa']): GoodEnd {
  if (!asked || (asked.min === null) === (asked.max === null)) return null;
  return asked.min === null ? 'low' : 'high';
}

function zoneNameOf(
  { id, within }: { readonly id: string; readonly within: string | null },
  byId: ReadonlyMap<string, Place>,
): LocalizedText | null {
  const own = byId.get(id);
  if (own) return zoneOf(own, byId)?.name ?? null;
  const above = within === null ? undefined : byId.get(within);
  return (above?.kind === 'zone' ? above : above && zoneOf(above, byId))?.name ?? null;
}

/** What places state besides, by the rows of any comparison of places; plots state nothing. */
function statedRows(
  sites: readonly SurveyedSite[],
  catalog: Pick<Catalog, 'indicators' | 'landUseClasses'>,
  places: readonly Place[],
): readonly Draft[] {
  const stated = sites.map(({ site }) => places.find(({ id }) => id === site.id) ?? null);
  const compared = stated.flatMap((place) => (place ? [{ type: 'place', place } as const] : []));
  return comparisonOf(compared, catalog, places)
    .filter(({ key }) => key.includes('|') && !ownRows.test(key))
    .map(({ key, label, cells }) => {
      const left = [...cells];
      return {
        key,
        label,
        cells: stated.map((place) => (place ? (left.shift() ?? null) : null)),
        good: key.startsWith('projects') ? 'high' : null,
      };
    });
}

function rowOf({ key, label, cells, good }: Draft): ComparedRow {
  const row = { key, label, cells, differs: doDiffer(cells) };
  if (good === null) return row;
  // What is less is turned round, so that more is always better.
  const ends = cells.map((cell) => endsOf(cell)).map((one) => (one && good === 'low' ? turned(one) : one));
  const known = ends.flatMap((one) => one ?? []);
  if (new Set(known.map(({ shown }) => shown)).size < 2) return row;
  const others = (one: Ends) => known.filter(({ shown }) => shown !== one.shown);
  return {
    ...row,
    best: standing(ends, (one) => others(one).every((other) => one.low >= other.high)),
    worst: standing(ends, (one) => others(one).every((other) => one.high <= other.low)),
  };
}

interface Ends {
  readonly low: number;
  readonly high: number;
  /** As one reads it: what reads the same is equal. */
  readonly shown: string;
}

function endsOf(cell: ComparedCell | null): Ends | null {
  if (cell?.type === 'fact' && cell.fact.type === 'range') {
    const { low, high, unit } = cell.fact;
    return { low, high, shown: [low, high].map((end) => amountText(end, unit, 'en')).join() };
  }
  const range = cell?.type === 'figure' && cell.statement.type === 'number' ? rangeOf(cell.statement) : null;
  return range && { ...range, shown: `${range.low},${range.high}` };
}

function turned({ low, high, shown }: Ends): Ends {
  return { low: -high, high: -low, shown };
}

function standing(ends: readonly (Ends | null)[], isOne: (ends: Ends) => boolean): readonly number[] {
  return ends.flatMap((one, at) => (one && isOne(one) ? [at] : []));
}
