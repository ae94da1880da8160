/** So many losses within {@link spanMs} are no accident. */
const mostLosses = 3;
const spanMs = 10 * 60_000;

/** Remembers when a map lost its graphics context, to see when it is better off without one. */
export class LossRecord {
  #times: number[] = [];
  #hasGivenUp = false;

  /** Whether contexts are lost so often, or one so badly, that another is not worth asking for. */
  get areTooMany(): boolean {
    return this.#hasGivenUp || this.#times.length >= mostLosses;
  }

  /** Counts a loss. `now` in milliseconds. */
  add(now = performance.now()): void {
    this.#times = [...this.#times.filter((time) => now - time < spanMs), now];
  }

  /** A context did not come back. */
  giveUp(): void {
    this.#hasGivenUp = true;
  }
}
