import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import type { Geometry } from '../../src/domain/geometry/geometry.js';
import type { LocalizedText } from '../../src/domain/statements/localized-text.js';
import type { Ring } from '../../src/domain/geometry/lng-lat.js';
import { layerRoles } from '../../src/domain/catalog/catalog.js';
import { parcelStatuses } from '../../src/domain/catalog/parcel.js';
import { placeKinds, precisions } from '../../src/domain/catalog/place.js';
import { referenceKinds, roadClasses } from '../../src/domain/catalog/reference.js';
import { eachPosition, polygonsOf } from '../../src/domain/geometry/geometry.js';
import { polygonContains } from '../../src/domain/geometry/point-in-polygon.js';
import { surveyArea } from '../../src/domain/geometry/survey-area.js';
import { aggregations, indicatorFormats } from '../../src/domain/statements/indicator.js';
import { qualifiers } from '../../src/domain/statements/statement.js';
import { units } from '../../src/domain/statements/units.js';

interface StatementJson {
  id: string;
  indicator: string;
  value: number | string | LocalizedText;
  unit?: string;
  asOf: string | null;
  qualifier?: string[];
  dimension?: string;
  source: string;
}

interface PlaceJson {
  id: string;
  geometry: Geometry | null;
  properties: {
    kind: string;
    within: string | null;
    location: { precision: string; source: string };
    statements: StatementJson[];
  };
}

interface ReferenceJson {
  id: string;
  geometry: Geometry;
  properties: { kind: string };
}

interface IndicatorJson {
  id: string;
  theme: string;
  format: string;
  unit?: string;
  dimensions?: Record<string, LocalizedText>;
}

interface CatalogJson {
  region: { place: string; bounds: [number, number, number, number] };
  sources: Record<string, unknown>;
  themes: { id: string; color?: unknown }[];
  indicators: IndicatorJson[];
  layers: { id: string; role: string; theme: string; source: { url: string } }[];
}

const catalog = read('catalog.json') as CatalogJson;
const placeFiles = ['zones', 'places', 'public-parks', 'chemical-park', 'robot-park', 'innovation'] as const;
const places = placeFiles.flatMap((file) => featuresOf(`${file}.geojson`) as PlaceJson[]);
const references = featuresOf('basemap.geojson') as ReferenceJson[];
const features = [...places, ...references];
const statements = places.flatMap((place) => place.properties.statements);
const indicators = new Map(catalog.indicators.map((indicator) => [indicator.id, indicator]));
const placesById = new Map(places.map((place) => [place.id, place]));
const themes = new Set(catalog.themes.map((theme) => theme.id));

/** How far, in degrees, the base map and the outlying zones may reach beyond the first view. */
const reach = 0.3;

/** The statements of the published account: none may be lost or renamed. */
const publishedStatements = [
  'chem-area-phase1 chem-projects-industrial chem-projects-pilot chem-projects-small chem-pilot-base',
  'robot-park-opening robot-park-tenants robot-guyi-investment robot-centre robot-alliance robot-mall',
  'robot-festival valley-role science-city-opportunities science-city-capabilities head-projects',
  'head-occupancy-start head-occupancy-end head-compute hydrogen-first-projects changbai-lab-projects',
  'ciac-beihu beihu-park bayi-park ningxi-park green-ratio beihu-penguin hawangguo nev-share-before',
  'nev-share-after digital-transformation-new digital-pilot-firms digital-workshops jy-export dahua',
  'cchn-candidates genescience-deal bcht ruidi cgst-satellites guanghua yongli cedar bohxiang',
  'photo-clusters bio-rank sme-special sme-special-new little-giants-share incubators-national-a',
  'hightech-new hightech-total incubators incubated-firms young-eagles-share gazelles-share',
  'nat-labs-share prov-labs-share academician-stations postdoc-stations task-forces achievements',
  'overseas-centre talent-flats talent-new funded-projects funds new-projects policy-firms policy-funds',
  'entrepreneurs business-entities problems-solved canteens jobs car-sales events visitors',
  'housing-zhonghai housing-gaoxin housing-runyue cadres issues-found mechanisms rider-merchants',
].flatMap((line) => line.split(' '));

/** Published sizes, which the statements carry beside the published account. */
const extentStatements = [
  'beihu-chemical-park-extent beihu-chemical-park-reserve beihu-park-extent beihu-park-water',
  'chang-guang-satellite-extent changchun-new-area-approved changchun-new-area-administered',
  'gaoxin-south-extent beihu-extent changde-extent konggang-planned konggang-controlled',
].flatMap((line) => line.split(' '));

