import type { Place } from '../catalog/place.js';
import type { Geometry } from '../geometry/geometry.js';
import type { Bounds } from '../geometry/lng-lat.js';
import type { LocalizedText } from '../statements/localized-text.js';

import type { CameraPose, Viewport } from './camera-pose.js';
import { fittedPose, type ViewPadding } from './fitted-pose.js';
import type { TourStop } from './tour.js';

/** The land that a tour leads through. */
export interface TourLand {
  readonly places: readonly Place[];
  /** Of the region of the catalog. */
  readonly bounds: Bounds;
}

/** Below this width in CSS pixels, stops are as their narrow variant says. */
export const narrowBelow = 600;

/** How large the map is that the views of stops are written for, in CSS pixels. */
export const writtenFor: Viewport = { width: 960, height: 600 };

/** The share of the map, at each side, that is not for what is looked at. */
const margin = 0.16;

/** Places are seen from the side, so that buildings have a height. */
const pitch = 45;

/** How near one goes to a place: no nearer than its position is known. */
const nearestZoom: Readonly<Record<Place['location']['precision'], number>> = {
  surveyed: 15.5,
  published: 15.5,
  'within-500m': 14.5,
  'within-2km': 13.5,
  zone: 13,
  unlocated: 11,
};

/** A zone is more than its point. */
const zoneZoom = 11.5;

/**
 * Where a stop looks from, on a map of a size: as it says, else so that its place is well in view. A place that is not located
 * is looked for where it stands in, up to the region: no point is made up for it.
 */
export function stopView(stop: TourStop, land: TourLand, viewport: Viewport): CameraPose {
  const narrow = viewport.width < narrowBelow ? stop.narrow?.view : null;
  if (narrow) return narrow;
  if (stop.view !== null) return { ...stop.view, zoom: stop.view.zoom + fartherOn(viewport) };
  const place = locatedAround(stop.place, land.places);
  const geometry = place?.geometry ?? cornersOf(land.bounds);
  const isWide = place === null || place.kind === 'zone' || place.kind === 'region';
  const options = { nearestZoom: isWide ? zoneZoom : nearestZoom[place.location.precision] };
  const pose = fittedPose([geometry], viewport, paddingOf(viewport), {
    ...options,
    pitch: isWide ? 0 : pitch,
  });
  return pose ?? wholeWorld;
}

/** By how many zooms a smaller map looks from farther away, to show as much as the one that views are written for. */
function fartherOn({ width, height }: Viewport): number {
  return Math.min(
    0,
    Math.log2(Math.max(0.1, Math.min(width / writtenFor.width, height / writtenFor.height))),
  );
}

/** Where one looks if even the place has no position: a geometry without coordinates is no place. */
const wholeWorld: CameraPose = { center: [0, 0], zoom: 1, bearing: 0, pitch: 0 };

/** What a stop says, on a narrow screen or another one. */
export function stopWords({ words, narrow }: TourStop, isNarrow: boolean): readonly LocalizedText[] {
  return (isNarrow ? narrow?.words : null) ?? words;
}

/** The place, or the nearest of those it stands in that has a position; null where none has. */
function locatedAround(id: string | null, places: readonly Place[]): Place | null {
  const seen = new Set<string>();
  for (let at = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const wanted = at;
    const place = places.find((candidate) => candidate.id === wanted);
    if (place === undefined) return null;
    if (place.geometry !== null) return place;
    at = place.within;
  }
  return null;
}

function cornersOf([west, south, east, north]: Bounds): Geometry {
  return {
    type: 'LineString',
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
}

function paddingOf({ width, height }: Viewport): ViewPadding {
  const [across, down] = [width * margin, height * margin];
  return { top: down, right: across, bottom: down, left: across };
}
