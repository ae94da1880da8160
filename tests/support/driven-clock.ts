import type { TourClock } from '../../src/elements/tour/tour-clock.js';

interface Timer {
  readonly dueMs: number;
  readonly callback: () => void;
}

/** A clock that a test turns by hand: no time goes by unless it says so. */
export class DrivenClock implements TourClock {
  #now = 0;
  #frames: (() => void)[] = [];
  #timers: Timer[] = [];

  now(): number {
    return this.#now;
  }

  frame(callback: () => void): () => void {
    this.#frames.push(callback);
    return () => {
      this.#frames = this.#frames.filter((each) => each !== callback);
    };
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { dueMs: this.#now + ms, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }

  /** Frames that somebody waits for. */
  get awaited(): number {
    return this.#frames.length;
  }

  /** Lets time go by, frame by frame. */
  advance(ms: number, frameMs = 50): void {
    for (const end = this.#now + ms; this.#now < end;) {
      this.#now = Math.min(end, this.#now + frameMs);
      const due = this.#timers.filter(({ dueMs }) => dueMs <= this.#now);
      this.#timers = this.#timers.filter(({ dueMs }) => dueMs > this.#now);
      const frames = this.#frames;
      this.#frames = [];
      for (const callback of [...due.map((timer) => timer.callback), ...frames]) callback();
    }
  }
}