describe('the schemas', () => {
  const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false });

  it.each([
    ['catalog.schema.json', ['catalog.json']],
    ['places.schema.json', placeFiles.map((file) => `${file}.geojson`)],
    ['reference.schema.json', ['basemap.geojson']],
    ['parcels.schema.json', ['parcels-sample.geojson']],
  ])('%s holds for its files', (schema, files) => {
    const validate = ajv.compile(read(`schema/${schema}`) as object);
    for (const file of files) {
      validate(read(file));
      expect(validate.errors, file).toBeNull();
    }
  });

  it('refuse a point for an unlocated place', () => {
    const validate = ajv.compile({ ...(read('schema/places.schema.json') as object), $id: 'refusal' });
    const head = placesById.get('head-building');
    const pinned = { ...head, geometry: { type: 'Point', coordinates: [125.4, 43.9] } };
    expect(validate({ type: 'FeatureCollection', features: [head] })).toBe(true);
    expect(validate({ type: 'FeatureCollection', features: [pinned] })).toBe(false);
  });

  it('list the same words as the code', () => {
    const place = read('schema/places.schema.json') as Words;
    const reference = read('schema/reference.schema.json') as Words;
    const top = read('schema/catalog.schema.json') as Words;
    const parcels = read('schema/parcels.schema.json') as Words;
    expect(parcels.$defs['parcel']?.properties['status']?.oneOf?.[1]?.enum).toEqual(
      Object.keys(parcelStatuses),
    );
    expect(wordsIn(place, 'place', 'kind')).toEqual(Object.keys(placeKinds));
    expect(place.$defs['place']?.properties['location']?.properties?.['precision']?.enum).toEqual(
      Object.keys(precisions),
    );
    expect(wordsIn(place, 'statement', 'unit')).toEqual(Object.keys(units));
    expect(place.$defs['statement']?.properties['qualifier']?.items?.enum).toEqual([...qualifiers]);
    expect(wordsIn(reference, 'reference', 'kind')).toEqual([...referenceKinds]);
    expect(wordsIn(reference, 'reference', 'class')).toEqual([...roadClasses]);
    expect(wordsIn(top, 'indicator', 'unit')).toEqual(Object.keys(units));
    expect(wordsIn(top, 'indicator', 'format')).toEqual([...indicatorFormats]);
    expect(wordsIn(top, 'indicator', 'aggregation')).toEqual([...aggregations]);
    expect(wordsIn(top, 'layer', 'role')).toEqual([...layerRoles]);
  });
});

describe('references between the files', () => {
  it('each id stands once across all layers', () => {
    expect(repeated(features.map((feature) => feature.id))).toEqual([]);
    expect(repeated(statements.map((statement) => statement.id))).toEqual([]);
    expect(repeated(catalog.indicators.map((indicator) => indicator.id))).toEqual([]);
    expect(repeated(catalog.themes.map((theme) => theme.id))).toEqual([]);
  });

  it('the layers stand in drawing order, each with a file and a theme', () => {
    expect(catalog.layers.map((layer) => layer.id)).toEqual(['basemap', 'parcels-sample', ...placeFiles]);
    for (const layer of catalog.layers) {
      expect(layer.source.url).toBe(`./${layer.id}.geojson`);
      expect(themes, layer.id).toContain(layer.theme);
    }
  });

  it('each indicator has a theme, and is used', () => {
    const used = new Set(statements.map((statement) => statement.indicator));
    for (const indicator of catalog.indicators) {
      expect(themes, indicator.id).toContain(indicator.theme);
      expect(used).toContain(indicator.id);
    }
  });

  it('each place stands in another, up to the region', () => {
    for (const place of places) {
      const chain = [place.id];
      for (let at = place.properties.within; at !== null && chain.length < 9;) {
        chain.push(at);
        at = placesById.get(at)?.properties.within ?? null;
      }
      expect(chain.at(-1), chain.join(' in ')).toBe(catalog.region.place);
    }
  });

  it('each source, indicator and dimension is one of the catalog', () => {
    const sources = Object.keys(catalog.sources);
    for (const place of places) expect(sources, place.id).toContain(place.properties.location.source);
    for (const statement of statements) {
      const indicator = indicators.get(statement.indicator);
      expect(indicator, statement.id).toBeDefined();
      expect(sources, statement.id).toContain(statement.source);
      if (statement.dimension !== undefined)
        expect(Object.keys(indicator?.dimensions ?? {}), statement.id).toContain(statement.dimension);
    }
  });

  it('each value is of the form that its indicator asks for', () => {
    for (const { id, indicator, value, unit } of statements) {
      const { format } = indicators.get(indicator) ?? {};
      const form = format === 'text' ? 'object' : format === 'date' ? 'string' : 'number';
      expect(typeof value, id).toBe(form);
      expect(unit !== undefined, id).toBe(form === 'number');
    }
  });

  it('the figures of the region stand under the five themes of its panel, its sizes under overview', () => {
    const panel = ['industry', 'innovation-capacity', 'investment', 'livelihood', 'government'];
    for (const { id, indicator } of placesById.get(catalog.region.place)?.properties.statements ?? []) {
      const allowed = indicator === 'published-area' ? ['overview'] : panel;
      expect(allowed, id).toContain(indicators.get(indicator)?.theme);
    }
  });
});

