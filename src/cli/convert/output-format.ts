import { epsgOf } from '../../domain/geometry/source-system.js';
import { chunksOf } from '../whole-file.js';

import type { ConvertedFeature } from './conversion.js';
import { csvOf } from './output-columns.js';

type Pieces = (
  features: readonly ConvertedFeature[],
  system: string,
) => Iterable<string | Uint8Array> | Promise<Iterable<string | Uint8Array>>;

/** A format that files are written in. */
export interface OutputFormat {
  readonly name: string;
  readonly pieces: Pieces;
  /** The one system that the format allows. */
  readonly needs?: string;
}

const outputs: readonly (readonly [ending: RegExp, OutputFormat])[] = [
  [
    /\.(?:geojsonl|geojsons|ndjson|ndgeojson|jsonl|geojsonseq)$/i,
    {
      name: 'newline-delimited GeoJSON',
      pieces: (features) => chunksOf(features.map((each) => JSON.stringify(each))),
    },
  ],
  [
    /\.(?:geojson|json)$/i,
    { name: 'GeoJSON', pieces: (features, system) => chunksOf(collectionLines(features, system)) },
  ],
  [/\.csv$/i, { name: 'CSV', pieces: (features) => [csvOf(features)] }],
  [
    /\.fgb$/i,
    {
      name: 'FlatGeobuf',
      pieces: async (features, system) =>
        (await import('./flatgeobuf-file.js')).flatGeobufPieces(features, epsgOf(system)),
    },
  ],
  [
    /\.kml$/i,
    {
      name: 'KML',
      pieces: async (features) => [(await import('./kml-text.js')).kmlText(features)],
      needs: 'EPSG:4326',
    },
  ],
  [
    /\.xlsx$/i,
    { name: 'XLSX', pieces: async (features) => [await (await import('./xlsx-file.js')).xlsxFile(features)] },
  ],
];

/** What can be written, by the endings of the files. */
export const outputEndings = '.geojson, .ndgeojson, .fgb, .csv, .xlsx, .kml';

/** The format that a file's name asks for; null for one that can't be written. */
export function outputFormatOf(path: string): OutputFormat | null {
  return outputs.find(([ending]) => ending.test(path))?.[1] ?? null;
}

/** GeoJSON with a feature a line. Other systems than WGS 84 are named as GeoJSON did it before RFC 7946. */
function* collectionLines(features: readonly ConvertedFeature[], system: string): Generator<string> {
  const epsg = epsgOf(system);
  const name = epsg === null ? system : `urn:ogc:def:crs:EPSG::${epsg}`;
  const crs =
    system === 'EPSG:4326' ? '' : `"crs":${JSON.stringify({ type: 'name', properties: { name } })},`;
  yield `{"type":"FeatureCollection",${crs}"features":[`;
  for (const [index, feature] of features.entries())
    yield JSON.stringify(feature) + (index < features.length - 1 ? ',' : '');
  yield ']}';
}
