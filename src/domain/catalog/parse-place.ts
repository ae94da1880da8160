import type { RawFeature } from '../quality/raw-feature.js';
import type { Report } from '../quality/finding-list.js';
import type { Statement } from '../statements/statement.js';
import type { StatementTerms } from './parse-statement.js';
import type { Location, Place, PlaceKind, Precision } from './place.js';
import { featureName } from '../quality/raw-feature.js';
import { sourceIn } from './evidence.js';
import { JsonReader } from './json-reader.js';
import { parseStatement } from './parse-statement.js';
import { placeKinds, precisions } from './place.js';

/** A place, and where in its file each of its statements stands, for the checks that follow. */
export interface ParsedPlace {
  readonly place: Place;
  readonly pointers: ReadonlyMap<Statement, string>;
}

const kinds = Object.keys(placeKinds) as readonly PlaceKind[];
const precisionIds = Object.keys(precisions) as readonly Precision[];

/** Reads a place from a feature; null, with findings, where it can't be shown. A faulty statement is left out alone. */
export function parsePlace(
  raw: RawFeature,
  layer: string,
  terms: StatementTerms,
  report: Report,
): ParsedPlace | null {
  const feature = featureName(raw);
  const reader = new JsonReader(raw.properties, { feature, pointer: '/properties' }, report);
  if (raw.id === null || raw.id === '')
    report('schema/missing', { feature, property: '/id' }, raw.id ?? undefined);
  const name = reader.localized('name');
  const kind = reader.oneOf('kind', kinds);
  const within = reader.optionalText('within');
  const location = locationOf(reader.object('location'), terms);
  const statements = reader.objects('statements');
  const pointers = new Map<Statement, string>();
  for (const entry of statements) {
    const statement = parseStatement(entry, terms);
    if (statement !== null) pointers.set(statement, entry.pointer);
  }
  reader.known();

  if (!reader.isSound || raw.id === null || raw.id === '') return null;
  if (name === null || kind === null || location === null) return null;
  const place: Place = {
    type: 'place',
    id: raw.id,
    layer,
    name,
    kind,
    within,
    location,
    // An unlocated place is never given a point, whatever its file says.
    geometry: location.precision === 'unlocated' ? null : raw.geometry,
    statements: [...pointers.keys()],
  };
  return { place, pointers };
}

function locationOf(reader: JsonReader | null, { sources }: StatementTerms): Location | null {
  if (reader === null) return null;
  const precision = reader.oneOf('precision', precisionIds);
  const source = sourceIn(reader, sources);
  const note = reader.optionalLocalized('note');
  reader.known();
  return !reader.isSound || precision === null || source === null ? null : { precision, source, note };
}
