import type { ParcelStatus } from '../../domain/catalog/parcel.js';
import { compareAsOf } from '../../domain/statements/as-of.js';
import type { LayerState } from '../map/map-state.js';

import type { LandUseCount } from './land-use-entries.js';

/** What a map shows of land use. */
export interface ShownLandUse {
  readonly counts: readonly LandUseCount[];
  /** Some of the parcels are sample data. */
  readonly isSample: boolean;
  /** The dates that parcels bear, earliest first; null among them where some bear none. */
  readonly dates: readonly (string | null)[];
  /** There are layers of parcels, and all of them are off. */
  readonly isOff: boolean;
}

/** Sums up the layers of parcels that are shown. */
export function shownLandUse(layers: readonly LayerState[]): ShownLandUse {
  const parcels = layers.filter(({ landUse }) => landUse !== null);
  const shown = parcels.filter(({ visible }) => visible);
  const summaries = shown.flatMap(({ landUse }) => landUse ?? []);
  const dates = [...new Set(summaries.flatMap((summary) => summary.dates))];
  return {
    counts: summaries.flatMap(({ classes }) =>
      classes.flatMap(({ landUse, byStatus }) =>
        Object.entries(byStatus).map(([status, { count, areaM2 }]) => ({
          code: landUse,
          status: status === 'unknown' ? null : (status as ParcelStatus),
          count,
          areaM2,
        })),
      ),
    ),
    isSample: shown.some(({ sample }) => sample),
    dates: dates.toSorted(compareAsOf),
    isOff: parcels.length > 0 && shown.length === 0,
  };
}
