import type { LayerDeclaration } from '../catalog/catalog.js';
import type { Place } from '../catalog/place.js';
import { parseAsOf } from '../statements/as-of.js';
import { isAhead, latestOf } from '../statements/series.js';
import type { NumberStatement, Statement } from '../statements/statement.js';
import { isAreaUnit, squareMetresIn } from '../statements/units.js';

import {
  siteKinds,
  type IndustryFact,
  type RangeFact,
  type Site,
  type SiteKind,
  type SpanFact,
} from './site.js';

/** What `nearly` and `about` leave open, as a share of the figure: their sources do not say how much it is. */
const vagueness = 0.1;

/** The places in which one can settle, each as a site, in the order of the data. */
export function placeSites(
  places: readonly Place[],
  layers: readonly Pick<LayerDeclaration, 'id' | 'theme' | 'sample'>[],
): readonly Site[] {
  const industries = new Set(industriesOf(places, layers));
  return places.filter(isSettled).map((place): Site => {
    const layer = layers.find(({ id }) => id === place.layer);
    const { statements, location } = place;
    return {
      type: 'place',
      id: place.id,
      kind: place.kind,
      name: place.name,
      layer: place.layer,
      within: place.within,
      isSample: layer?.sample ?? false,
      precision: location.precision,
      geometry: location.precision === 'unlocated' ? null : place.geometry,
      parcels: [],
      statements,
      industry: layer && industries.has(layer.theme) ? industryOf(layer.theme, location.source) : null,
      area: figureOf(statements, /^vacant/, 'ha'),
      classes: null,
      floorAreaRatio: figureOf(statements, /^floor-area-ratio/, 'ratio'),
      occupancy: figureOf(statements, /^occupancy/, 'share'),
      opening: openingOf(statements),
    };
  });
}

/** The themes of layers that hold industrial parks or innovation districts; those of other layers name no industry. */
export function industriesOf(
  places: readonly Place[],
  layers: readonly Pick<LayerDeclaration, 'id' | 'theme'>[],
): readonly string[] {
  const themes = new Map(layers.map(({ id, theme }) => [id, theme]));
  const found = places
    .filter(({ kind }) => kind === 'industrial-park' || kind === 'innovation-district')
    .flatMap(({ layer }) => themes.get(layer) ?? []);
  return [...new Set(found)];
}

/**
 * Sites with the industry of the nearest place around them that has one, where they have none themselves: a plot or a
 * building in a chemical park is a site for chemistry.
 */
export function withIndustry(
  sites: readonly Site[],
  places: readonly Place[],
  layers: readonly Pick<LayerDeclaration, 'id' | 'theme'>[],
): readonly Site[] {
  const themes = new Map(layers.map(({ id, theme }) => [id, theme]));
  const industries = new Set(industriesOf(places, layers));
  const byId = new Map(places.map((place) => [place.id, place]));
  return sites.map((site) => {
    if (site.industry) return site;
    const seen = new Set([site.id]);
    for (let at = byId.get(site.within ?? ''); at && !seen.has(at.id); at = byId.get(at.within ?? '')) {
      seen.add(at.id);
      const theme = themes.get(at.layer);
      if (theme !== undefined && industries.has(theme))
        return { ...site, industry: industryOf(theme, at.location.source) };
    }
    return site;
  });
}

function industryOf(theme: string, source: string): IndustryFact {
  return { type: 'industry', theme, rule: 'layer-theme', sources: [source], asOf: [], qualifiers: [] };
}

/**
 * Between which values a figure lies by the words of its source: `at least` has no upper end, `nearly` and `about` are
 * taken for within a tenth. Null for what is planned or forecast, which is not there yet.
 */
export function rangeOf(statement: NumberStatement): { readonly low: number; readonly high: number } | null {
  if (isAhead(statement)) return null;
  const { value, qualifiers } = statement;
  const slack = Math.abs(value) * vagueness;
  if (qualifiers.includes('at-least')) return { low: value, high: Infinity };
  if (qualifiers.includes('nearly')) return { low: value - slack, high: value };
  if (qualifiers.includes('about')) return { low: value - slack, high: value + slack };
  return { low: value, high: value };
}

function isSettled(place: Place): place is Place & { readonly kind: Exclude<SiteKind, 'plot'> } {
  return place.kind in siteKinds;
}

/** The latest figure of the first indicator whose id begins so, for the whole place, in a unit. */
function figureOf(
  statements: readonly Statement[],
  indicator: RegExp,
  unit: 'ha' | 'ratio' | 'share',
): RangeFact | null {
  const id = statements.find((one) => one.dimension === null && indicator.test(one.indicator))?.indicator;
  const statement = id === undefined ? null : latestOf(statements, id);
  if (statement?.type !== 'number') return null;
  const range = rangeOf(statement);
  const factor = factorTo(unit, statement.unit);
  if (range === null || factor === null) return null;
  return {
    type: 'range',
    low: range.low * factor,
    high: range.high * factor,
    unit,
    nearest: null,
    rule: 'stated',
    sources: [statement.source],
    asOf: [statement.asOf],
    qualifiers: statement.qualifiers,
  };
}

function factorTo(unit: 'ha' | 'ratio' | 'share', from: NumberStatement['unit']): number | null {
  if (unit !== 'ha') return from === 'ratio' ? 1 : null;
  return isAreaUnit(from) ? squareMetresIn[from] / squareMetresIn.ha : null;
}

function openingOf(statements: readonly Statement[]): SpanFact | null {
  const statement = latestOf(statements, 'opening');
  const span = statement?.type === 'date' ? parseAsOf(statement.value) : null;
  if (statement?.type !== 'date' || span === null) return null;
  const { value, source, asOf, qualifiers } = statement;
  return { type: 'span', ...span, value, rule: 'stated', sources: [source], asOf: [asOf], qualifiers };
}
