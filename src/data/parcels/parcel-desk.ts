import { classTableOf } from '../../domain/catalog/class-table.js';
import type { Parcel, ParcelGeometry } from '../../domain/catalog/parcel.js';
import {
  drawnParcel,
  drawnParcelLayer,
  type DrawnParcel,
  type ParcelMark,
} from '../../domain/drawing/drawn-parcel.js';
import type { DrawnLayer } from '../../domain/drawing/drawn-layer.js';
import { surveyAreaOf } from '../../domain/geometry/survey-area.js';
import type { LandUseTable } from '../../domain/land-use/land-use-table.js';
import type { ScenarioMention } from '../../domain/planning/area-report.js';
import type { FilterCounts } from '../../domain/planning/filter-counts.js';
import { codeOf, landUseSummaryOf, type LandUseSummary } from '../../domain/planning/land-use-summary.js';
import type { OverlapCheck } from '../../domain/planning/parcel-overlaps.js';
import type { ParcelStock } from '../../domain/planning/parcel-stock.js';
import { missingCodeText } from '../../domain/quality/missing-code.js';

import { LoadError } from '../fetching/load-failure.js';
import type { LoadedCatalog } from '../loaded-catalog.js';

import type { ParcelIndex } from './parcel-index.js';
import type { ParcelRows } from './parcel-rows.js';
import type { ReportDesk } from './report-desk.js';
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
  /** Their numbers, where they are not in a row: a scenario leaves those of parcels that it splits to none. */
  readonly numbers?: readonly number[];
  /** The scenario that has made them what they are; missing for those of the data. */
  readonly scenario?: ScenarioMention;
  /** The ids of those that it has changed or added. */
  readonly assumed?: ReadonlySet<string>;
  /** What was loaded with them. */
  readonly loaded: LoadedCatalog;
}

/** What a desk answers by itself; others answer what is about two of them, or about places as well. */
export type DeskQuestion = Exclude<
  ParcelQuestion,
  { readonly kind: 'scenario' | 'difference' | 'find' | 'sites' }
>;

/**
 * Owns the parcels of one dataset: finds them by position, says what is drawn of them, and answers the planner's
 * questions. It is loaded with the first catalog that has parcels.
 */
export class ParcelDesk {
  readonly #content: ParcelContent;
  readonly #table: LandUseTable;
  readonly #areas: Float64Array;
  readonly #placeById: ReadonlyMap<string, number>;
  #reportDesk: ReportDesk | null = null;
  #drawn: readonly DrawnParcel[] | null = null;
  /** What filters and tables ask, with the first of them. */
  #rows: ParcelRows | null = null;
  /** A 1 for each parcel that a filter leaves; null where all are shown. */
  #matches: Uint8Array | null = null;
  #filterCount = 0;
  #index: ParcelIndex | null = null;
  #parcelDigest: Promise<string> | null = null;
  #overlapCheck: OverlapCheck | null = null;

  constructor(content: ParcelContent) {
    this.#content = content;
    this.#table = classTableOf(content.loaded.catalog);
    this.#areas = Float64Array.from(content.parcels, ({ geometry }) => surveyAreaOf(geometry));
    this.#placeById = new Map(content.parcels.map(({ id }, index) => [id, index]));
  }

  /** The parcels before they were put in order. */
  get content(): ParcelContent {
    return this.#content;
  }

