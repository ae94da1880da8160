import type { ParcelGeometry } from '../../domain/catalog/parcel.js';
import type { ScenarioDifference } from '../../domain/planning/scenario-difference.js';
import {
  changed,
  historyOf,
  redone,
  undone,
  type ScenarioHistory,
} from '../../domain/planning/scenario-history.js';
import { emptyScenario, withChange, withoutChange } from '../../domain/planning/scenario.js';
import type { Scenario, ScenarioChange } from '../../domain/planning/scenario.js';
import type { MapHandle } from '../map/map-handle.js';

/** What the session needs of its element. */
export interface SessionHost {
  map(): MapHandle | null;
  /** Something that the element shows has changed. */
  onChange(): void;
  /** The map draws the scenario. */
  onApplied(): void;
  onFailed(error: unknown): void;
}

/** One scenario on one map, with the steps back and forward, and what it changes. */
export class ScenarioSession {
  readonly #host: SessionHost;
  #history: ScenarioHistory | null = null;
  #asked: { readonly area: ParcelGeometry | null; readonly revision: number } | null = null;
  #run = new AbortController();
  difference: ScenarioDifference | null = null;
  isWorking = false;

  constructor(host: SessionHost) {
    this.#host = host;
  }

  get scenario(): Scenario | null {
    return this.#history?.present ?? null;
  }

  get canUndo(): boolean {
    return (this.#history?.past.length ?? 0) > 0;
  }

  get canRedo(): boolean {
    return (this.#history?.future.length ?? 0) > 0;
  }

  /** Takes a scenario from elsewhere, such as a link; there is nothing to undo then. */
  replace(scenario: Scenario | null): void {
    this.#history = scenario && historyOf(scenario);
    void this.apply();
  }

  /** Takes a scenario as a step that can be undone. */
  step(scenario: Scenario): void {
    this.#history = changed(this.#history ?? historyOf(this.#empty), scenario);
    void this.apply();
  }

  add(change: ScenarioChange): void {
    this.step(withChange(this.scenario ?? this.#empty, change));
  }

  remove(place: number): void {
    if (this.scenario) this.step(withoutChange(this.scenario, place));
  }

  /** Takes all changes away, which can be undone. */
  clear(): void {
    if (this.scenario) this.step({ ...this.scenario, changes: [] });
  }

  rename(title: string): void {
    this.step({ ...(this.scenario ?? this.#empty), title });
  }

  undo(): void {
    if (this.#history && this.canUndo) this.#go(undone(this.#history));
  }

  redo(): void {
    if (this.#history && this.canRedo) this.#go(redone(this.#history));
  }

  /** Makes the map draw and count the scenario. */
  async apply(): Promise<void> {
    const { scenario } = this;
    this.#host.onChange();
    try {
      await this.#host.map()?.workbench.applyScenario(scenario);
      if (this.scenario === scenario) this.#host.onApplied();
    } catch (error) {
      this.#host.onFailed(error);
    }
  }

  /** Shows the data again, and forgets what was compared. */
  leave(map: MapHandle | null): void {
    this.#run.abort();
    this.#asked = null;
    this.difference = null;
    this.isWorking = false;
    if (this.scenario) void map?.workbench.applyScenario(null);
  }

  /** Compares base and scenario in an area, unless that is known already. */
  async compare(area: ParcelGeometry | null): Promise<void> {
    const map = this.#host.map();
    const applied = map?.state.scenario;
    if (!map || !applied || applied.scenario.changes.length === 0) {
      this.#forget();
      return;
    }
    const { revision } = map.state;
    if (this.#asked?.area === area && this.#asked.revision === revision) return;
    this.#asked = { area, revision };
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    this.isWorking = true;
    try {
      const difference = await map.workbench.ask<'difference'>({ kind: 'difference', area }, signal);
      if (signal.aborted) return;
      this.difference = difference;
    } catch (error) {
      if (signal.aborted) return;
      this.#host.onFailed(error);
    }
    this.isWorking = false;
    this.#host.onChange();
  }

  #forget(): void {
    if (this.#asked === null) return;
    this.#run.abort();
    this.#asked = null;
    this.isWorking = false;
    this.difference = null;
    this.#host.onChange();
  }

  #go(history: ScenarioHistory): void {
    this.#history = history;
    void this.apply();
  }

  get #empty(): Scenario {
    return emptyScenario(this.#host.map()?.state.catalog?.id ?? '');
  }
}