describe('the geometry', () => {
  it('rings are closed, outer rings counter-clockwise, holes clockwise', () => {
    for (const { id, geometry } of features) {
      for (const rings of geometry ? polygonsOf(geometry) : []) {
        rings.forEach((ring, index) => {
          expect(ring.length, id).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1), id).toEqual(ring[0]);
          expect(Math.sign(turning(ring)), id).toBe(index === 0 ? 1 : -1);
        });
      }
    }
  });

  it('positions have five decimals and stay about the region', () => {
    const [west, south, east, north] = catalog.region.bounds;
    for (const { id, geometry } of features) {
      if (geometry === null) continue;
      eachPosition(geometry, ([lng, lat]) => {
        expect(lng, id).toBeGreaterThan(west - reach);
        expect(lng, id).toBeLessThan(east + reach);
        expect(lat, id).toBeGreaterThan(south - reach);
        expect(lat, id).toBeLessThan(north + reach);
        expect([Number(lng.toFixed(5)), Number(lat.toFixed(5))], id).toEqual([lng, lat]);
      });
    }
  });

  it('a place is without geometry if it is not located, and only then, but for the region', () => {
    for (const { id, geometry, properties } of places) {
      const absent = properties.location.precision === 'unlocated' || properties.kind === 'region';
      expect(geometry === null, id).toBe(absent);
    }
  });

  it('the chemical park measures the 3.70 km² that are published of phase 1', () => {
    expect(Math.abs(squareKilometres('beihu-chemical-park') - 3.7)).toBeLessThan(0.0005);
  });

  it('Beihu Park measures 11.97 km², and the lake within it 4.50 km²', () => {
    expect(Math.abs(squareKilometres('beihu-park') - 11.97)).toBeLessThan(0.01);
    expect(Math.abs(squareKilometres('beihu-lake') - 4.5)).toBeLessThan(0.01);
  });

  it('the lake lies inside Beihu Park, its islands inside the lake', () => {
    const [shore] = polygonsIn('beihu-park')[0] ?? [];
    for (const [bank, ...islands] of polygonsIn('beihu-lake')) {
      expect(bank?.every((lngLat) => polygonContains([shore ?? []], lngLat))).toBe(true);
      for (const island of islands)
        expect(island.every((lngLat) => polygonContains([bank ?? []], lngLat))).toBe(true);
    }
  });

  it('the pilot base stands inside the chemical park', () => {
    const base = placesById.get('new-materials-pilot-base')?.geometry;
    const [outline] = polygonsIn('beihu-chemical-park')[0] ?? [];
    expect(base?.type === 'Point' && polygonContains([outline ?? []], base.coordinates)).toBe(true);
  });
});

