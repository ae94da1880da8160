import type { LayerDeclaration } from '../catalog/catalog.js';
import type { Place } from '../catalog/place.js';
import { LocalPlane } from '../geometry/local-plane.js';
import { PreparedArea } from '../geometry/prepared-area.js';
import { findingCodes, isFindingCode } from '../quality/finding-codes.js';
import { checkRings } from '../quality/ring-check.js';

import type { AreaReport, ExcludedFeature, OutlineNote, ReportRequest } from './area-report.js';
import type { Figure } from './figure.js';
import { intensityOf } from './intensity.js';
import { landOf, landTables, occupancyOf } from './land-tables.js';
import { measuredSteps, type MeasuredParcel } from './measured-parcels.js';
import type { ParcelStock } from './parcel-stock.js';
import { parkServiceSteps } from './park-service.js';
import { nearestParkSteps, nearParks, parksOf } from './parks.js';
import { placeRowSteps } from './place-rows.js';
import { finishSteps, type Steps } from './steps.js';

/** What a report is made from. */
export interface ReportData {
  readonly stock: ParcelStock;
  readonly places: readonly Place[];
  readonly layers: readonly Pick<LayerDeclaration, 'id' | 'sample'>[];
  /** Features of parcel layers that were rejected when their file was read; nobody knows where they lie. */
  readonly rejected: readonly Omit<ExcludedFeature, 'inArea'>[];
  /** The scenario that has made the stock what it is. */
  readonly scenario?: AreaReport['scenario'];
}

/** The service radius of parks that the standard of the ministry counts with, in metres. */
export const defaultParkRadiusM = 500;

/** At most so many overlaps are named, the largest; all are counted. */
const mostPairs = 200;

/** The report for an area, at once. Use `reportSteps` where it must be possible to stop it. */
export function reportArea(request: ReportRequest, data: ReportData): AreaReport {
  return finishSteps(reportSteps(request, data));
}

/** The report for an area, in steps for `runSteps`. */
export function* reportSteps(request: ReportRequest, data: ReportData): Steps<AreaReport> {
  const full = {
    area: request.area,
    name: request.name,
    parkRadiusM: request.parkRadiusM ?? defaultParkRadiusM,
    mostListed: request.mostListed ?? null,
  };
  const area = new PreparedArea(request.area);
  yield* area.measureSteps();
  const { parcels, overlaps } = yield* measuredSteps(data.stock, area);
  const places = yield* placeRowSteps(data.places, area);
  const bounds = area.bounds ?? [0, 0, 0, 0];
  const plane = new LocalPlane([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]);
  const parks = parksOf(data.places);
  const near = nearParks([...parks.usable, ...data.stock.parks], bounds, plane);
  const { parkRadiusM: radiusM } = full;
  const known = data.stock.servedLand(radiusM, data.places);
  const setting = { area, plane, radiusM, known, table: data.stock.table };
  const { service, used } = yield* parkServiceSteps(near, parcels, setting);
  const nearest = yield* nearestParkSteps(near, request.area);
  yield;

  const isListed = full.mostListed === null || parcels.length <= full.mostListed;
  const land = landOf(parcels, isListed);
  const excluded = [...unreliableIn(area, data.stock), ...data.rejected.map(unplaced)];
  const rowed = new Set(places.map(({ id }) => id));
  const layers = new Set([
    ...parcels.map(({ stocked }) => stocked.parcel.layer),
    ...excluded.map(({ layer }) => layer),
    ...data.places.filter(({ id }) => rowed.has(id)).map(({ layer }) => layer),
    ...[...used, ...(nearest === null ? [] : [nearest.park])].map(({ layer }) => layer),
  ]);
  return {
    request: full,
    total: figureOfOutline(area.area),
    outline: notesOn(request),
    sample: data.layers.some(({ id, sample }) => sample && layers.has(id)),
    scenario: data.scenario ?? null,
    ...landTables(land, area.area),
    ...occupancyOf(land),
    overlaps: {
      doubled: land.doubled.figure('overlap'),
      pairCount: overlaps.length,
      pairs: overlaps.slice(0, mostPairs),
    },
    excluded,
    places,
    unlocated: data.places
      .filter(({ geometry, location }) => geometry === null || location.precision === 'unlocated')
      .map(({ id }) => id),
    nearestPark: nearest?.row ?? null,
    parkService: { ...service, leftOut: parks.leftOut },
    intensity: intensityOf(parcels, data.stock.table),
    parcelCount: parcels.length,
    parcels: isListed ? parcels.map(countedParcel) : [],
  };
}

function figureOfOutline(value: number): Figure {
  return { value, unit: 'm2', rule: 'survey-area', sources: [], asOf: [], missing: null };
}

function notesOn({ area }: ReportRequest): readonly OutlineNote[] {
  const codes = new Set(checkRings(area).map(({ code }) => code));
  return [...codes].map((code) => ({ code, text: findingCodes[code].fault }));
}

function unreliableIn(area: PreparedArea, stock: ParcelStock): readonly ExcludedFeature[] {
  return stock.unreliable
    .filter(({ bounds }) => area.relationOfBox(bounds) !== 'outside')
    .map(({ parcel, code }) => ({
      id: parcel.id,
      layer: parcel.layer,
      code,
      reason: isFindingCode(code) ? findingCodes[code].fault : { zh: code, en: code },
      inArea: true,
    }));
}

function unplaced(feature: Omit<ExcludedFeature, 'inArea'>): ExcludedFeature {
  return { ...feature, inArea: null };
}

function countedParcel({ stocked, relation, countedM2 }: MeasuredParcel): AreaReport['parcels'][number] {
  const { id, landUse, status } = stocked.parcel;
  return { id, landUse, status, relation, ownM2: stocked.area, countedM2 };
}
