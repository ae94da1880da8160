/** Frames that take longer are felt: below some 45 a second. */
const slowMs = 22;
/** Frames of a screen that keeps up: 60 a second, or more. */
const fastMs = 17.5;
/** So many frames are looked at together; one slow frame is none. */
const window = 12;
/** So many fast windows in a row before a higher resolution is tried again; longer after one that failed. */
const patience = 4;
const mostPatience = 64;
/** Longer pauses are no frames: a tab that was hidden, say. */
const pauseMs = 400;

const steps = [1, 0.75, 0.55, 0.4];

/**
 * At which share of the screen's resolution moving pictures are drawn: lower while frames are slow, higher again when
 * they have been fast for a while.
 */
export class FramePace {
  #step = 0;
  #frames: number[] = [];
  #fastWindows = 0;
  #patience = patience;

  /** 0 to 1. */
  get share(): number {
    return steps[this.#step] ?? 1;
  }

  /** Takes how long a frame took, in milliseconds; returns the share from now on. */
  frame(ms: number): number {
    if (ms > pauseMs) return this.share;
    this.#frames.push(ms);
    if (this.#frames.length < window) return this.share;
    const middle = this.#frames.toSorted((one, other) => one - other)[window / 2] ?? 0;
    this.#frames = [];
    if (middle > slowMs) this.#lower();
    else if (middle > fastMs) this.#fastWindows = 0;
    else this.#raise();
    return this.share;
  }

  #lower(): void {
    if (this.#fastWindows === 0 && this.#hasRaised)
      this.#patience = Math.min(mostPatience, this.#patience * 2);
    this.#hasRaised = false;
    this.#fastWindows = 0;
    this.#step = Math.min(steps.length - 1, this.#step + 1);
  }

  /** The last change was to a higher resolution. */
  #hasRaised = false;

  #raise(): void {
    this.#fastWindows += 1;
    if (this.#fastWindows < this.#patience || this.#step === 0) return;
    this.#fastWindows = 0;
    this.#hasRaised = true;
    this.#step -= 1;
  }
}
