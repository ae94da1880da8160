import gcoordModule from 'gcoord';

import type { LngLat } from './lng-lat.js';
import { gcj02Frame } from './gcj02-frame.js';

/** What is used of it. Its own types fit what bundlers take, and not what Node does. */
interface Gcoord {
  readonly GCJ02: string;
  readonly BD09: string;
  transform(position: [number, number], from: string, to: string): [number, number];
}

const gcoord = gcoordModule as unknown as Gcoord;

/** From BD-09, the system of Baidu's maps, to WGS 84: first to GCJ-02, until the guess leads back to where we came from. */
export function fromBd09(position: LngLat): LngLat {
  let [lng, lat] = gcoord.transform([position[0], position[1]], gcoord.BD09, gcoord.GCJ02);
  for (let round = 0; round < 5; round += 1) {
    const [reachedLng, reachedLat] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.BD09);
    lng += position[0] - reachedLng;
    lat += position[1] - reachedLat;
  }
  return gcj02Frame.fromDrawn([lng, lat]);
}

/** From WGS 84 to BD-09, by way of GCJ-02. */
export function toBd09(position: LngLat): LngLat {
  const [gcjLng, gcjLat] = gcj02Frame.toDrawn(position);
  const [lng, lat] = gcoord.transform([gcjLng, gcjLat], gcoord.GCJ02, gcoord.BD09);
  return [lng, lat];
}