  /** All parcels, measured and indexed for reports. */
  async stock(): Promise<ParcelStock> {
    return (await this.#reports()).stock();
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
    const { parcels } = this.#content;
    if (!this.#drawn) {
      this.#drawn = parcels.map((parcel, index) =>
        drawnParcel(parcel, this.#numberOf(index), this.#markOf(parcel)),
      );
      this.#dim();
    }
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
  async answer(question: DeskQuestion, signal: AbortSignal): Promise<ParcelAnswers[QuestionKind]> {
    try {
      return await this.#answer(question, signal);
    } catch (error) {
      const message = missingCodeText(error);
      throw message ? new LoadError({ code: 'network', message, retryable: true }, { cause: error }) : error;
    }
  }

  async #answer(question: DeskQuestion, signal: AbortSignal): Promise<ParcelAnswers[QuestionKind]> {
    if (question.kind === 'at') return this.#at(question);
    if (question.kind === 'digest') return this.#digest();
    if (question.kind === 'prepare') return this.#prepare();
    if (question.kind === 'outlines') return this.#outlines(question);
    if (question.kind === 'report') return (await this.#reports()).report(question.request, signal);
    if (question.kind === 'pieces') return (await this.#reports()).pieces(question, signal);
    if (question.kind === 'overlaps') return this.#overlaps(signal);
    if (question.kind === 'filter') return this.#filter(question, signal);
    if (question.kind === 'rows') return (await this.#listed()).page(question.request, signal);
    if (question.kind === 'piece-file') return (await this.#reports()).pieceFile(question.request, signal);
    if (question.kind === 'layer-file') return this.#layerFile(question, signal);
    const index = this.#placeById.get(question.id);
    return index === undefined ? null : this.#record(index);
  }

  async #digest(): Promise<string> {
    const { parcelDigest } = await import('./parcel-digest.js');
    // Asked with every report, also while an area is drawn; the parcels of a desk stay the same.
    this.#parcelDigest ??= parcelDigest(this.#content.parcels);
    return this.#parcelDigest;
  }

  async #overlaps(signal: AbortSignal): Promise<OverlapCheck> {
    const { checkOverlaps } = await import('./overlap-search.js');
    // The parcels of a desk stay the same.
    this.#overlapCheck ??= await checkOverlaps(this.#content, signal);
    return this.#overlapCheck;
  }

  async #prepare(): Promise<true> {
    await this.stock();
    return true;
  }

  async #reports(): Promise<ReportDesk> {
    const { ReportDesk } = await import('./report-desk.js');
    this.#reportDesk ??= new ReportDesk(this.#content);
    return this.#reportDesk;
  }

  /** Of several filters that are asked for at once, the last one is drawn. */
  async #filter({ filter, area }: QuestionOf<'filter'>, signal: AbortSignal): Promise<FilterCounts> {
    this.#filterCount += 1;
    const call = this.#filterCount;
    const rows = await this.#listed();
    const { counts, matches } = await rows.filtered(filter ?? {}, area, signal);
    if (call === this.#filterCount) {
      this.#matches = filter === null ? null : matches;
      this.#dim();
    }
    return counts;
  }

  #dim(): void {
    for (const [index, { keys }] of (this.#drawn ?? []).entries()) {
      if (this.#matches && this.#matches[index] === 0) keys.d = 1;
      else delete keys.d;
    }
  }

  async #listed(): Promise<ParcelRows> {
    const { ParcelRows } = await import('./parcel-rows.js');
    this.#rows ??= new ParcelRows(this.#content, this.#areas, this.#table);
    return this.#rows;
  }

  /** The parcels of a layer as a file; what writes it is loaded with the first one. */
  async #layerFile(question: QuestionOf<'layer-file'>, signal: AbortSignal): Promise<Blob> {
    const { layerFile } = await import('./parcel-file.js');
    const { parcels, scenario = null, loaded } = this.#content;
    const matches = question.extent === 'filtered' ? this.#matches : null;
    const rows = { parcels, matches, scenario, areas: this.#areas, catalog: loaded.catalog };
    return layerFile(question, rows, signal);
  }

  #markOf(parcel: Parcel): ParcelMark {
    const landUse = codeOf(parcel, this.#table);
    return { landUse, letter: this.#table.read(landUse)?.class.letter ?? landUse };
  }

  async #at({ lngLat, layers }: Extract<ParcelQuestion, { kind: 'at' }>): Promise<readonly ParcelRecord[]> {
    const { ParcelIndex } = await import('./parcel-index.js');
    this.#index ??= new ParcelIndex(this.#content.parcels);
    return this.#index
      .at(lngLat)
      .flatMap((index) => this.#record(index) ?? [])
      .filter(({ parcel }) => layers.includes(parcel.layer));
  }

  async #outlines({
    bounds,
    layers,
    most,
  }: Extract<ParcelQuestion, { kind: 'outlines' }>): Promise<readonly ParcelGeometry[]> {
    const { ParcelIndex } = await import('./parcel-index.js');
    const { parcels } = this.#content;
    this.#index ??= new ParcelIndex(parcels);
    const found = this.#index.within(bounds).flatMap((index) => parcels[index] ?? []);
    const shown = found.filter(({ layer }) => layers.includes(layer));
    return shown.length > most ? [] : shown.map(({ geometry }) => geometry);
  }

  #numberOf(index: number): number {
    const { numbers, firstNumber } = this.#content;
    return numbers?.[index] ?? firstNumber + index;
  }

  #record(index: number): ParcelRecord | null {
    const { parcels, unreliable, assumed } = this.#content;
    const parcel = parcels[index];
    if (!parcel) return null;
    return {
      parcel,
      number: this.#numberOf(index),
      measuredAreaM2: this.#areas[index] ?? 0,
      isAreaReliable: !unreliable.has(parcel.id),
      ...(assumed?.has(parcel.id) ? { isAssumed: true } : {}),
    };
  }
}
