import type { FrameId } from '../geometry/coordinate-frame.js';

import { refusalOf, type BasemapRefusal } from './basemap-refusal.js';
import { basemapSystems } from './basemap.js';
import { shiftedSystemOf } from './shifted-host.js';

/**
 * The frame in which the layers must be drawn to fit a base map: what the page states, held against what is known of
 * the hosts that serve it. A base map that is not where things are is refused, unless the page knows it.
 *
 * @param addresses where the style or the tiles come from.
 * @param stated the system that the page states; empty for none.
 */
export function frameOf(addresses: readonly string[], stated: string): FrameId | BasemapRefusal {
  const system = basemapSystems.find((known) => known === stated.trim().toLowerCase()) ?? null;
  if (stated.trim() !== '' && system === null) return refusalOf('unknown-crs', stated.slice(0, 40));
  const known = addresses.map((address) => [address, shiftedSystemOf(address)] as const);
  const [baidu] = known.find(([, shifted]) => shifted === 'bd09') ?? [];
  if (baidu !== undefined) return refusalOf('bd09', hostOf(baidu));
  const [first = ''] = addresses;
  if (system === 'bd09') return refusalOf('bd09', hostOf(first));
  if (system === 'gcj02') return 'gcj02';
  const [shifted] = known.find(([, found]) => found === 'gcj02') ?? [];
  if (shifted === undefined) return 'wgs84';
  return refusalOf(system === null ? 'gcj02' : 'crs-contradicted', hostOf(shifted));
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}
