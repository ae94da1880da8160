import type { LayerDeclaration } from '../../domain/catalog/catalog.js';
import type { Parcel, ParcelGeometry } from '../../domain/catalog/parcel.js';
import type { Place } from '../../domain/catalog/place.js';
import {
  drawnParcel,
  drawnParcelLayer,
  type DrawnParcel,
  type ParcelMark,
} from '../../domain/drawing/drawn-parcel.js';
import type { DrawnLayer } from '../../domain/drawing/drawn-layer.js';
import { PreparedArea } from '../../domain/geometry/prepared-area.js';
import { surveyAreaOf } from '../../domain/geometry/survey-area.js';
import { guideTable } from '../../domain/land-use/land-use-table.js';
import type { AreaReport, ReportRequest } from '../../domain/planning/area-report.js';
import { codeOf, landUseSummaryOf, type LandUseSummary } from '../../domain/planning/land-use-summary.js';
import { stockSteps, type ParcelStock } from '../../domain/planning/parcel-stock.js';
import { reportSteps, type ReportData } from '../../domain/planning/report-area.js';
import { OverdueError, runSteps } from '../../domain/planning/steps.js';

import { LoadError, type LoadFailure } from '../fetching/load-failure.js';

import { ParcelIndex } from './parcel-index.js';
import type {
  ParcelAnswers,
  ParcelQuestion,
  ParcelRecord,
  QuestionKind,
  QuestionOf,
} from '../../domain/planning/parcel-question.js';

/** The parcels of a dataset, before they are put in order. */
export interface ParcelContent {
  /** Of all layers, each layer's one after the other. */
  readonly parcels: readonly Parcel[];
  /** The ids of those whose area may not be counted. */
  readonly unreliable: ReadonlySet<string>;
  /** The number of the first one in the dataset. */
  readonly firstNumber: number;
  readonly places: readonly Place[];
  readonly layers: readonly LayerDeclaration[];
  /** Features of parcel files that were left out when these were read. */
  readonly rejected: ReportData['rejected'];
}

function overdue(deadlineMs: number): LoadFailure {
  const seconds = String(deadlineMs / 1000);
  return {
    code: 'report-overdue',
    retryable: true,
    message: {
      zh: `计算超过 ${seconds} 秒，已停止。请选较小的范围再试。`,
      en: `The calculation took more than ${seconds} s and was stopped. Try a smaller area.`,
    },
  };
}

/**
 * Owns the parcels of one dataset: finds them by position, says what is drawn of them, and answers the planner's
 * questions. It is loaded with the first catalog that has parcels.
 */
export class ParcelDesk {
  readonly #content: ParcelContent;
  readonly #table = guideTable;
  readonly #areas: Float64Array;
  readonly #numberById: ReadonlyMap<string, number>;
  /** Measured and indexed for reports, with the first of them. */
  #stock: Promise<ParcelStock> | null = null;
  #drawn: readonly DrawnParcel[] | null = null;
  #index: ParcelIndex | null = null;

  constructor(content: ParcelContent) {
    this.#content = content;
    this.#areas = Float64Array.from(content.parcels, ({ geometry }) => surveyAreaOf(geometry));
    this.#numberById = new Map(content.parcels.map(({ id }, index) => [id, index]));
  }

  /** What the legend shows of a layer. */
  summaryOf(layer: string): LandUseSummary {
    const rows = this.#content.parcels.flatMap((parcel, index) =>
      parcel.layer === layer ? [{ parcel, areaM2: this.#areas[index] ?? 0 }] : [],
    );
    return landUseSummaryOf(layer, rows, this.#table);
  }

  /** What is drawn of the parcels, by layer. */
  get layers(): readonly DrawnLayer[] {
    const { parcels, firstNumber } = this.#content;
    this.#drawn ??= parcels.map((parcel, index) =>
      drawnParcel(parcel, firstNumber + index, this.#markOf(parcel)),
    );
    const drawn = this.#drawn;
    const layers = [...new Set(parcels.map(({ layer }) => layer))];
    return layers.map((layer) =>
      drawnParcelLayer(
        layer,
        drawn.filter((_, index) => parcels[index]?.layer === layer),
      ),
    );
  }

  /** Answers a question; whoever runs long looks at the signal between its steps. */
  answer(
    question: ParcelQuestion,
    signal: AbortSignal,
  ): ParcelAnswers[QuestionKind] | Promise<ParcelAnswers[QuestionKind]> {
    if (question.kind === 'at') return this.#at(question);
    if (question.kind === 'report') return this.#report(question.request, signal);
    if (question.kind === 'pieces') return this.#pieces(question, signal);
    const index = this.#numberById.get(question.id);
    return index === undefined ? null : this.#record(index);
  }

  async #report(request: ReportRequest, signal: AbortSignal): Promise<AreaReport> {
    const { places, layers, rejected } = this.#content;
    try {
      const data = { stock: await this.#stocked(), places, layers, rejected };
      return await runSteps(reportSteps(request, data), { signal });
    } catch (error) {
      throw error instanceof OverdueError
        ? new LoadError(overdue(error.deadlineMs), { cause: error })
        : error;
    }
  }

  /** What of the parcels of one row lies in an area. */
  async #pieces(
    { area, landUse, status }: QuestionOf<'pieces'>,
    signal: AbortSignal,
  ): Promise<readonly ParcelGeometry[]> {
    const { PieceCutter } = await import('../../domain/geometry/clipped-pieces.js');
    const stock = await this.#stocked();
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

  #stocked(): Promise<ParcelStock> {
    this.#stock ??= runSteps(stockSteps(this.#content.parcels, this.#content.unreliable), {
      deadlineMs: Infinity,
    });
    return this.#stock;
  }

  #markOf(parcel: Parcel): ParcelMark {
    const landUse = codeOf(parcel, this.#table);
    return { landUse, letter: this.#table.read(landUse)?.class.letter ?? landUse };
  }

  #at({ lngLat, layers }: Extract<ParcelQuestion, { kind: 'at' }>): readonly ParcelRecord[] {
    this.#index ??= new ParcelIndex(this.#content.parcels);
    return this.#index
      .at(lngLat)
      .flatMap((index) => this.#record(index) ?? [])
      .filter(({ parcel }) => layers.includes(parcel.layer));
  }

  #record(index: number): ParcelRecord | null {
    const { parcels, unreliable, firstNumber } = this.#content;
    const parcel = parcels[index];
    if (!parcel) return null;
    return {
      parcel,
      number: firstNumber + index,
      measuredAreaM2: this.#areas[index] ?? 0,
      isAreaReliable: !unreliable.has(parcel.id),
    };
  }
}
