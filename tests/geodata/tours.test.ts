import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { checkDataset } from '../../src/domain/catalog/check-dataset.js';
import { parseCatalog } from '../../src/domain/catalog/parse-catalog.js';
import type { Place } from '../../src/domain/catalog/place.js';
import { describeFinding } from '../../src/domain/quality/finding-text.js';
import { boundWords, sentenceText } from '../../src/domain/tour/bound-words.js';
import { checkTour, type TourTerms } from '../../src/domain/tour/check-tour.js';
import { parseTour } from '../../src/domain/tour/parse-tour.js';
import { tourEasings, tourLights, type Tour, type TourStop } from '../../src/domain/tour/tour.js';

const catalog = shippedCatalog();
const places = catalog.layers
  .filter(({ role }) => role === 'place')
  .flatMap(
    (layer) =>
      checkDataset(read(`${layer.id}.geojson`), { file: layer.id, layer, catalog, isLandUse: () => true })
        .places,
  );
const terms: TourTerms = { catalog, places, layers: new Set(catalog.layers.map(({ id }) => id)) };
const tours = catalog.tours.map(({ id, src }) => ({ id, src, tour: shippedTour(src) }));
const stops = tours.flatMap(({ tour }) =>
  tour.stops.map((stop) => ({ name: `${tour.id}: ${stop.id}`, stop })),
);

describe('the schema of tours', () => {
  const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false });
  const schema = read('schema/tour.schema.json') as object;
  const fits = ajv.compile(schema);

  it.each(tours)('holds for $id', ({ src }) => {
    fits(read(src));
    expect(fits.errors).toBeNull();
  });

  it('lists the same words as the code', () => {
    const { $defs } = schema as { $defs: { stop: { properties: Record<string, Words> } } };
    const { light, flight } = $defs.stop.properties;
    expect(light?.enum).toEqual([...tourLights]);
    expect(flight?.properties?.['easing']?.enum).toEqual([...tourEasings]);
  });

  it.each<[string, unknown]>([
    ['stayMs', 10],
    ['light', 'noon'],
    ['orbit', 400],
    ['words', []],
    ['id', undefined],
    ['view', { center: [43.9], zoom: 12 }],
    ['flight', { easing: 'bouncy' }],
    ['layers', { places: 'yes' }],
    ['musik', 'x.mp3'],
  ])('and the parser both find fault with a stop whose %s is %j', (key, value) => {
    const faulty = changedStop(key, value);
    expect(fits(faulty)).toBe(false);
    expect(parseTour(faulty, 'tour.json').findings).not.toEqual([]);
  });
});

describe('the tours', () => {
  it.each(tours)('$id reads, and stands in the catalog under its own name', ({ id, src, tour }) => {
    expect(parseTour(read(src), src).findings).toEqual([]);
    const { title } = catalog.tours.find((entry) => entry.id === id) ?? {};
    expect({ id: tour.id, title: tour.title }).toEqual({ id, title });
  });

  it.each(tours)('every figure of $id is bound to the data', ({ tour, src }) => {
    const { findings } = checkTour(tour, terms, src);
    expect(findings.map((finding) => describeFinding(finding, 'en'))).toEqual([]);
  });

  it('the New Area has eight stops', () => {
    expect(tours.find(({ id }) => id === 'new-area')?.tour.stops).toHaveLength(8);
  });

  it.each(stops)('$name says that its position is not known well', ({ stop }) => {
    const place = placeOf(stop);
    if (['surveyed', 'published', 'within-500m'].includes(place.location.precision)) return;
    expect(wordsOf(stop, 'zh')).toMatch(/示意|近似|没有公布|不画|锚点/);
    expect(wordsOf(stop, 'en')).toMatch(
      /schematic|approximate|not published|draws none|anchor|place name|No address/,
    );
  });

  it.each(stops)('$name says something in each language that fits the time one stays', ({ stop }) => {
    // Some ten characters of Chinese or twenty of English a second, read or heard at a brisk pace.
    expect(wordsOf(stop, 'zh').length / 10).toBeLessThan(stop.stayMs / 1000);
    expect(wordsOf(stop, 'en').length / 26).toBeLessThan(stop.stayMs / 1000);
  });

  it('tell the growth of the HEAD tower between two dates', () => {
    const stop = stops.find(({ stop: { id } }) => id === 'head-tower')?.stop;
    expect(stop && wordsOf(stop, 'en')).toContain('rose from 21.3% to 53.6%, by 32.3 percentage points');
    expect(stop && wordsOf(stop, 'zh')).toContain('从 21.3% 升到 53.6%，提高了 32.3 个百分点');
  });
});

interface Words {
  readonly enum?: readonly string[];
  readonly properties?: Record<string, Words>;
}

function wordsOf(stop: TourStop, language: 'zh' | 'en'): string {
  return boundWords(stop.words, terms, language === 'zh' ? 'zh-CN' : 'en')
    .map(sentenceText)
    .join(' ');
}

function placeOf({ id, place }: TourStop): Place {
  const found = places.find((candidate) => candidate.id === place);
  if (found === undefined) throw new Error(`stop ${id} has no place`);
  return found;
}

function changedStop(key: string, value: unknown): unknown {
  const tour = read('tours/beihu.json') as { stops: object[] };
  return { ...tour, stops: [{ ...tour.stops[0], [key]: value }, ...tour.stops.slice(1)] };
}

function shippedCatalog() {
  const { catalog: shipped } = parseCatalog(read('catalog.json'), 'catalog.json');
  if (shipped === null) throw new Error('the shipped catalog is none');
  return shipped;
}

function shippedTour(src: string): Tour {
  const { tour } = parseTour(read(src), src);
  if (tour === null) throw new Error(`${src} is no tour`);
  return tour;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../geodata/${file}`, import.meta.url), 'utf8')) as unknown;
}
