import type { JsonObject } from '../quality/json-object.js';
import { isJsonObject, memberOf } from '../quality/json-object.js';

/** A layer that a page or a user adds to a catalog, as the catalog's file would hold it. Plain and cloneable. */
export interface LayerAddition {
  /** An entry of the catalog's `layers`. */
  readonly layer: JsonObject;
  /** Entries of the catalog's `sources` that it names. */
  readonly sources?: JsonObject;
}

/** The catalog as if its file held the additions too; as it is where it is no catalog at all. */
export function withAdditions(catalog: unknown, additions: readonly LayerAddition[]): unknown {
  if (additions.length === 0 || !isJsonObject(catalog)) return catalog;
  const layers = memberOf(catalog, 'layers');
  const sources = memberOf(catalog, 'sources');
  if (!Array.isArray(layers) || !isJsonObject(sources)) return catalog;
  return {
    ...catalog,
    layers: [...(layers as unknown[]), ...additions.map(({ layer }) => layer)],
    sources: { ...sources, ...Object.assign({}, ...additions.map((addition) => addition.sources ?? {})) },
  };
}
