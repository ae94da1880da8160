import { classTableOf } from '../../domain/catalog/class-table.js';
import type { ParcelGeometry } from '../../domain/catalog/parcel.js';
import { boundsOf } from '../../domain/geometry/bounds.js';
import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import { LocalPlane } from '../../domain/geometry/local-plane.js';
import {
  edgeDeviation,
  fittingScale,
  millimetresPerPixel,
  paperStretch,
} from '../../domain/geometry/paper-scale.js';
import type { AreaReport } from '../../domain/planning/area-report.js';
import { paperTables, type PaperTable } from '../../domain/planning/paper-tables.js';
import type { ChosenArea, MapState } from '../map/map-state.js';

import { DataGoneError, reportFor, type ExportContext, type KnownReport } from './export-file.js';
import { pageLayout, type PageLayout, type PrintWish } from './paper.js';

/** All that stands on the pages of a print. */
export interface PrintContent {
  readonly layout: PageLayout;
  readonly state: MapState;
  readonly area: ChosenArea | null;
  /** 1 to so many, at the latitude of the middle of the map. */
  readonly scale: number;
  readonly center: LngLat;
  /** By which share lengths differ from the scale at the edge where that is most. */
  readonly deviation: number;
  readonly drawing: SVGSVGElement | HTMLCanvasElement;
  /** The land that the map shows: its classes, sources and dates. Null where it could not be had. */
  readonly shown: AreaReport | null;
  /** The report for the chosen area; null without one. */
  readonly report: AreaReport | null;
  readonly tables: readonly PaperTable[];
}

/** Draws the map and gathers what stands around it and after it. */
export async function printContent(
  wish: PrintWish,
  known: KnownReport | null,
  context: ExportContext,
): Promise<PrintContent> {
  const { map, catalog, language, signal } = context;
  const { state } = map;
  const { area } = state;
  const layout = pageLayout(wish);
  const bounds = (area && boundsOf(area.geometry)) ?? map.camera?.bounds ?? catalog.region.bounds;
  const scale = wish.scale === 'fit' ? fittingScale(bounds, layout.map) : wish.scale;
  const center = middleOf(bounds, wish.scale === 'fit' || area ? null : (map.camera?.center ?? null));
  const drawing = await map.workbench.drawSheet({
    center,
    stretch: paperStretch(center[1], scale),
    width: layout.map.width / millimetresPerPixel,
    height: layout.map.height / millimetresPerPixel,
    outline: area?.geometry ?? null,
  });
  if (!drawing) throw new DataGoneError();
  const report = area && (await reportFor(area, known, context));
  signal.throwIfAborted();
  return {
    layout,
    state,
    area,
    scale,
    center,
    deviation: edgeDeviation(center[1], (layout.map.height * scale) / 1000),
    drawing,
    shown: await shownLand(center, scale, layout, context),
    report,
    tables: report
      ? paperTables(report, { language, sources: catalog.sources, classes: classTableOf(catalog) })
      : [],
  };
}

function middleOf([west, south, east, north]: Bounds, wanted: LngLat | null): LngLat {
  return wanted ?? [(west + east) / 2, (south + north) / 2];
}

/** The land that stands on the map, for its legend; null where there are no parcels, or too many to be counted in time. */
async function shownLand(
  center: LngLat,
  scale: number,
  { map: { width, height } }: PageLayout,
  { map, signal }: ExportContext,
): Promise<AreaReport | null> {
  if (!map.state.layers.some(({ role, visible }) => role === 'parcel' && visible)) return null;
  const plane = new LocalPlane(center);
  const [east, north] = [(width * scale) / 2000, (height * scale) / 2000];
  const corners = [
    [-east, -north],
    [east, -north],
    [east, north],
    [-east, north],
    [-east, -north],
  ] as const;
  const area: ParcelGeometry = {
    type: 'Polygon',
    coordinates: [corners.map((corner) => plane.toLngLat(corner))],
  };
  const request = { area, name: null, mostListed: 0 };
  try {
    return await map.workbench.ask<'report'>({ kind: 'report', request }, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
}
