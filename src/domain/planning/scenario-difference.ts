import type { ParcelGeometry } from '../catalog/parcel.js';
import { clippedArea } from '../geometry/clipped-area.js';
import { PreparedArea } from '../geometry/prepared-area.js';
import type { LocalizedText } from '../statements/localized-text.js';

import type { ClassRow, StatusRow } from './area-report.js';
import type { Figure } from './figure.js';
import { intensityOf, type IntensityIndicator } from './intensity.js';
import { landOf, landTables, occupancyOf } from './land-tables.js';
import { measuredSteps, type MeasuredParcel } from './measured-parcels.js';
import type { ParcelStock, StockedParcel } from './parcel-stock.js';
import type { Steps } from './steps.js';

/** A figure of the base beside that of the scenario; null for a row that one of them does not have. */
export interface ComparedFigure {
  readonly base: Figure | null;
  readonly scenario: Figure | null;
  /** Scenario less base, m²; null where either is unknown. */
  readonly difference: number | null;
}

export interface ComparedClass extends ComparedFigure {
  /** As written; null for land that no parcel covers. */
  readonly landUse: ClassRow['landUse'];
}

export interface ComparedStatus extends ComparedFigure {
  readonly status: StatusRow['status'];
}

/** An indicator of intensive land use, before and after. */
export interface ComparedIndicator {
  readonly id: IntensityIndicator['id'];
  readonly label: LocalizedText;
  readonly format: IntensityIndicator['format'];
  readonly base: number | null;
  readonly scenario: number | null;
}

/** What a scenario changes in an area. Plain and cloneable. Each column of rows adds up to `total`. */
export interface ScenarioDifference {
  /** Null: all parcels of the catalog. */
  readonly area: ParcelGeometry | null;
  readonly total: ComparedFigure;
  readonly byClass: readonly ComparedClass[];
  readonly byStatus: readonly ComparedStatus[];
  readonly occupied: ComparedFigure;
  readonly vacant: ComparedFigure;
  readonly intensity: readonly ComparedIndicator[];
  /** The layers of the parcels that count. */
  readonly layers: readonly string[];
}

type Tables = Pick<ReturnType<typeof landTables>, 'byClass' | 'byStatus'> & ReturnType<typeof occupancyOf>;

interface Side extends Tables {
  readonly total: Figure;
  readonly intensity: readonly IntensityIndicator[];
  readonly layers: readonly string[];
}

/** Compares two stocks of parcels in an area, or as a whole. */
export function* differenceSteps(
  area: ParcelGeometry | null,
  stocks: { readonly base: ParcelStock; readonly scenario: ParcelStock },
): Steps<ScenarioDifference> {
  const base = yield* sideSteps(area, stocks.base);
  const scenario = yield* sideSteps(area, stocks.scenario);
  return {
    area,
    total: compared(base.total, scenario.total),
    byClass: pairs(base.byClass, scenario.byClass, ({ landUse }) => landUse)
      .toSorted(([one], [other]) => compareCodes(one, other))
      .map(([landUse, before, after]) => ({ landUse, ...compared(before?.area, after?.area) })),
    byStatus: pairs(base.byStatus, scenario.byStatus, ({ status }) => status)
      .toSorted(([one], [other]) => statusOrder.indexOf(one) - statusOrder.indexOf(other))
      .map(([status, before, after]) => ({ status, ...compared(before?.area, after?.area) })),
    occupied: compared(base.occupied, scenario.occupied),
    vacant: compared(base.vacant, scenario.vacant),
    intensity: base.intensity.map(({ id, label, format, value }) => ({
      id,
      label,
      format,
      base: value,
      scenario: scenario.intensity.find((indicator) => indicator.id === id)?.value ?? null,
    })),
    layers: [...new Set([...base.layers, ...scenario.layers])],
  };
}

const statusOrder: readonly StatusRow['status'][] = [
  'built',
  'under-construction',
  'vacant',
  'reserved',
  'unstated',
  'no-parcel',
];

function* sideSteps(outline: ParcelGeometry | null, stock: ParcelStock): Steps<Side> {
  const parcels = outline === null ? yield* wholeSteps(stock) : yield* partSteps(outline, stock);
  const land = landOf(parcels.measured, false);
  const total = parcels.total ?? land.all.m2;
  const tables = landTables(land, total);
  return {
    total: { value: total, unit: 'm2', rule: 'clipped-area', ...land.all.evidence, missing: null },
    // All parcels leave nothing over that none of them covers.
    byClass: outline === null ? tables.byClass.filter(({ landUse }) => landUse !== null) : tables.byClass,
    byStatus:
      outline === null ? tables.byStatus.filter(({ status }) => status !== 'no-parcel') : tables.byStatus,
    ...occupancyOf(land),
    intensity: intensityOf(parcels.measured, stock.table),
    layers: [...new Set(parcels.measured.map(({ stocked }) => stocked.parcel.layer))],
  };
}

interface MeasuredSide {
  readonly measured: readonly MeasuredParcel[];
  readonly total: number | null;
}

function* partSteps(outline: ParcelGeometry, stock: ParcelStock): Steps<MeasuredSide> {
  const area = new PreparedArea(outline);
  yield* area.measureSteps();
  const { parcels } = yield* measuredSteps(stock, area);
  return { measured: parcels, total: area.area };
}

/** Every parcel, what several cover counted once. */
function* wholeSteps(stock: ParcelStock): Steps<MeasuredSide> {
  const measured: MeasuredParcel[] = [];
  for (const [place, stocked] of stock.parcels.entries()) {
    if (place % 64 === 0) yield;
    const { parcel, area: ownM2, before } = stocked;
    const countedM2 = before.length === 0 ? ownM2 : aloneM2(stocked);
    measured.push({ stocked, parcel, relation: 'inside', ownM2, inAreaM2: ownM2, countedM2 });
  }
  return { measured, total: null };
}

/** What of a parcel lies in none that counts before it. */
function aloneM2({ parcel, before }: StockedParcel): number {
  const without = before.map((other) => other.parcel.geometry);
  return clippedArea(parcel.geometry, { within: [new PreparedArea(parcel.geometry)], without });
}

/** Rows of both sides by their key. */
function pairs<Row, Key>(
  base: readonly Row[],
  scenario: readonly Row[],
  keyOf: (row: Row) => Key,
): readonly (readonly [key: Key, base: Row | undefined, scenario: Row | undefined])[] {
  const keys = [...new Set([...base, ...scenario].map(keyOf))];
  const rowOf = (rows: readonly Row[], key: Key) => rows.find((row) => keyOf(row) === key);
  return keys.map((key) => [key, rowOf(base, key), rowOf(scenario, key)]);
}

function compared(base: Figure | undefined, scenario: Figure | undefined): ComparedFigure {
  const [before, after] = [base ? base.value : 0, scenario ? scenario.value : 0];
  return {
    base: base ?? null,
    scenario: scenario ?? null,
    difference: before === null || after === null ? null : after - before,
  };
}

/** By code; land that no parcel covers comes last. */
function compareCodes(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
