import type { LngLat } from './lng-lat.js';
import { e2, halfAxis } from './ellipsoid.js';
import { radians } from './survey-strip.js';

/** A position in a plane: metres to the east and to the north of its origin. */
export type PlanePoint = readonly [east: number, north: number];

/**
 * The plane that touches the ellipsoid at an origin, in metres. Lengths are true within 0.01 % some 10 km around it,
 * within 0.1 % some 100 km around it in these latitudes.
 */
export class LocalPlane {
  readonly #origin: LngLat;
  readonly #perLng: number;
  readonly #perLat: number;

  constructor(origin: LngLat) {
    const sine = Math.sin(origin[1] * radians);
    const rest = 1 - e2 * sine * sine;
    this.#origin = origin;
    this.#perLng = (halfAxis / Math.sqrt(rest)) * Math.cos(origin[1] * radians) * radians;
    this.#perLat = ((halfAxis * (1 - e2)) / rest ** 1.5) * radians;
  }

  /** Metres in a degree of longitude and of latitude, which are the same all over the plane. */
  get metresPerDegree(): readonly [lng: number, lat: number] {
    return [this.#perLng, this.#perLat];
  }

  toPlane([lng, lat]: LngLat): PlanePoint {
    return [(lng - this.#origin[0]) * this.#perLng, (lat - this.#origin[1]) * this.#perLat];
  }

  toLngLat([east, north]: PlanePoint): LngLat {
    return [this.#origin[0] + east / this.#perLng, this.#origin[1] + north / this.#perLat];
  }
}

/** Metres in a straight line between two positions near one another, true within 0.01 % up to some 20 km. */
export function straightDistance(from: LngLat, to: LngLat): number {
  const plane = new LocalPlane([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  const [one, other] = [plane.toPlane(from), plane.toPlane(to)];
  return Math.hypot(other[0] - one[0], other[1] - one[1]);
}
