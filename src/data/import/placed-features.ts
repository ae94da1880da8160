import {
  positionReader,
  type PositionReader,
  type SourceSystem,
} from '../../domain/geometry/source-system.js';
import type { NumberPair } from '../../domain/geometry/coordinate-guess.js';

import type { UncheckedFeature } from '../formats/format-reading.js';

/** So deep do the coordinates of a MultiPolygon go; what is deeper is faulty and stays as it is. */
const deepest = 4;
const sampleSize = 2_000;

/** Features with each position read in a system. What is no position stays as it is: the checks name it. */
export async function placedFeatures(
  features: readonly UncheckedFeature[],
  system: SourceSystem,
): Promise<readonly UncheckedFeature[]> {
  if (!system.swapped && (system.id === 'EPSG:4326' || system.id === 'EPSG:4490')) return features;
  const read = await positionReader(system);
  return features.map((feature) => ({ ...feature, geometry: placedGeometry(feature.geometry, read) }));
}

function placedGeometry(geometry: unknown, read: PositionReader): unknown {
  if (!hasCoordinates(geometry)) return geometry;
  return { ...geometry, coordinates: placed(geometry.coordinates, read, 1) };
}

function placed(value: unknown, read: PositionReader, depth: number): unknown {
  if (!Array.isArray(value)) return value;
  const parts = value as readonly unknown[];
  const [first, second] = parts;
  if (typeof first === 'number' && typeof second === 'number') return read(first, second);
  return depth > deepest ? value : parts.map((part) => placed(part, read, depth + 1));
}

/** Positions of features all over the file, as they are written. */
export function samplePairs(features: readonly UncheckedFeature[]): readonly NumberPair[] {
  const step = Math.max(1, Math.floor(features.length / sampleSize));
  const pairs: NumberPair[] = [];
  for (let index = 0; index < features.length; index += step) {
    const { geometry } = features[index] ?? {};
    if (hasCoordinates(geometry)) pairs.push(...extremes(geometry.coordinates));
  }
  return pairs;
}

/** The first and the middle position of a shape: enough to tell where it is, and quick. */
function extremes(coordinates: unknown): readonly NumberPair[] {
  const pairs: NumberPair[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (!Array.isArray(value)) return;
    const parts = value as readonly unknown[];
    const [first, second] = parts;
    if (typeof first === 'number' && typeof second === 'number') pairs.push([first, second]);
    else if (depth <= deepest)
      for (const at of new Set([0, Math.floor(parts.length / 2)])) visit(parts[at], depth + 1);
  };
  visit(coordinates, 1);
  return pairs;
}

function hasCoordinates(value: unknown): value is { readonly coordinates: unknown } {
  return typeof value === 'object' && value !== null && 'coordinates' in value;
}
