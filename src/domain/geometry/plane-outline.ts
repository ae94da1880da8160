import type { Geometry } from './geometry.js';
import type { LngLat } from './lng-lat.js';
import { LocalPlane } from './local-plane.js';
import { linesOf } from './nearest-distance.js';

/** A shape laid out once in the plane at its first position, for distances from many points near it. */
export class PlaneOutline {
  /** Each as east, north, east, north, … in metres. */
  readonly #lines: readonly Float64Array[];
  readonly #isArea: boolean;
  readonly #plane: LocalPlane;

  constructor(geometry: Geometry) {
    const lines = linesOf(geometry);
    const plane = new LocalPlane(lines[0]?.[0] ?? [0, 0]);
    this.#plane = plane;
    this.#lines = lines.map((line) => Float64Array.from(line.flatMap((position) => plane.toPlane(position))));
    this.#isArea = geometry.type.endsWith('Polygon');
  }

  /** Metres, 0 inside an area; infinite where the shape has no position. */
  distanceFrom(position: LngLat): number {
    const [east, north] = this.#plane.toPlane(position);
    let least = Infinity;
    let isInside = false;
    for (const line of this.#lines) {
      let [fromEast, fromNorth] = [line[0] ?? NaN, line[1] ?? NaN];
      if (line.length === 2) least = Math.min(least, (fromEast - east) ** 2 + (fromNorth - north) ** 2);
      for (let at = 2; at + 1 < line.length; at += 2) {
        const [toEast, toNorth] = [line[at] ?? NaN, line[at + 1] ?? NaN];
        const [alongEast, alongNorth] = [toEast - fromEast, toNorth - fromNorth];
        const length = alongEast * alongEast + alongNorth * alongNorth;
        const share = (east - fromEast) * alongEast + (north - fromNorth) * alongNorth;
        const along = length === 0 ? 0 : Math.min(1, Math.max(0, share / length));
        const [awayEast, awayNorth] = [
          fromEast + along * alongEast - east,
          fromNorth + along * alongNorth - north,
        ];
        least = Math.min(least, awayEast * awayEast + awayNorth * awayNorth);
        const isAcross = fromNorth > north !== toNorth > north;
        if (isAcross && east < fromEast + ((north - fromNorth) / alongNorth) * alongEast)
          isInside = !isInside;
        [fromEast, fromNorth] = [toEast, toNorth];
      }
    }
    return this.#isArea && isInside ? 0 : Math.sqrt(least);
  }
}
