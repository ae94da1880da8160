/** What one can go back to, and forward again. The oldest steps are forgotten. */
export class AreaHistory<Step> {
  readonly #longest: number;
  #past: readonly Step[] = [];
  #future: readonly Step[] = [];

  constructor(longest = 100) {
    this.#longest = longest;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Keeps what stood before a change; what was undone can't be had again after it. */
  record(before: Step): void {
    this.#past = [...this.#past, before].slice(-this.#longest);
    this.#future = [];
  }

  /** The step before; `current` can be had again. Undefined where there is none. */
  undo(current: Step): Step | undefined {
    const step = this.#past.at(-1);
    if (!this.canUndo) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, current];
    return step;
  }

  redo(current: Step): Step | undefined {
    const step = this.#future.at(-1);
    if (!this.canRedo) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, current];
    return step;
  }
}
