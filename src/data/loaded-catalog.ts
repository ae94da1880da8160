import type { Catalog, LayerDeclaration } from '../domain/catalog/catalog.js';
import type { Place } from '../domain/catalog/place.js';
import type { LandUseSummary } from '../domain/planning/land-use-summary.js';
import type { Finding } from '../domain/quality/finding.js';

import type { LoadFailure } from './fetching/load-failure.js';

/** What became of one layer. */
export interface LoadedLayer {
  readonly declaration: LayerDeclaration;
  /** Good features. */
  readonly featureCount: number;
  /** Faulty features, left out. */
  readonly excludedCount: number;
  /** What the legend shows of a layer of parcels; null for other roles. */
  readonly landUse: LandUseSummary | null;
  /** Why the layer as a whole is missing, if it is. */
  readonly failure: LoadFailure | null;
  /** Not loaded, because the catalog leaves it off and nobody has switched it on. */
  readonly isDeferred: boolean;
}

/** A request that loading made, for `audit()`. */
export interface RequestRecord {
  readonly url: string;
  readonly reason: 'catalog' | 'layer' | 'base map' | 'data worker' | 'engine worker';
}

/** A catalog with all that its layers hold, checked. Plain and cloneable: it comes from the worker in one piece. */
export interface LoadedCatalog {
  readonly catalog: Catalog;
  /** Good places of all layers; a place's position in this array is its number on the map, less one. */
  readonly places: readonly Place[];
  readonly layers: readonly LoadedLayer[];
  readonly findings: readonly Finding[];
  readonly requests: readonly RequestRecord[];
}
