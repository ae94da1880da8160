import type { RawFeature } from '../quality/raw-feature.js';
import type { LayerDeclaration } from './catalog.js';
import type { Parcel, ParcelStatus } from './parcel.js';
import { isAsOf } from '../statements/as-of.js';
import { parcelStatuses } from './parcel.js';
import { nobody, type ParcelTerms } from './parse-parcel.js';

const statuses: ReadonlySet<unknown> = new Set(Object.keys(parcelStatuses));

/** What a parcel may state, also where it is null. */
const known: ReadonlySet<string> = new Set([
  'name',
  'landUse',
  'status',
  'declaredAreaM2',
  'floorAreaM2',
  'footprintM2',
  'tenants',
  'project',
  'within',
  'asOf',
  'source',
  'sample',
  'measuredAreaM2',
]);

/**
 * The parcel of a feature with which nothing at all is wrong, in one pass over what it states; null means only that a
 * closer look is needed, which says what is wrong. Most parcels of a file are such, and a file has a million: a reader
 * that keeps account of each member costs as much as `JSON.parse`.
 */
export function plainParcel(
  { id, geometry, properties }: RawFeature,
  { id: layer, defaults }: LayerDeclaration,
  { sources, isLandUse }: ParcelTerms,
): Parcel | null {
  if (id === null || id === '' || geometry === null) return null;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
  if (Object.getPrototypeOf(properties) !== Object.prototype) return null;
  let name: string | null = null;
  let landUse: string | null = null;
  let status: ParcelStatus | null = null;
  let declaredAreaM2: number | null = null;
  let floorAreaM2: number | null = null;
  let footprintM2: number | null = null;
  let tenants = nobody;
  let project: string | null = null;
  let within: string | null = null;
  let asOf: string | null = null;
  let source: string | null = null;
  for (const key in properties) {
    const value = properties[key];
    if (value === null || value === undefined) {
      if (!known.has(key)) return null;
      continue;
    }
    switch (key) {
      case 'name':
        if (!isText(value)) return null;
        name = value;
        break;
      case 'landUse':
        if (!isText(value) || !isLandUse(value)) return null;
        landUse = value;
        break;
      case 'status':
        if (!isStatus(value)) return null;
        status = value;
        break;
      case 'declaredAreaM2':
        if (!isAmount(value)) return null;
        declaredAreaM2 = value;
        break;
      case 'floorAreaM2':
        if (!isAmount(value)) return null;
        floorAreaM2 = value;
        break;
      case 'footprintM2':
        if (!isAmount(value)) return null;
        footprintM2 = value;
        break;
      case 'tenants':
        if (!areTexts(value)) return null;
        if (value.length > 0) tenants = value;
        break;
      case 'project':
        if (!isText(value)) return null;
        project = value;
        break;
      case 'within':
        if (!isText(value)) return null;
        within = value;
        break;
      case 'asOf':
        if (!isText(value) || !isAsOf(value)) return null;
        asOf = value;
        break;
      case 'source':
        if (!isText(value) || !sources.has(value)) return null;
        source = value;
        break;
      case 'sample':
      case 'measuredAreaM2':
        break;
      default:
        return null;
    }
  }
  asOf ??= defaults?.asOf ?? null;
  source ??= defaults?.source ?? null;
  if (landUse === null || source === null) return null;
  return {
    type: 'parcel',
    id,
    layer,
    name: name === null ? null : { zh: name, en: name },
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

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isStatus(value: unknown): value is ParcelStatus {
  return statuses.has(value);
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}

function areTexts(value: unknown): value is readonly string[] {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at += 1) if (!isText(value[at])) return false;
  return true;
}
