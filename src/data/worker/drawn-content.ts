import { drawnLayersOf, movedLayers, type DrawnLayer } from '../../domain/drawing/drawn-layer.js';
import type { CoordinateFrame, FrameId } from '../../domain/geometry/coordinate-frame.js';

import type { CatalogContent } from '../catalog-loader.js';
import type { ParcelDesk } from '../parcels/parcel-desk.js';
import type { ScenarioDesk } from '../parcels/scenario-desk.js';
import type { SiteDesk } from '../parcels/site-desk.js';
import type { TileSlicer } from '../tiles/tile-slicer.js';
import type { ParcelAnswers, ParcelQuestion, QuestionKind } from '../../domain/planning/parcel-question.js';

/** What is drawn of one dataset: as shapes for an engine that draws them itself, as tiles for one that wants those. */
export class DrawnContent {
  readonly #content: CatalogContent;
  #layers: readonly DrawnLayer[] | null = null;
  readonly #slicers = new Map<FrameId, TileSlicer>();

  /** Owns the parcels of the data; null where there are none. */
  readonly #desk: ParcelDesk | null;
  /** Owns them together with those of a scenario, from the first one on. */
  #scenarios: ScenarioDesk | null = null;
  /** Finds sites, from the first question about them on. */
  #sites: SiteDesk | null = null;

  constructor(content: CatalogContent, desk: ParcelDesk | null) {
    this.#content = content;
    this.#desk = desk;
  }

  /** Answers a question about parcels; on those of the scenario where one is applied. */
  async answer(question: ParcelQuestion, signal: AbortSignal): Promise<ParcelAnswers[QuestionKind]> {
    if (question.kind === 'find' || question.kind === 'sites') {
      const { SiteDesk } = await import('../parcels/site-desk.js');
      this.#sites ??= new SiteDesk(this.#content);
      return this.#sites.answer(question, this.#scenarios?.current ?? this.#desk, signal);
    }
    if (this.#desk === null) return question.kind === 'at' ? [] : null;
    if (question.kind === 'scenario' || question.kind === 'difference') {
      const scenarios = await this.#withScenarios(this.#desk);
      if (question.kind === 'difference') return scenarios.difference(question, signal);
      const outcome = scenarios.apply(question.scenario);
      this.#layers = null;
      this.#slicers.clear();
      return outcome;
    }
    const isOfBase = question.kind === 'digest' || (question.kind === 'report' && question.of === 'base');
    const desk = isOfBase ? this.#desk : (this.#scenarios?.current ?? this.#desk);
    return desk.answer(question, signal);
  }

  get layers(): readonly DrawnLayer[] {
    this.#layers ??= [
      ...drawnLayersOf(this.#content.loaded.places, this.#content.references),
      ...((this.#scenarios?.current ?? this.#desk)?.layers ?? []),
    ];
    return this.#layers;
  }

  /** The tile as bytes, its features moved to where the frame has them; none where it is empty. */
  async tile(frame: CoordinateFrame, z: number, x: number, y: number): Promise<Uint8Array<ArrayBuffer>> {
    // The plane asks for no tiles, and whoever sees only that does not download what slices them.
    const { TileSlicer } = await import('../tiles/tile-slicer.js');
    const slicer = this.#slicers.get(frame.id) ?? new TileSlicer(movedLayers(this.layers, frame));
    this.#slicers.set(frame.id, slicer);
    return slicer.tile(z, x, y);
  }

  async #withScenarios(desk: ParcelDesk): Promise<ScenarioDesk> {
    const { ScenarioDesk } = await import('../parcels/scenario-desk.js');
    this.#scenarios ??= new ScenarioDesk(desk);
    return this.#scenarios;
  }
}
