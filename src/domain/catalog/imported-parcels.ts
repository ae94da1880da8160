import type { Geometry } from '../geometry/geometry.js';
import type { LayerAddition } from './layer-addition.js';
import { parcelFields } from './parcel-fields.js';

/** A feature of a user's file, with its columns already named as the contract does. */
export interface ImportedShape {
  readonly id?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
}

/** A feature of a layer of parcels that is made of a user's file. */
export interface ImportedParcel {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A file of the user's as a layer of parcels, and how many of its features are none. */
export interface ImportedParcels {
  readonly addition: LayerAddition;
  /** The features of the layer. */
  readonly features: readonly ImportedParcel[];
  /** Which of the file's features they are. */
  readonly places: readonly number[];
  readonly count: number;
  /** Areas without a class of land use, and what is no area. */
  readonly others: number;
}

/** What the contract knows of an area that has a class of land use; null for what is no parcel. The id stands beside it. */
export function parcelColumns({ geometry, properties }: ImportedShape): ImportedParcel['properties'] | null {
  const code = properties['landUse'];
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  if (!isArea || (typeof code !== 'string' && typeof code !== 'number')) return null;
  const known = Object.keys(parcelFields)
    .filter((key) => key !== 'id' && properties[key] !== undefined && properties[key] !== null)
    .map((key) => [key, properties[key]] as const);
  return { ...Object.fromEntries(known), landUse: String(code) };
}

/**
 * Makes a layer of parcels of a user's file: of its areas that have a class of land use. Null where there is none. The
 * columns that the contract does not know stay behind; ids that are missing are made from the name and the row.
 */
export function importedParcels(
  features: readonly ImportedShape[],
  file: string,
  { id, theme }: { readonly id: string; readonly theme: string },
): ImportedParcels | null {
  const places: number[] = [];
  const parcels = features.flatMap((feature, index): ImportedParcel[] => {
    const properties = parcelColumns(feature);
    if (!properties) return [];
    places.push(index);
    const parcelId = `${id}:${feature.id ?? String(index + 1)}`;
    return [{ type: 'Feature', id: parcelId, geometry: feature.geometry, properties }];
  });
  if (parcels.length === 0) return null;
  const title = { zh: `导入：${file}`, en: `Imported: ${file}` };
  const source = `${id}-file`;
  return {
    features: parcels,
    places,
    count: parcels.length,
    others: features.length - parcels.length,
    addition: {
      layer: {
        id,
        role: 'parcel',
        theme,
        title,
        defaults: { source },
        source: { type: 'geojson', data: { type: 'FeatureCollection', features: parcels } },
      },
      sources: { [source]: { title: { zh: `用户文件 ${file}`, en: `User's file ${file}` } } },
    },
  };
}
