import type { JsonReader } from '../catalog/json-reader.js';
import type { LngLat } from '../geometry/lng-lat.js';
import type { LocalizedText } from '../statements/localized-text.js';

import type { CameraPose } from './camera-pose.js';
import {
  defaultStayMs,
  tourEasings,
  tourLights,
  type NarrowStop,
  type TourFlight,
  type TourStop,
} from './tour.js';

/** What a number may be. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** A second to ten minutes: longer is a typing error, and shorter can't be read. */
const stayRange = { least: 1000, most: 600_000 };
const flightRange = { least: 0, most: 60_000 };
const zoomRange = { least: 0, most: 22 };

/** One stop of a tour; null, with findings, where it can't be shown. */
export function parseStop(reader: JsonReader): TourStop | null {
  const id = reader.text('id');
  const title = reader.localized('title');
  const words = sentencesIn(reader.objects('words'), reader);
  const place = reader.optionalText('place');
  const view = viewIn(reader);
  if (place === null && view === null && reader.isSound) reader.refuse('tour/no-view', 'view');
  const layers = layersIn(reader.optionalObject('layers'));
  const stayMs = numberIn(reader, 'stayMs', stayRange) ?? defaultStayMs;
  const flight = flightIn(reader.optionalObject('flight'));
  const orbit = numberIn(reader, 'orbit', { least: -360, most: 360 }) ?? 0;
  const light = reader.optionalOneOf('light', tourLights) ?? 'day';
  const narrow = narrowIn(reader.optionalObject('narrow'));
  reader.known();
  if (!reader.isSound || id === null || title === null || words === null) return null;
  return { id, title, words, place, view, layers, stayMs, flight, orbit, light, narrow };
}

/** The sentences of a stop. One that is faulty is left out alone. */
function sentencesIn(readers: readonly JsonReader[], stop: JsonReader): readonly LocalizedText[] | null {
  const sentences = readers.flatMap((entry) => {
    const [zh, en] = [entry.text('zh'), entry.text('en')];
    entry.known();
    return zh === null || en === null ? [] : [{ zh, en }];
  });
  if (sentences.length === 0 && stop.isSound) return stop.refuse('tour/no-words', 'words');
  return sentences;
}

/** Where to look from. A faulty view is none, with findings: then the place says where to look. */
function viewIn(reader: JsonReader): CameraPose | null {
  const view = reader.optionalObject('view');
  if (view === null) return null;
  const center = centerIn(view);
  const zoom = numberIn(view, 'zoom', zoomRange);
  const bearing = numberIn(view, 'bearing', { least: -360, most: 360 }) ?? 0;
  const pitch = numberIn(view, 'pitch', { least: 0, most: 75 }) ?? 0;
  if (zoom === null && view.isSound) view.refuse('schema/missing', 'zoom', rangeWords(zoomRange));
  view.known();
  return center !== null && zoom !== null && view.isSound ? { center, zoom, bearing, pitch } : null;
}

function centerIn(view: JsonReader): LngLat | null {
  const value = view.value('center');
  if (isLngLat(value)) return value;
  return view.refuse(value === undefined ? 'schema/missing' : 'schema/type', 'center', {
    zh: '[经度, 纬度]',
    en: '[longitude, latitude]',
  });
}

function isLngLat(value: unknown): value is LngLat {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [lng, lat] = value as readonly unknown[];
  return isWithin(lng, { least: -180, most: 180 }) && isWithin(lat, { least: -85, most: 85 });
}

function layersIn(reader: JsonReader | null): Readonly<Record<string, boolean>> {
  if (reader === null) return {};
  return Object.fromEntries(reader.keys.map((id) => [id, reader.flag(id, true)]));
}

function flightIn(reader: JsonReader | null): TourFlight {
  if (reader === null) return { durationMs: null, easing: 'smooth' };
  const durationMs = numberIn(reader, 'durationMs', flightRange);
  const easing = reader.optionalOneOf('easing', tourEasings) ?? 'smooth';
  reader.known();
  return { durationMs, easing };
}

function narrowIn(reader: JsonReader | null): NarrowStop | null {
  if (reader === null) return null;
  const listed = reader.optionalObjects('words');
  const words = listed === null ? null : sentencesIn(listed, reader);
  const view = viewIn(reader);
  reader.known();
  return { view, words };
}

/** A number that may be absent; null with a finding where it is none, or out of range. */
function numberIn(reader: JsonReader, key: string, range: Range): number | null {
  const value = reader.value(key);
  if (value === undefined) return null;
  return isWithin(value, range) ? value : reader.refuse('schema/type', key, rangeWords(range));
}

function isWithin(value: unknown, { least, most }: Range): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function rangeWords({ least, most }: Range): LocalizedText {
  return { zh: `${least} 至 ${most} 的数`, en: `a number from ${least} to ${most}` };
}
