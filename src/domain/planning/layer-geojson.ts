import type { LayerDeclaration, Source } from '../catalog/catalog.js';
import type { Parcel } from '../catalog/parcel.js';
import type { Place } from '../catalog/place.js';
import type { Geometry } from '../geometry/geometry.js';
import type { LocalizedText } from '../statements/localized-text.js';
import type { Statement } from '../statements/statement.js';

import type { ScenarioMention } from './area-report.js';
import { figureRules } from './figure.js';
import { scenarioStatement } from './scenario-words.js';
import { reportWords } from './report-words.js';
import type { Steps } from './steps.js';

/** Which features of a layer a file holds. */
export type LayerExtent = 'all' | 'filtered' | 'selected';

/** What a file of a layer says besides its features. */
export interface LayerFileHead {
  readonly layer: Pick<LayerDeclaration, 'id' | 'title' | 'sample'>;
  readonly extent: LayerExtent;
  /** The scenario that has made the features what they are; null for those of the data. */
  readonly scenario: ScenarioMention | null;
  /** The catalog's sources; those that the features name are written. */
  readonly sources: readonly Source[];
}

/** A feature by RFC 7946, with the properties of the data contract. */
export interface ContractFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry | null;
}

/** The rows of a layer, from which features are written one after the other. */
export interface LayerRows {
  readonly count: number;
  /** The feature of a row; null where it does not belong to the file. */
  readonly featureAt: (row: number) => ContractFeature | null;
}

/** How many features are written between two looks at the clock. */
const stride = 200;

/**
 * The features of a layer as the text of a GeoJSON file, in pieces, in steps for `runSteps`. A foreign member `export`
 * (RFC 7946, section 6.1) says of which layer and which part of it they are, whose, of which dates, by which rule their
 * areas are measured, and whether they are sample data.
 */
export function* layerGeoJsonSteps(
  { count, featureAt }: LayerRows,
  { layer, extent, scenario, sources }: LayerFileHead,
): Steps<readonly string[]> {
  const used = new Set<unknown>();
  const dates = new Set<string | null>();
  const sample = layer.sample ? '"sample":true,' : '';
  const assumed = scenarioStatement(scenario);
  // At the top too: who opens a large file sees its beginning.
  const whatIf = assumed ? `"scenario":${JSON.stringify(assumed)},` : '';
  const parts = [`{"type":"FeatureCollection",${sample}${whatIf}"features":[`];
  let written = 0;
  let isMeasured = false;
  for (let row = 0; row < count; row += 1) {
    if (row % stride === stride - 1) yield;
    const feature = featureAt(row);
    if (feature === null) continue;
    const { properties } = feature;
    const evidence = evidenceOf(properties);
    for (const source of evidence.sources) used.add(source);
    for (const date of evidence.dates) dates.add(date);
    isMeasured ||= 'measuredAreaM2' in properties;
    parts.push(`${written === 0 ? '' : ','}\n${JSON.stringify(feature)}`);
    written += 1;
  }
  const about = {
    layer: layer.id,
    title: layer.title,
    extent,
    count: written,
    sample: layer.sample ? reportWords.sample : null,
    scenario: assumed,
    rules: isMeasured ? [figureRules['survey-area']] : [],
    dates: [...dates].sort((one, other) => (one ?? '').localeCompare(other ?? '')),
    sources: sources
      .filter(({ id }) => used.has(id))
      .map(({ id, title, url, licence }) => ({ id, title, url, licence })),
  };
  parts.push(`\n],"export":${JSON.stringify(about)}}\n`);
  return parts;
}

/** A parcel as a feature of the data contract, with its area as measured. */
export function parcelFeature(parcel: Parcel, measuredAreaM2: number): ContractFeature {
  const { id, geometry, type: _type, layer: _layer, tenants, ...stated } = parcel;
  const properties = {
    ...withoutNull(stated),
    ...(tenants.length > 0 ? { tenants } : {}),
    measuredAreaM2,
  };
  return { type: 'Feature', id, properties, geometry };
}

/** A place as a feature of the data contract. */
export function placeFeature(place: Place): ContractFeature {
  const { id, geometry, name, kind, within, location, statements } = place;
  const properties = {
    name,
    kind,
    ...withoutNull({ within }),
    location: withoutNull(location),
    statements: statements.map(contractStatement),
  };
  return { type: 'Feature', id, properties, geometry };
}

function contractStatement(statement: Statement): Readonly<Record<string, unknown>> {
  const { id, indicator, value, asOf, qualifiers, dimension, source, note } = statement;
  return {
    id,
    indicator,
    value,
    ...(statement.type === 'number' ? { unit: statement.unit } : {}),
    // A statement always says of which date it is, or that it has none.
    asOf,
    ...(qualifiers.length > 0 ? { qualifier: qualifiers } : {}),
    ...withoutNull({ dimension }),
    source,
    ...withoutNull({ note }),
  };
}

/** What is not stated is left out, as in the files that are read. */
function withoutNull(properties: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/** The sources that a feature names, and its dates. */
interface NamedEvidence {
  readonly sources: readonly unknown[];
  readonly dates: readonly (string | null)[];
}

function evidenceOf(properties: ContractFeature['properties']): NamedEvidence {
  const { statements, location, source, asOf } = properties as {
    readonly statements?: readonly Pick<Statement, 'source' | 'asOf'>[];
    readonly location?: { readonly source: string };
    readonly source?: string;
    readonly asOf?: string;
  };
  if (statements === undefined) return { sources: [source], dates: [asOf ?? null] };
  return {
    sources: [location?.source, ...statements.map((statement) => statement.source)],
    dates: statements.map((statement) => statement.asOf),
  };
}

/** What a title of a file says of the part of the layer. */
export const extentWords = {
  all: { zh: '全部', en: 'all' },
  filtered: { zh: '筛选', en: 'filtered' },
  selected: { zh: '所选', en: 'selected' },
} as const satisfies Record<LayerExtent, LocalizedText>;
