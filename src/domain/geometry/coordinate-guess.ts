import type { LocalizedText } from '../statements/localized-text.js';
import type { Bounds } from './lng-lat.js';
import { boundsOverlap } from './bounds.js';
import { stripOf, threeDegreeZone } from './gauss-kruger.js';
import { plainReader, type SourceSystem } from './source-system.js';

/** Two numbers as they stand in a file, in its order. */
export type NumberPair = readonly [first: number, second: number];

/** A system that numbers may be written in. Nothing is converted before somebody has confirmed one. */
export interface SystemCandidate {
  readonly system: SourceSystem;
  /** `certain`: the numbers allow nothing else that is usual; `likely`: others are possible; `possible`: a look-alike. */
  readonly certainty: 'certain' | 'likely' | 'possible';
  readonly reason: LocalizedText;
  /** Where the positions lie when read so. */
  readonly bounds: Bounds;
}

/** Generous boxes around China, in degrees and in metres of the projections. */
const china = { lng: [73, 136], lat: [3, 54] } as const;
const mercatorChina = { x: [8.1e6, 15.2e6], y: [0.33e6, 7.2e6] } as const;
const northing = [0.3e6, 6.1e6] as const;
/** Eastings of a three-degree zone reach 167 km from its meridian at the equator; data overlap into neighbouring zones. */
const threeDegreeEasting = [250_000, 750_000] as const;
const sixDegreeEasting = [150_000, 850_000] as const;

/** The share of the positions that must fit: files have faulty rows. */
const enough = 0.9;

type Range = readonly [number, number];
type Fit = (first: number, second: number) => boolean;

const within = (value: number, [least, most]: Range): boolean => value >= least && value <= most;

/**
 * The systems that a set of numbers may be written in, the best first; none where they fit no system. GCJ-02 and
 * BD-09 can't be told from WGS 84 by numbers, and are never guessed. `near` says where the data are expected: a
 * reading that leads there comes first.
 */
export function guessSystem(
  pairs: readonly NumberPair[],
  near: Bounds | null = null,
): readonly SystemCandidate[] {
  const finite = pairs.filter(([first, second]) => Number.isFinite(first) && Number.isFinite(second));
  if (finite.length === 0) return [];
  const found = [
    ...degrees(finite),
    ...numberedZones(finite),
    ...mercator(finite),
    ...plainZones(finite, near),
  ].map((candidate) => placed(candidate, finite));
  const isNear = ({ bounds }: SystemCandidate) => near !== null && boundsOverlap(bounds, near);
  const ranks = { certain: 0, likely: 1, possible: 2 };
  return found.toSorted(
    (one, other) =>
      Number(isNear(other)) - Number(isNear(one)) || ranks[one.certainty] - ranks[other.certainty],
  );
}

type Reading = Omit<SystemCandidate, 'bounds'>;

function fits(pairs: readonly NumberPair[], fit: Fit): boolean {
  const fitting = pairs.filter(([first, second]) => fit(first, second)).length;
  return fitting >= enough * pairs.length;
}

const swap =
  (fit: Fit): Fit =>
  (first, second) =>
    fit(second, first);

function reading(
  id: string,
  swapped: boolean,
  certainty: Reading['certainty'],
  reason: LocalizedText,
): Reading {
  return { system: { id, swapped }, certainty, reason };
}

function degrees(pairs: readonly NumberPair[]): readonly Reading[] {
  const isDegrees: Fit = (lng, lat) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
  const isChina: Fit = (lng, lat) => within(lng, china.lng) && within(lat, china.lat);
  const [asWritten, swapped] = [fits(pairs, isDegrees), fits(pairs, swap(isDegrees))];
  const [inChina, swappedInChina] = [fits(pairs, isChina), fits(pairs, swap(isChina))];
  const found: Reading[] = [];
  if (asWritten) {
    const certainty =
      !swapped || inChina ? (swappedInChina ? 'likely' : 'certain') : swappedInChina ? 'possible' : 'likely';
    found.push(
      reading('EPSG:4326', false, certainty, {
        zh: '数值在经纬度范围内，经度在前',
        en: 'the numbers are degrees, longitude first',
      }),
    );
  }
  if (swapped && (!asWritten || (swappedInChina && !inChina))) {
    found.push(
      reading('EPSG:4326', true, asWritten ? 'likely' : 'certain', {
        zh: '第一个数是纬度、第二个数是经度：顺序相反',
        en: 'the first number is a latitude, the second a longitude: the order is swapped',
      }),
    );
  }
  return found;
}

