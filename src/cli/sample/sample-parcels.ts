import type { Geometry } from '../../domain/geometry/geometry.js';
import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';
import type { SampleArea, SampleCorridor } from './sample-areas.js';
import type { BlockPlan, MapLine } from './block-plan.js';
import type { Point, Shape } from './plane-shape.js';
import { polygonsOf } from '../../domain/geometry/geometry.js';
import { surveyArea } from '../../domain/geometry/survey-area.js';
import { blockPlan } from './block-plan.js';
import { lotsOf, shareOut } from './lot-plan.js';
import { factsOf } from './parcel-facts.js';
import { anticlockwise, distance, LocalPlane } from './plane-shape.js';
import { randomOf } from './random.js';
import { sampleAreas } from './sample-areas.js';
import { pointsOnOutline, withVertices } from './border-vertices.js';

/** A feature of the map that sample parcels are aligned to. */
export interface MapFeature {
  readonly id: string;
  readonly name: LocalizedText | null;
  readonly geometry: Geometry;
}

/** How many parcels are wanted, and the seed: the same two give the same parcels. */
export interface SampleRequest {
  readonly count: number;
  readonly seed: number;
}

interface AreaPlan extends BlockPlan {
  readonly area: SampleArea;
  readonly plane: LocalPlane;
}

/** The date that sample parcels bear. */
const asOf = '2026';

/** The streets and blocks of all areas: what is the same however many parcels there are. */
export class SamplePlan {
  readonly #areas: readonly AreaPlan[];

  /** @throws {RangeError} where the map lacks a feature that the plan follows. */
  constructor(features: readonly MapFeature[]) {
    const byId = new Map(features.map((feature) => [feature.id, feature]));
    this.#areas = sampleAreas.map((area) => areaPlan(area, byId));
  }

  /** The fewest parcels that there can be: all streets and green, and one parcel a block. */
  get fewest(): number {
    return this.#areas.reduce((sum, { pieces, blocks }) => sum + pieces.length + blocks.length, 0);
  }

  /**
   * The parcels as lines of a GeoJSON file, one by one: no more than a block is held at a time.
   *
   * @throws {RangeError} where fewer are wanted than there can be.
   */
  *features({ count, seed }: SampleRequest): Generator<string> {
    if (count < this.fewest) throw new RangeError(`expected at least ${this.fewest} parcels, got ${count}`);
    const blocks = this.#areas.flatMap(({ blocks: own }) => own);
    const whole = this.#areas.reduce((sum, { pieces }) => sum + pieces.length, 0);
    const counts = shareOut(blocks, count - whole);
    let place = 0;
    for (const plan of this.#areas) {
      const own = counts.slice(place, place + plan.blocks.length);
      yield* featuresOfArea(plan, own, { seed, stream: place });
      place += plan.blocks.length;
    }
  }
}

function areaPlan(area: SampleArea, byId: ReadonlyMap<string, MapFeature>): AreaPlan {
  const border = typeof area.border === 'string' ? outlineOf(found(byId, area.border)) : area.border;
  const plane = new LocalPlane(border[0] ?? [0, 0]);
  const shape = anticlockwise(border.map((lngLat) => plane.pointOf(lngLat)));
  const mapLine = (follows: SampleCorridor['follows']): MapLine => {
    const features = follows.flatMap((id) => (typeof id === 'string' ? [found(byId, id)] : []));
    const drawn = follows.flatMap((lngLat) => (typeof lngLat === 'string' ? [] : [lngLat]));
    const line = [...features.flatMap(lineOf), ...drawn].map((lngLat) => plane.pointOf(lngLat));
    return { line: withoutRepeats(line), name: nameOf(features) };
  };
  return { area, plane, ...blockPlan(area, shape, plane, mapLine) };
}

function found(features: ReadonlyMap<string, MapFeature>, id: string): MapFeature {
  const feature = features.get(id);
  if (feature === undefined) throw new RangeError(`expected a feature ${id} on the map, got none`);
  return feature;
}

function outlineOf({ id, geometry }: MapFeature): readonly LngLat[] {
  const outline = polygonsOf(geometry)[0]?.[0]?.slice(0, -1);
  if (outline === undefined) throw new RangeError(`expected ${id} to be an area, got ${geometry.type}`);
  return outline;
}

/** The points of a line; the parts of a street that the map shows with gaps are joined straight. */
function lineOf({ id, geometry }: MapFeature): readonly LngLat[] {
  if (geometry.type === 'LineString') return geometry.coordinates;
  if (geometry.type === 'MultiLineString') return geometry.coordinates.flat();
  throw new RangeError(`expected ${id} to be a line, got ${geometry.type}`);
}

/** What features that follow one another are called together; null where one of them has no name. */
function nameOf(features: readonly MapFeature[]): LocalizedText | null {
  const names = features.flatMap(({ name }) => name ?? []);
  if (names.length === 0 || names.length < features.length) return null;
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

/** Where a line goes on at the point at which the one before ended, the point stands once. */
function withoutRepeats(line: readonly Point[]): readonly Point[] {
  return line.filter((point, index) => {
    const before = line[index - 1];
    return before === undefined || distance(before, point) > 1;
  });
}

/** The parcels of the blocks first; streets and green last, when it is known which corners of parcels touch them. */
function* featuresOfArea(
  { area, plane, blocks, pieces }: AreaPlan,
  counts: readonly number[],
  { seed, stream }: { readonly seed: number; readonly stream: number },
): Generator<string> {
  const touching: Point[] = [];
  for (const [number, block] of blocks.entries()) {
    const random = randomOf(seed, stream + number);
    const count = counts[number] ?? 1;
    const lots = lotsOf(block, count, random);
    const corners = lots.flatMap(({ shape }) => shape);
    for (const point of pointsOnOutline(block.shape, corners)) touching.push(point);
    const shapes = withVertices(
      lots.map(({ shape }) => shape),
      corners,
    );
    const digits = String(count).length;
    for (const [index, shape] of shapes.entries()) {
      const landUse = lots[index]?.landUse ?? '16';
      const name = `${area.code}-${padded(number + 1, 2)}-${padded(index + 1, Math.max(2, digits))}`;
      yield featureLine({ area, plane, shape, landUse, id: name.toLowerCase(), name }, random);
    }
  }
  const random = randomOf(seed, 1_000_000 + stream);
  const shapes = withVertices(
    pieces.map(({ shape }) => shape),
    touching,
  );
  for (const [index, { landUse, name }] of pieces.entries()) {
    const kind = landUse === '1207' ? 'street' : landUse === '1701' ? 'river' : 'green';
    const id = `${area.code.toLowerCase()}-${kind}-${padded(index + 1, 2)}`;
    yield featureLine({ area, plane, shape: shapes[index] ?? [], landUse, id, name }, random);
  }
}

interface Described {
  readonly area: SampleArea;
  readonly plane: LocalPlane;
  readonly shape: Shape;
  readonly landUse: string;
  readonly id: string;
  readonly name: string | LocalizedText | null;
}

function featureLine({ area, plane, shape, landUse, id, name }: Described, random: () => number): string {
  const ring = plane.ringOf(shape);
  const facts = factsOf(landUse, surveyArea([ring]), random);
  return JSON.stringify({
    type: 'Feature',
    id,
    properties: {
      ...(name !== null && { name }),
      landUse,
      ...facts,
      within: area.within,
      asOf,
      source: 'sample',
      sample: true,
    },
    geometry: { type: 'Polygon', coordinates: [ring] },
  });
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
