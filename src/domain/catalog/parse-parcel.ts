import type { RawFeature } from '../quality/raw-feature.js';
import type { Report } from '../quality/finding-list.js';
import type { LocalizedText } from '../statements/localized-text.js';
import type { LayerDeclaration } from './catalog.js';
import type { Parcel, ParcelGeometry, ParcelStatus } from './parcel.js';
import type { Geometry } from '../geometry/geometry.js';
import { featureName } from '../quality/raw-feature.js';
import { dateIn, optionalSourceIn } from './evidence.js';
import { JsonReader } from './json-reader.js';
import { parcelStatuses } from './parcel.js';

/** What a parcel may refer to. */
export interface ParcelTerms {
  /** The ids of the catalog's sources. */
  readonly sources: ReadonlySet<string>;
  /** Whether a text is a code of a land-use class. */
  readonly isLandUse: (code: string) => boolean;
}

const statuses = Object.keys(parcelStatuses) as readonly ParcelStatus[];

const amountForm: LocalizedText = { zh: '不小于 0 的有限的数', en: 'a finite number, 0 or more' };
const namesForm: LocalizedText = { zh: '非空文字的数组', en: 'an array of texts that are not empty' };

/** Most parcels have no tenant: one empty list serves them all. */
export const nobody: readonly string[] = [];

/**
 * Reads a parcel from a feature; null, with findings, where it can't be shown. A land use that is no known code is
 * reported and kept as it is written.
 */
export function parseParcel(
  raw: RawFeature,
  { id: layer, defaults }: LayerDeclaration,
  { sources, isLandUse }: ParcelTerms,
  report: Report,
): Parcel | null {
  const feature = featureName(raw);
  const reader = new JsonReader(raw.properties, { feature, pointer: '/properties' }, report);
  const { id, geometry } = raw;
  if (id === null || id === '') report('schema/missing', { feature, property: '/id' }, id ?? undefined);
  if (!isPolygonal(geometry))
    report('sense/not-polygonal', { feature, property: '/geometry' }, geometry?.type ?? null);

  const name = nameIn(reader);
  const landUse = reader.text('landUse');
  if (landUse !== null && !isLandUse(landUse)) reader.remark('sense/unknown-land-use', 'landUse');
  const status = reader.optionalOneOf('status', statuses);
  const declaredAreaM2 = amountIn(reader, 'declaredAreaM2');
  const floorAreaM2 = amountIn(reader, 'floorAreaM2');
  const footprintM2 = amountIn(reader, 'footprintM2');
  const tenants = namesIn(reader, 'tenants');
  const project = reader.optionalText('project');
  const within = reader.optionalText('within');
  const asOf = dateIn(reader) ?? defaults?.asOf ?? null;
  const source = optionalSourceIn(reader, sources) ?? defaults?.source ?? null;
  if (source === null && reader.value('source') === undefined) reader.refuse('schema/missing', 'source');
  // The file of a sample may say on each feature that it is one; what counts is the word of its layer.
  // What is measured is computed anew, also where a file that was written here says it.
  reader.known('sample', 'measuredAreaM2');

  if (!reader.isSound || id === null || id === '' || !isPolygonal(geometry)) return null;
  if (landUse === null || source === null) return null;
  return {
    type: 'parcel',
    id,
    layer,
    name,
    landUse,
    status,
    declaredAreaM2,
    floorAreaM2,
    footprintM2,
    tenants,
    project,
    within,
    asOf,
    source,
    geometry,
  };
}

function isPolygonal(geometry: Geometry | null): geometry is ParcelGeometry {
  return geometry !== null && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');
}

/** A name in both languages; a plain text, such as a number of a plan, stands for both. */
function nameIn(reader: JsonReader): LocalizedText | null {
  const value = reader.value('name');
  if (typeof value === 'string' && value !== '') return { zh: value, en: value };
  return reader.optionalLocalized('name');
}

/** An amount in the unit that its name says. */
function amountIn(reader: JsonReader, key: string): number | null {
  const value = reader.value(key);
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  return reader.refuse('schema/type', key, amountForm);
}

function namesIn(reader: JsonReader, key: string): readonly string[] {
  const value = reader.value(key);
  if (value === undefined) return nobody;
  if (Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== '')) {
    return value.length === 0 ? nobody : (value as readonly string[]);
  }
  reader.refuse('schema/type', key, namesForm);
  return nobody;
}
