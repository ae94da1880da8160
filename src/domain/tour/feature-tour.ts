import type { LocalizedText } from '../statements/localized-text.js';

import type { CameraPose, Viewport } from './camera-pose.js';
import { closeUpPose, overviewPose, type TouredFeature } from './feature-cameras.js';
import type { ViewPadding } from './fitted-pose.js';
import { tourContract } from './parse-tour.js';

/** A feature of a layer, a filter or a short list, with what is told of it. */
export interface NamedTouredFeature extends TouredFeature {
  readonly name: LocalizedText;
  /** The map knows its card by the id. */
  readonly hasCard: boolean;
  /** What is said there; figures are not typed but stand on its card. */
  readonly words: readonly LocalizedText[];
}

/** Views of tours are written for a map of this size. */
const writtenFor: Viewport = { width: 960, height: 600 };
const room: ViewPadding = { top: 60, right: 60, bottom: 60, left: 60 };

const stayMs = 8000;
const orbitDegrees = 40;

/**
 * A tour through features in their order, as its file would hold it: all of them, then each along its long axis, circled.
 * Null where none has a position.
 */
export function tourOfFeatures(
  id: string,
  title: LocalizedText,
  wordsOfAll: LocalizedText,
  features: readonly NamedTouredFeature[],
): object | null {
  const overview = overviewPose(features, writtenFor, room);
  if (!overview) return null;
  const stops = features.flatMap((feature) => {
    const view = closeUpPose(feature, writtenFor, room);
    if (!view) return [];
    const { name, words, hasCard } = feature;
    const stop = { id: feature.id, title: name, words, view: rounded(view), stayMs, orbit: orbitDegrees };
    return [hasCard ? { ...stop, place: feature.id } : stop];
  });
  const all = { id: 'overview', title, words: [wordsOfAll], view: rounded(overview), stayMs };
  return { contract: tourContract, id, title, stops: features.length > 1 ? [all, ...stops] : stops };
}

function rounded({ center: [lng, lat], zoom, bearing, pitch }: CameraPose): object {
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    center: [round(lng, 6), round(lat, 6)],
    zoom: round(zoom, 2),
    bearing: round(bearing, 1),
    pitch: round(pitch, 1),
  };
}
