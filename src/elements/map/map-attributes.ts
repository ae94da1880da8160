import type { LngLat } from '../../domain/geometry/lng-lat.js';

/** Reads `125.37,43.97` (longitude first, degrees). Null for anything else, so that no camera is ever NaN. */
export function parseLngLat(text: string | null): LngLat | null {
  const [lng, lat, ...rest] = (text ?? '')
    .split(',')
    .map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (lng === undefined || lat === undefined || rest.length > 0) return null;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 85 ? [lng, lat] : null;
}

/** Reads a finite number between two limits. Null for anything else. */
export function parseNumber(text: string | null, least: number, most: number): number | null {
  if (text === null || text.trim() === '') return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

/** For `center`, as an attribute and a property: longitude first. */
export const lngLatConverter = {
  fromAttribute: parseLngLat,
  toAttribute: (lngLat: LngLat | null) => (lngLat ? lngLat.join(',') : null),
};

/** For numbers that are null where the attribute is missing or makes no sense. */
export function numberConverter(least: number, most: number) {
  return {
    fromAttribute: (text: string | null) => parseNumber(text, least, most),
    toAttribute: (number: number | null) => (number === null ? null : String(number)),
  };
}

/** For attributes with a few allowed words: any other means the first. */
export function choiceConverter<Choice extends string>(choices: readonly [Choice, ...Choice[]]) {
  return {
    fromAttribute: (text: string | null): Choice => choices.find((choice) => choice === text) ?? choices[0],
    toAttribute: (choice: Choice) => choice,
  };
}
