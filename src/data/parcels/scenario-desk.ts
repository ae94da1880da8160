import { classTableOf } from '../../domain/catalog/class-table.js';
import { applyScenario } from '../../domain/planning/apply-scenario.js';
import type { QuestionOf, ScenarioOutcome } from '../../domain/planning/parcel-question.js';
import { differenceSteps, type ScenarioDifference } from '../../domain/planning/scenario-difference.js';
import { mentionOf } from '../../domain/planning/scenario-words.js';
import type { Scenario } from '../../domain/planning/scenario.js';
import { runSteps } from '../../domain/planning/steps.js';
import { assumedSource } from '../../domain/statements/assumed-source.js';

import { ParcelDesk } from './parcel-desk.js';

/** Keeps the parcels of a scenario beside those of the data. It is loaded with the first scenario. */
export class ScenarioDesk {
  readonly #base: ParcelDesk;
  #applied: ParcelDesk | null = null;

  constructor(base: ParcelDesk) {
    this.#base = base;
  }

  /** Whose parcels are drawn and asked for: those of the scenario while one is applied. */
  get current(): ParcelDesk {
    return this.#applied ?? this.#base;
  }

  /** Applies a scenario in place of the one before. */
  apply(scenario: Scenario | null): ScenarioOutcome {
    const { content } = this.#base;
    const layers = content.loaded.catalog.layers.filter(({ role }) => role === 'parcel').map(({ id }) => id);
    if (scenario === null || scenario.changes.length === 0) {
      this.#applied = null;
      return { faults: [], summaries: layers.map((layer) => this.#base.summaryOf(layer)) };
    }
    const table = classTableOf(content.loaded.catalog);
    const { parcels, origins, faults } = applyScenario(content.parcels, scenario, {
      isLandUse: (code) => table.read(code) !== null,
      layers: new Set(layers),
    });
    // Parcels that the data have keep their numbers, under which they are drawn; new ones come after all of them.
    let last = content.firstNumber + content.parcels.length - 1;
    const numbers = origins.map((origin) => {
      if (origin !== null) return content.firstNumber + origin;
      last += 1;
      return last;
    });
    const { catalog } = content.loaded;
    const sources = [...catalog.sources, assumedSource];
    const loaded = { ...content.loaded, catalog: { ...catalog, sources } };
    const mention = mentionOf({ scenario, faults });
    const touched = parcels.filter((parcel, place) => parcel !== content.parcels[origins[place] ?? -1]);
    const assumed = new Set(touched.map(({ id }) => id));
    const applied = new ParcelDesk({
      ...content,
      parcels,
      numbers,
      loaded,
      ...(mention ? { scenario: mention } : {}),
      assumed,
    });
    this.#applied = applied;
    return { faults, summaries: layers.map((layer) => applied.summaryOf(layer)) };
  }

  /** What the scenario changes; nothing where none is applied. */
  async difference({ area }: QuestionOf<'difference'>, signal: AbortSignal): Promise<ScenarioDifference> {
    const [base, scenario] = await Promise.all([this.#base.stock(), this.current.stock()]);
    return runSteps(differenceSteps(area, { base, scenario }), { signal });
  }
}
