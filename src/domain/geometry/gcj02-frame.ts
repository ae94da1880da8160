import gcoordModule from 'gcoord';

import type { CoordinateFrame } from './coordinate-frame.js';
import type { LngLat } from './lng-lat.js';
import { movedGeometry } from './moved-geometry.js';

/** What is used of it. Its own types fit what bundlers take, and not what Node does. */
interface Gcoord {
  readonly WGS84: string;
  readonly GCJ02: string;
  transform(position: [number, number], from: string, to: string): [number, number];
}

const gcoord = gcoordModule as unknown as Gcoord;

/** In degrees: a tenth of a millimetre, far below a pixel at any zoom. */
const exactness = 1e-9;
/** The shift changes so slowly that four rounds reach the exactness; the rest is room. */
const mostRounds = 10;

/** GCJ-02, the shifted system of most commercial maps of mainland China. Nothing is moved outside of China. */
export const gcj02Frame: CoordinateFrame = {
  id: 'gcj02',
  toDrawn,
  fromDrawn,
  drawn: (geometry) => movedGeometry(geometry, toDrawn),
};

function toDrawn([lng, lat]: LngLat): LngLat {
  const [drawnLng, drawnLat] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
  return [drawnLng, drawnLat];
}

/** Moves back by the shift that stands where the guess is, until the guess moves to where we came from. */
function fromDrawn(drawn: LngLat): LngLat {
  let [lng, lat] = drawn;
  for (let round = 0; round < mostRounds; round += 1) {
    const [reachedLng, reachedLat] = toDrawn([lng, lat]);
    const missedLng = drawn[0] - reachedLng;
    const missedLat = drawn[1] - reachedLat;
    lng += missedLng;
    lat += missedLat;
    if (Math.abs(missedLng) < exactness && Math.abs(missedLat) < exactness) break;
  }
  return [lng, lat];
}
