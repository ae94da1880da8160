import type { Catalog } from '../domain/catalog/catalog.js';
import type { Place } from '../domain/catalog/place.js';
import { isJsonObject } from '../domain/quality/json-object.js';
import { checkTour } from '../domain/tour/check-tour.js';
import { parseTour } from '../domain/tour/parse-tour.js';

import type { FileReport } from './validate.js';

/** What a tour is about: a catalog and the good places of its layers. */
export interface TourSubject {
  readonly catalog: Catalog;
  readonly places: readonly Place[];
}

/** Whether a file is meant as a tour; GeoJSON may have `stops` of its own. */
export function isTourFile(value: unknown): boolean {
  return isJsonObject(value) && Object.hasOwn(value, 'stops') && !Object.hasOwn(value, 'type');
}

/** Checks a tour: its form, and what it names of its subject; by its form alone where there is none. */
export function tourReport(value: unknown, file: string, subject: TourSubject | null): FileReport {
  const { tour, ...form } = parseTour(value, file);
  const sense = tour === null || subject === null ? null : checkTour(tour, termsOf(subject), file);
  const total = stopsIn(value);
  return {
    file,
    checkedAs: subject === null ? 'tour-alone' : 'tour',
    total,
    rejected: total - (tour?.stops.length ?? 0),
    findings: [...form.findings, ...(sense?.findings ?? [])],
    counts: [...form.counts, ...(sense?.counts ?? [])],
    failure: null,
  };
}

function termsOf({ catalog, places }: TourSubject): Parameters<typeof checkTour>[1] {
  return { catalog, places, layers: new Set(catalog.layers.map(({ id }) => id)) };
}

function stopsIn(value: unknown): number {
  return isJsonObject(value) && Array.isArray(value['stops']) ? value['stops'].length : 0;
}
