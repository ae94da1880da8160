import type { Geometry } from '../geometry/geometry.js';
import { nearestDistance } from '../geometry/nearest-distance.js';

import type { CameraPose, Viewport } from './camera-pose.js';
import { fitAlongAxis, fittedPose, type ViewPadding } from './fitted-pose.js';

/** Something that a tour shows because it is in a layer, a filter or a list. */
export interface TouredFeature {
  readonly id: string;
  readonly geometry: Geometry;
}

/** A view of a tour that is made from features. */
export interface FeatureView {
  /** `overview`: all of them; `close-up`: one; `neighbours`: one among the nearest others. */
  readonly kind: 'overview' | 'close-up' | 'neighbours';
  /** The feature that it is about; null for the overview. */
  readonly id: string | null;
  readonly pose: CameraPose;
}

/** A feature is seen from the side, so that buildings have a height. */
const closeUpPitch = 55;
const neighboursPitch = 45;
const overviewPitch = 30;

/** A feature and its neighbours are seen from farther away than it alone. */
const neighboursZoom = 15.5;
/** More than these do not help to see where one is. */
const mostNeighbours = 3;
/** What is farther away is no neighbour, however empty it is around: metres. */
const neighbourhoodM = 5_000;

/**
 * The views of a tour through features, in their order: all of them; then each along its long axis, and among its
 * neighbours where it has any.
 */
export function viewsOfFeatures(
  features: readonly TouredFeature[],
  viewport: Viewport,
  padding: ViewPadding,
): readonly FeatureView[] {
  const overview = overviewPose(features, viewport, padding);
  const views: FeatureView[] =
    overview && features.length > 1 ? [{ kind: 'overview', id: null, pose: overview }] : [];
  for (const feature of features) {
    const closeUp = closeUpPose(feature, viewport, padding);
    if (closeUp) views.push({ kind: 'close-up', id: feature.id, pose: closeUp });
    const neighbours = neighboursPose(feature, features, viewport, padding);
    if (neighbours) views.push({ kind: 'neighbours', id: feature.id, pose: neighbours });
  }
  return views;
}

/** All features, north up; null where none has a position. */
export function overviewPose(
  features: readonly TouredFeature[],
  viewport: Viewport,
  padding: ViewPadding,
): CameraPose | null {
  const geometries = features.map(({ geometry }) => geometry);
  return fittedPose(geometries, viewport, padding, { pitch: overviewPitch });
}

/** One feature along its long axis, from the side. */
export function closeUpPose(
  { geometry }: TouredFeature,
  viewport: Viewport,
  padding: ViewPadding,
): CameraPose | null {
  return fitAlongAxis(geometry, viewport, padding, { pitch: closeUpPitch });
}

/** One feature with the nearest others, seen from where it was seen alone; null where there is no other one near it. */
export function neighboursPose(
  feature: TouredFeature,
  features: readonly TouredFeature[],
  viewport: Viewport,
  padding: ViewPadding,
): CameraPose | null {
  const closeUp = closeUpPose(feature, viewport, padding);
  const neighbours = neighboursOf(feature, features);
  if (!closeUp || neighbours.length === 0) return null;
  const geometries = [feature, ...neighbours].map(({ geometry }) => geometry);
  return fittedPose(geometries, viewport, padding, {
    bearing: closeUp.bearing,
    pitch: neighboursPitch,
    nearestZoom: neighboursZoom,
  });
}

/** The features nearest to one, the nearest first. */
export function neighboursOf(
  feature: TouredFeature,
  features: readonly TouredFeature[],
): readonly TouredFeature[] {
  return features
    .filter(({ id }) => id !== feature.id)
    .map((other) => ({ other, distance: nearestDistance(feature.geometry, other.geometry) ?? Infinity }))
    .filter(({ distance }) => distance <= neighbourhoodM)
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, mostNeighbours)
    .map(({ other }) => other);
}
