import { JsonReader } from '../catalog/json-reader.js';
import { explainFindings, type ExplainedFindings } from '../quality/explain-findings.js';
import { FindingList } from '../quality/finding-list.js';
import { isJsonObject } from '../quality/json-object.js';

import { parseStop } from './parse-stop.js';
import type { Tour, TourStop } from './tour.js';

/** The version of the contract that this code reads. */
export const tourContract = '1';

/** A tour as it was read, and what was found. */
export interface TourCheck extends ExplainedFindings {
  /** Null where the file is no tour, or no stop of it can be shown. */
  readonly tour: Tour | null;
}

/** Reads a tour, and says what was found. Whether its names are in the data is told by `checkTour`. */
export function parseTour(value: unknown, file: string): TourCheck {
  const list = new FindingList(file);
  return { tour: readTour(value, list), ...explainFindings(list) };
}

/** Reads a tour. A faulty stop is left out, with findings, and the rest is kept. */
export function readTour(value: unknown, list: FindingList): Tour | null {
  if (!isJsonObject(value)) {
    list.report('schema/type', { feature: null, property: '' }, value, {
      zh: '导览对象',
      en: 'a tour object',
    });
    return null;
  }
  const reader = new JsonReader(value, { feature: null, pointer: '' }, list.report);
  reader.oneOf('contract', [tourContract]);
  const id = reader.text('id');
  const title = reader.localized('title');
  const summary = reader.optionalLocalized('summary');
  const stops = new Map<string, TourStop>();
  for (const entry of reader.objects('stops')) {
    const stop = parseStop(entry);
    if (stop === null) continue;
    if (stops.has(stop.id)) entry.refuse('schema/repeated-id', 'id');
    else stops.set(stop.id, stop);
  }
  if (stops.size === 0 && reader.isSound) reader.refuse('tour/no-stops', 'stops');
  reader.known('$schema');
  if (!reader.isSound || id === null || title === null) return null;
  return { id, title, summary, stops: [...stops.values()] };
}
