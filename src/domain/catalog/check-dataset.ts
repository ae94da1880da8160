import type { FindingCount, Report } from '../quality/finding-list.js';
import type { Finding } from '../quality/finding.js';
import type { RawFeature } from '../quality/geojson-check.js';
import type { Catalog, LayerDeclaration } from './catalog.js';
import type { StatementTerms } from './parse-statement.js';
import type { Parcel } from './parcel.js';
import type { ParcelTerms } from './parse-parcel.js';
import type { Place } from './place.js';
import type { Reference } from './reference.js';
import { FindingList } from '../quality/finding-list.js';
import { checkFile, featureName } from '../quality/geojson-check.js';
import { checkParcel } from '../quality/parcel-check.js';
import { checkPosition } from '../quality/place-check.js';
import { checkRings, isAreaUnreliable } from '../quality/ring-check.js';
import { checkStatements } from '../quality/statement-check.js';
import { parseParcel } from './parse-parcel.js';
import { parsePlace } from './parse-place.js';
import { parseReference } from './parse-reference.js';

/** What a file is, and what it is checked against. */
export interface DatasetContext {
  /** The file as findings name it. */
  readonly file: string;
  readonly layer: LayerDeclaration;
  readonly catalog: Catalog;
  /**
   * Whether a text is a code of a land-use class; without it, codes are taken as they are. It is handed in because pages
   * without parcels do not load the table of classes.
   */
  readonly isLandUse?: ParcelTerms['isLandUse'];
}

/** What the three steps of the checks make of one file. */
export interface DatasetCheck {
  readonly places: readonly Place[];
  readonly parcels: readonly Parcel[];
  readonly references: readonly Reference[];
  /** The features that are GeoJSON, as their file gives them. */
  readonly features: readonly RawFeature[];
  /** How many features the file has, good and bad. */
  readonly total: number;
  readonly findings: readonly Finding[];
  readonly counts: readonly FindingCount[];
  /** The places in the file of the features that are left out, ascending. */
  readonly rejects: readonly number[];
  /** The places in the file of the features that are shown and whose area may not be counted. */
  readonly unreliable: readonly number[];
}

/**
 * Checks one file in three steps: it is GeoJSON, it follows the schema, it makes sense. The one implementation: the
 * browser's worker, the command line and the tests all use it.
 */
export function checkDataset(value: unknown, context: DatasetContext): DatasetCheck {
  const list = new FindingList(context.file);
  const { features, total, rejects } = checkFile(value, list.report);
  const unreliable = features.filter((raw) => hasUnreliableArea(raw, list.report)).map(({ index }) => index);
  const content = contentOf(features, context, list.report);
  return {
    ...content,
    features,
    total,
    findings: list.findings,
    counts: list.counts,
    rejects: [...rejects, ...content.rejects].toSorted((one, other) => one - other),
    unreliable,
  };
}

type Content = Pick<DatasetCheck, 'places' | 'parcels' | 'references' | 'rejects'>;

const nothing: Content = { places: [], parcels: [], references: [], rejects: [] };

/** The second and the third step, for the role that the layer has. */
function contentOf(features: readonly RawFeature[], context: DatasetContext, report: Report): Content {
  const { layer, catalog } = context;
  if (layer.role === 'place') return { ...nothing, ...placesOf(features, layer, catalog, report) };
  if (layer.role === 'parcel') return { ...nothing, ...parcelsOf(features, context, report) };
  reportRepeatedIds(features, report);
  return { ...nothing, ...referencesOf(features, layer, report) };
}

function placesOf(
  features: readonly RawFeature[],
  layer: LayerDeclaration,
  catalog: Catalog,
  report: Report,
): { readonly places: readonly Place[]; readonly rejects: readonly number[] } {
  const terms = termsOf(catalog);
  const places = new Map<string, Place>();
  const rejects: number[] = [];
  for (const raw of features) {
    const parsed = parsePlace(raw, layer.id, terms, report);
    if (parsed === null) {
      rejects.push(raw.index);
      continue;
    }
    const { place, pointers } = parsed;
    if (places.has(place.id)) {
      report('sense/repeated-id', { feature: place.id, property: '/id' }, place.id);
      rejects.push(raw.index);
      continue;
    }
    places.set(place.id, place);
    const asWritten = { ...place, geometry: raw.geometry };
    for (const { code, property, found } of checkPosition(asWritten, catalog.region.bounds)) {
      report(code, { feature: place.id, property }, found);
    }
    for (const { code, statement, found } of checkStatements(place.statements, terms.indicators)) {
      report(code, { feature: place.id, property: pointers.get(statement) ?? '' }, found);
    }
  }
  return { places: [...places.values()], rejects };
}

function parcelsOf(
  features: readonly RawFeature[],
  { layer, catalog, isLandUse = () => true }: DatasetContext,
  report: Report,
): { readonly parcels: readonly Parcel[]; readonly rejects: readonly number[] } {
  const terms = { sources: new Set(catalog.sources.map(({ id }) => id)), isLandUse: remembering(isLandUse) };
  const parcels = new Map<string, Parcel>();
  const rejects: number[] = [];
  for (const raw of features) {
    const parcel = parseParcel(raw, layer, terms, report);
    if (parcel === null || parcels.has(parcel.id)) {
      if (parcel !== null) report('sense/repeated-id', { feature: parcel.id, property: '/id' }, parcel.id);
      rejects.push(raw.index);
      continue;
    }
    parcels.set(parcel.id, parcel);
    for (const { code, property, found, expected } of checkParcel(parcel))
      report(code, { feature: parcel.id, property }, found, expected);
  }
  return { parcels: [...parcels.values()], rejects };
}

/** The same test, asked once for each code: a file has a million parcels and a few dozen codes. */
function remembering(isLandUse: ParcelTerms['isLandUse']): ParcelTerms['isLandUse'] {
  const answers = new Map<string, boolean>();
  return (code) => {
    const answer = answers.get(code) ?? isLandUse(code);
    answers.set(code, answer);
    return answer;
  };
}

/** What the statements of a catalog's places may refer to. */
function termsOf(catalog: Catalog): StatementTerms {
  return {
    indicators: new Map(catalog.indicators.map((indicator) => [indicator.id, indicator])),
    sources: new Set(catalog.sources.map(({ id }) => id)),
  };
}

function referencesOf(
  features: readonly RawFeature[],
  layer: LayerDeclaration,
  report: Report,
): { readonly references: readonly Reference[]; readonly rejects: readonly number[] } {
  const references: Reference[] = [];
  const rejects: number[] = [];
  for (const raw of features) {
    const reference = parseReference(raw, layer.id, report);
    if (reference === null) rejects.push(raw.index);
    else references.push(reference);
  }
  return { references, rejects };
}

function hasUnreliableArea(raw: RawFeature, report: Report): boolean {
  if (raw.geometry === null) return false;
  const faults = checkRings(raw.geometry);
  for (const { code, property, found } of faults)
    report(code, { feature: featureName(raw), property }, found);
  return isAreaUnreliable(faults);
}

function reportRepeatedIds(features: readonly RawFeature[], report: Report): void {
  const seen = new Set<string>();
  for (const { id, index } of features) {
    if (id === null) continue;
    if (seen.has(id)) report('geojson/id-repeated', { feature: `#${index}`, property: '/id' }, id);
    seen.add(id);
  }
}
