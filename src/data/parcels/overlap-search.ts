import { overlapCheckSteps, type OverlapCheck } from '../../domain/planning/parcel-overlaps.js';
import { runSteps } from '../../domain/planning/steps.js';

import { displayUrl } from '../fetching/load-failure.js';

import type { ParcelContent } from './parcel-desk.js';

/** Searches the layers of parcels for overlaps. It takes seconds for a hundred thousand parcels; whoever asked can stop it. */
export function checkOverlaps(
  { parcels, unreliable, loaded }: Pick<ParcelContent, 'parcels' | 'unreliable' | 'loaded'>,
  signal: AbortSignal,
): Promise<OverlapCheck> {
  const fileOf = (id: string): string => {
    const source = loaded.catalog.layers.find((layer) => layer.id === id)?.source;
    return source && 'url' in source ? displayUrl(source.url) : `#${id}`;
  };
  return runSteps(overlapCheckSteps(parcels, unreliable, fileOf), { signal, deadlineMs: Infinity });
}
