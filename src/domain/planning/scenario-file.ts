import { parcelStatuses, type ParcelGeometry, type ParcelStatus } from '../catalog/parcel.js';
import type { LngLat, PolygonRings, Ring } from '../geometry/lng-lat.js';
import type { LocalizedText } from '../statements/localized-text.js';

import { scenarioContract, type Scenario, type ScenarioChange } from './scenario.js';

/** What is wrong with a file of a scenario. */
export interface ScenarioFileFault {
  /** JSON Pointer (RFC 6901) into the file; empty for the whole of it. */
  readonly property: string;
  readonly text: LocalizedText;
}

/** What was read from a file. */
export interface ReadScenario {
  /** Null where it is no file of a scenario; else without the changes that can't be read. */
  readonly scenario: Scenario | null;
  readonly faults: readonly ScenarioFileFault[];
}

/** A scenario as the text of a file, by `scenario.schema.json`. */
export function formatScenario(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

/** Reads the text of a file. A change that can't be read is named and left out; the others go on. */
export function parseScenario(text: string): ReadScenario {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('', { zh: '文件不是 JSON', en: 'The file is not JSON.' });
  }
  return readScenario(json);
}

/** Reads a scenario from parsed JSON. */
export function readScenario(json: unknown): ReadScenario {
  if (!isObject(json) || typeof json['contract'] !== 'string')
    return refused('', {
      zh: '这不是方案文件：缺少 contract',
      en: 'This is no file of a scenario: it has no "contract".',
    });
  if (json['contract'] !== scenarioContract)
    return refused('/contract', {
      zh: `方案格式应为 ${scenarioContract}，文件中是 ${excerpt(json['contract'])}`,
      en: `Expected a scenario of the format ${scenarioContract}, got ${excerpt(json['contract'])}.`,
    });
  const { base, changes, title } = json;
  if (!isObject(base) || typeof base['catalog'] !== 'string' || base['catalog'] === '')
    return refused('/base/catalog', { zh: '缺少所依据目录的编号', en: 'The id of its catalog is missing.' });
  if (!Array.isArray(changes))
    return refused('/changes', { zh: 'changes 应为数组', en: 'Expected "changes" to be an array.' });

  const faults: ScenarioFileFault[] = [];
  const good = changes.flatMap((change: unknown, place) => {
    const read = changeOf(change);
    if ('kind' in read) return [read];
    faults.push({ property: `/changes/${place}${read.property}`, text: read.text });
    return [];
  });
  const sha256 = base['sha256'];
  const scenario: Scenario = {
    contract: scenarioContract,
    title: typeof title === 'string' ? title : '',
    base: {
      catalog: base['catalog'],
      sha256: typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null,
    },
    changes: good,
  };
  return { scenario, faults };
}

function refused(property: string, text: LocalizedText): ReadScenario {
  return { scenario: null, faults: [{ property, text }] };
}

function changeOf(json: unknown): ScenarioChange | ScenarioFileFault {
  if (!isObject(json)) return expected('', '对象', 'an object');
  const { kind, parcel, id, layer, landUse, line, geometry } = json;
  const status = statusOf(json['status']);
  if (kind === 'add') {
    if (!isText(id)) return expected('/id', '非空文字', 'a text that is not empty');
    if (!isText(layer)) return expected('/layer', '图层编号', 'the id of a layer');
    if (!isText(landUse)) return expected('/landUse', '用地代码', 'a code of land use');
    if (status === undefined) return expectedStatus;
    const shape = geometryOf(geometry);
    if (shape === null) return expected('/geometry', '闭合的面', 'a polygon with closed rings');
    return { kind, id, layer, geometry: shape, landUse, status };
  }
  if (kind !== 'class' && kind !== 'status' && kind !== 'figures' && kind !== 'split')
    return expected(
      '/kind',
      'class、status、figures、split 或 add',
      'one of class, status, figures, split, add',
    );
  if (!isText(parcel)) return expected('/parcel', '地块编号', 'the id of a parcel');
  if (kind === 'class')
    return isText(landUse)
      ? { kind, parcel, landUse }
      : expected('/landUse', '用地代码', 'a code of land use');
  if (kind === 'status') return status === undefined ? expectedStatus : { kind, parcel, status };
  if (kind === 'split') {
    const positions = positionsOf(line);
    return positions && positions.length >= 2
      ? { kind, parcel, line: positions }
      : expected('/line', '至少两个位置', 'two positions or more');
  }
  const figures: { floorAreaM2?: number | null; footprintM2?: number | null } = {};
  for (const key of ['floorAreaM2', 'footprintM2'] as const) {
    const value = json[key];
    if (value === undefined) continue;
    if (value !== null && !isAmount(value))
      return expected(`/${key}`, '不小于 0 的数或 null', 'a number, 0 or more, or null');
    figures[key] = value;
  }
  return { kind, parcel, ...figures };
}

function expected(property: string, zh: string, en: string): ScenarioFileFault {
  return { property, text: { zh: `应为${zh}`, en: `Expected ${en}.` } };
}

const expectedStatus = expected(
  '/status',
  `${Object.keys(parcelStatuses).join('、')} 或 null`,
  `one of ${Object.keys(parcelStatuses).join(', ')}, or null`,
);

/** Undefined for what is no status. */
function statusOf(value: unknown): ParcelStatus | null | undefined {
  if (value === null) return null;
  return typeof value === 'string' && Object.hasOwn(parcelStatuses, value)
    ? (value as ParcelStatus)
    : undefined;
}

function geometryOf(json: unknown): ParcelGeometry | null {
  if (!isObject(json)) return null;
  const { type, coordinates } = json;
  if (type === 'Polygon') {
    const rings = ringsOf(coordinates);
    return rings && { type, coordinates: rings };
  }
  if (type !== 'MultiPolygon' || !Array.isArray(coordinates) || coordinates.length === 0) return null;
  const polygons = coordinates.map(ringsOf);
  return polygons.every((rings) => rings !== null) ? { type, coordinates: polygons } : null;
}

function ringsOf(json: unknown): PolygonRings | null {
  if (!Array.isArray(json) || json.length === 0) return null;
  const rings = json.map(ringOf);
  return rings.every((ring) => ring !== null) ? rings : null;
}

function ringOf(json: unknown): Ring | null {
  const positions = positionsOf(json);
  const [first, last] = [positions?.[0], positions?.at(-1)];
  if (!positions || positions.length < 4 || !first || !last) return null;
  return first[0] === last[0] && first[1] === last[1] ? positions : null;
}

function positionsOf(json: unknown): readonly LngLat[] | null {
  if (!Array.isArray(json)) return null;
  const isPosition = (value: unknown): value is LngLat =>
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((number) => Number.isFinite(number)) &&
    Math.abs(value[0] as number) <= 180 &&
    Math.abs(value[1] as number) <= 90;
  return json.every(isPosition) ? json : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
