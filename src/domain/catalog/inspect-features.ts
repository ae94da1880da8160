import type { FindingList, Report } from '../quality/finding-list.js';
import type { Catalog, LayerDeclaration } from './catalog.js';
import type { StatementTerms } from './parse-statement.js';
import type { Parcel } from './parcel.js';
import type * as ringCheck from '../quality/ring-check.js';
import type { Place } from './place.js';
import type { Reference } from './reference.js';
import { checkPosition } from '../quality/place-check.js';
import { featureName, type FileCheck, type RawFeature } from '../quality/raw-feature.js';
import { checkStatements } from '../quality/statement-check.js';
import { parsePlace } from './parse-place.js';
import { parseReference } from './parse-reference.js';

/** What parcels are read against. */
export interface ParcelContext extends Pick<DatasetContext, 'layer'> {
  readonly catalog: Pick<Catalog, 'sources'>;
}

/** Reads the features of a layer of parcels, and reports what is faulty; `rejects` are the places of those left out. */
export type ParcelReader = (
  features: readonly RawFeature[],
  context: ParcelContext,
  report: Report,
) => { readonly parcels: readonly Parcel[]; readonly rejects: readonly number[] };

/** What a file is, and what it is checked against. */
export interface DatasetContext {
  /** The file as findings name it. */
  readonly file: string;
  readonly layer: LayerDeclaration;
  readonly catalog: Catalog;
  /** Reads a layer of parcels: handed in because pages without parcels do not load it. */
  readonly readParcels?: ParcelReader;
  /** Looks into rings: handed in where not all of them are plainly sound. */
  readonly rings?: typeof ringCheck | null;
}

/** What the three steps of the checks make of one file. */
export interface DatasetInspection {
  readonly places: readonly Place[];
  readonly parcels: readonly Parcel[];
  readonly references: readonly Reference[];
  /** The features that are GeoJSON, as their file gives them. */
  readonly features: readonly RawFeature[];
  /** How many features the file has, good and bad. */
  readonly total: number;
  readonly list: FindingList;
  /** The places in the file of the features that are left out, ascending. */
  readonly rejects: readonly number[];
  /** The places in the file of the features that are shown and whose area may not be counted. */
  readonly unreliable: readonly number[];
}

/** The second and the third step of the checks of one file: it follows the schema, it makes sense. */
export function inspectFeatures(
  { features, total, rejects }: FileCheck,
  list: FindingList,
  context: DatasetContext,
): DatasetInspection {
  const { rings } = context;
  const unreliable = rings
    ? features.filter((raw) => hasUnreliableArea(raw, rings, list.report)).map(({ index }) => index)
    : [];
  const content = contentOf(features, context, list.report);
  return {
    ...content,
    features,
    total,
    list,
    rejects: [...rejects, ...content.rejects].toSorted((one, other) => one - other),
    unreliable,
  };
}

type Content = Pick<DatasetInspection, 'places' | 'parcels' | 'references' | 'rejects'>;

const nothing: Content = { places: [], parcels: [], references: [], rejects: [] };

/** The second and the third step, for the role that the layer has. */
function contentOf(features: readonly RawFeature[], context: DatasetContext, report: Report): Content {
  const { layer, catalog } = context;
  if (layer.role === 'place') return { ...nothing, ...placesOf(features, layer, catalog, report) };
  if (layer.role === 'parcel') return { ...nothing, ...context.readParcels?.(features, context, report) };
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

function hasUnreliableArea(
  raw: RawFeature,
  { checkRings, isAreaUnreliable }: typeof ringCheck,
  report: Report,
): boolean {
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