describe('the statements', () => {
  it('are those of the published account and the published sizes, all and no others', () => {
    expect(statements.map((statement) => statement.id).toSorted()).toEqual(
      [...publishedStatements, ...extentStatements].toSorted(),
    );
  });

  it.each([
    ['head-building', 'head-occupancy-start', 0.213, 'ratio', '2025-01'],
    ['head-building', 'head-occupancy-end', 0.536, 'ratio', '2025-12'],
    ['head-building', 'head-projects', 92, 'projects', '2025'],
    ['beihu-chemical-park', 'chem-area-phase1', 3.7, 'km2', '2025'],
    ['beihu-chemical-park', 'chem-projects-industrial', 10, 'projects', '2025'],
    ['beihu-chemical-park', 'chem-projects-pilot', 12, 'projects', '2025'],
    ['beihu-chemical-park', 'chem-projects-small', 16, 'projects', '2025'],
    ['guyi-robotics', 'robot-guyi-investment', 1_630_000_000, 'CNY', '2025'],
    ['intelligent-computing-centre', 'head-compute', 200, 'PFLOPS', '2025'],
    ['genescience', 'genescience-deal', 1_365_000_000, 'USD', '2025'],
    ['chang-guang-satellite', 'cgst-satellites', 144, 'satellites', '2025'],
    ['changchun-new-area', 'green-ratio', 0.376, 'ratio', '2025'],
    ['changchun-new-area', 'nev-share-before', 0.124, 'ratio', '2024'],
    ['changchun-new-area', 'nev-share-after', 0.2, 'ratio', '2025'],
    ['changchun-new-area', 'funds', 1_284_000_000, 'CNY', '2025'],
    ['changchun-new-area', 'policy-funds', 44_150_000, 'CNY', '2025'],
    ['changchun-new-area', 'car-sales', 470_000_000, 'CNY', '2025'],
    ['changchun-new-area', 'business-entities', 108_500, 'entities', '2025'],
    ['changchun-new-area', 'jobs', 10_000, 'jobs', '2025-Q3'],
    ['beihu-park', 'beihu-park-extent', 11.97, 'km2', null],
    ['beihu-park', 'beihu-park-water', 4.5, 'km2', null],
  ])('%s has %s: %d %s, %s', (placeId, statementId, value, unit, asOf) => {
    expect(statementOf(placeId, statementId)).toMatchObject({ value, unit, asOf });
  });

  it('the robot park is a plan: opening in March 2026 with ten projects', () => {
    const opening = statementOf('robot-sensor-park', 'robot-park-opening');
    expect(opening).toMatchObject({ value: '2026-03', asOf: '2025', qualifier: ['planned'] });
    const tenants = statementOf('robot-sensor-park', 'robot-park-tenants');
    expect(tenants).toMatchObject({ value: 10, dimension: 'moving-in', qualifier: ['planned'] });
  });

  it('figures that are not exact say so, and all others are exact', () => {
    const qualified = statements.filter((statement) => statement.qualifier !== undefined);
    expect(
      Object.fromEntries(qualified.map((statement) => [statement.id, statement.qualifier?.join(' ')])),
    ).toEqual({
      'robot-park-opening': 'planned',
      'robot-park-tenants': 'planned',
      'cchn-candidates': 'at-least',
      'hightech-new': 'forecast',
      'hightech-total': 'forecast at-least',
      'policy-firms': 'nearly',
      'problems-solved': 'at-least',
      jobs: 'nearly',
      'car-sales': 'about',
      events: 'at-least',
      visitors: 'at-least',
      'changchun-new-area-administered': 'about',
      'changde-extent': 'at-least',
    });
  });
});

/** As much of a JSON Schema as is needed to find its lists of words. */
interface Words {
  $defs: Record<string, { properties: Record<string, WordProperty> }>;
}
interface WordProperty {
  enum?: string[];
  oneOf?: { enum?: string[] }[];
  items?: { enum?: string[] };
  properties?: Record<string, { enum?: string[] }>;
}

function wordsIn(schema: Words, definition: string, property: string): readonly string[] | undefined {
  return schema.$defs[definition]?.properties[property]?.enum;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../geodata/${file}`, import.meta.url), 'utf8'));
}

function featuresOf(file: string): unknown[] {
  return (read(file) as { features: unknown[] }).features;
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function statementOf(placeId: string, statementId: string): StatementJson | undefined {
  return placesById.get(placeId)?.properties.statements.find((statement) => statement.id === statementId);
}

function polygonsIn(id: string): ReturnType<typeof polygonsOf> {
  const geometry = features.find((feature) => feature.id === id)?.geometry;
  return geometry ? polygonsOf(geometry) : [];
}

function squareKilometres(id: string): number {
  return polygonsIn(id).reduce((sum, rings) => sum + surveyArea(rings), 0) / 1e6;
}

/** Twice the signed area in square degrees: positive for counter-clockwise. */
function turning(ring: Ring): number {
  const [origin] = ring;
  if (origin === undefined) return 0;
  return ring.reduce((sum, to, index) => {
    const from = ring[index - 1] ?? origin;
    return sum + (from[0] - origin[0]) * (to[1] - origin[1]) - (to[0] - origin[0]) * (from[1] - origin[1]);
  }, 0);
}