/** Eastings that begin with the number of their zone: 25 to 45 for three degrees, 13 to 23 for six. */
function numberedZones(pairs: readonly NumberPair[]): readonly Reading[] {
  const found: Reading[] = [];
  for (const swapped of [false, true]) {
    const zone = Math.floor(median(pairs.map((pair) => pair[swapped ? 1 : 0])) / 1_000_000);
    const isThree = zone >= 25 && zone <= 45;
    if (!isThree && (zone < 13 || zone > 23)) continue;
    const range = isThree ? threeDegreeEasting : sixDegreeEasting;
    const fit: Fit = (east, north) => within(east - zone * 1_000_000, range) && within(north, northing);
    if (!fits(pairs, swapped ? swap(fit) : fit)) continue;
    const epsg = isThree ? 4488 + zone : 4478 + zone;
    found.push(
      reading(`EPSG:${String(epsg)}`, swapped, isThree ? 'certain' : 'likely', {
        zh: `东坐标以带号 ${String(zone)} 开头${swapped ? '，且北坐标（X）在前' : ''}`,
        en: `the eastings begin with zone number ${String(zone)}${swapped ? ', and north (X) stands first' : ''}`,
      }),
    );
  }
  return found;
}

function mercator(pairs: readonly NumberPair[]): readonly Reading[] {
  const fit: Fit = (x, y) => within(x, mercatorChina.x) && within(y, mercatorChina.y);
  const reason = {
    zh: '数值在 Web 墨卡托坐标的中国范围内',
    en: 'the numbers lie where Web Mercator has China',
  };
  return fits(pairs, fit) ? [reading('EPSG:3857', false, 'likely', reason)] : [];
}

/** Eastings without a zone number say nothing of their meridian: that of the region comes first, its neighbours after it. */
function plainZones(pairs: readonly NumberPair[], near: Bounds | null): readonly Reading[] {
  const middle = near === null ? 126 : (near[0] + near[2]) / 2;
  const home = Math.min(45, Math.max(25, threeDegreeZone(middle)));
  const fit: Fit = (east, north) => within(east, threeDegreeEasting) && within(north, northing);
  return [false, true]
    .filter((swapped) => fits(pairs, swapped ? swap(fit) : fit))
    .flatMap((swapped) =>
      [home, home - 1, home + 1]
        .filter((zone) => stripOf(4509 + zone)?.scale === 1 && zone >= 25 && zone <= 45)
        .map((zone) =>
          reading(`EPSG:${String(4509 + zone)}`, swapped, zone === home ? 'likely' : 'possible', {
            zh: `像是不带带号的三度带坐标${swapped ? '，北坐标（X）在前' : ''}；中央经线 ${String(zone * 3)}° 由您确认`,
            en: `these look like three-degree zone metres without a zone number${swapped ? ', north (X) first' : ''}; the central meridian ${String(zone * 3)}° is yours to confirm`,
          }),
        ),
    );
}

function placed(candidate: Reading, pairs: readonly NumberPair[]): SystemCandidate {
  const read = plainReader(candidate.system.id);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [first, second] of pairs) {
    const [lng, lat] = candidate.system.swapped ? read(second, first) : read(first, second);
    // A faulty row does not stretch the box over the globe.
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) continue;
    [west, south] = [Math.min(west, lng), Math.min(south, lat)];
    [east, north] = [Math.max(east, lng), Math.max(north, lat)];
  }
  return { ...candidate, bounds: [west, south, east, north] };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
