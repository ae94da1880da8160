import { classTableOf } from '../../domain/catalog/class-table.js';
import type { ParcelGeometry } from '../../domain/catalog/parcel.js';
import { PreparedArea } from '../../domain/geometry/prepared-area.js';
import type { AreaReport, ReportRequest } from '../../domain/planning/area-report.js';
import type { QuestionOf } from '../../domain/planning/parcel-question.js';
import { stockSteps, type ParcelStock } from '../../domain/planning/parcel-stock.js';
import { reportSteps, type ReportData } from '../../domain/planning/report-area.js';
import { runSteps } from '../../domain/planning/steps.js';

import { inTime } from './in-time.js';
import type { ParcelContent } from './parcel-desk.js';
import { rejectedParcels } from './rejected-parcels.js';

/** Reports on the parcels of one dataset. It is loaded with the first question about an area. */
export class ReportDesk {
  readonly #content: Pick<ParcelContent, 'loaded' | 'parcels' | 'unreliable' | 'scenario'>;
  /** Measured and indexed, with the first report. */
  #stock: Promise<ParcelStock> | null = null;
  #rejected: ReportData['rejected'] | null = null;

  constructor(content: Pick<ParcelContent, 'loaded' | 'parcels' | 'unreliable' | 'scenario'>) {
    this.#content = content;
  }

  async report(request: ReportRequest, signal: AbortSignal): Promise<AreaReport> {
    const { loaded, parcels, scenario = null } = this.#content;
    this.#rejected ??= rejectedParcels(loaded, parcels);
    const data = {
      stock: await this.stock(),
      places: loaded.places,
      layers: loaded.catalog.layers,
      rejected: this.#rejected,
      scenario,
    };
    return inTime(runSteps(reportSteps(request, data), { signal }));
  }

  /** What of the parcels of one row lies in an area. */
  async pieces(
    { area, landUse, status }: QuestionOf<'pieces'>,
    signal: AbortSignal,
  ): Promise<readonly ParcelGeometry[]> {
    const { PieceCutter } = await import('../../domain/geometry/clipped-pieces.js');
    const stock = await this.stock();
    const prepared = new PreparedArea(area);
    const cutter = new PieceCutter(prepared);
    const rows = stock.near(prepared.bounds ?? [0, 0, 0, 0]).filter(({ parcel }) => {
      if (landUse !== undefined) return parcel.landUse === landUse;
      return (parcel.status ?? 'unstated') === status;
    });
    return rows.flatMap(({ parcel }) => {
      signal.throwIfAborted();
      return cutter.cut(parcel.geometry).geometry ?? [];
    });
  }

  /** What of the parcels lies in an area, as a GeoJSON file. */
  async pieceFile(request: ReportRequest, signal: AbortSignal): Promise<Blob> {
    const { pieceFile } = await import('./parcel-file.js');
    const report = await this.report({ ...request, mostListed: null }, signal);
    return pieceFile(report, await this.stock(), this.#content.loaded.catalog.sources, signal);
  }

  /** All parcels, measured and indexed once. */
  stock(): Promise<ParcelStock> {
    const { parcels, unreliable, loaded } = this.#content;
    const steps = () => stockSteps(parcels, unreliable, classTableOf(loaded.catalog));
    this.#stock ??= runSteps(steps(), { deadlineMs: Infinity });
    return this.#stock;
  }
}
