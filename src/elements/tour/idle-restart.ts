import type { TourClock } from './tour-clock.js';

const activities = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Starts a tour anew when nobody has touched the screen of an exhibition for a while. */
export class IdleRestart {
  readonly #onIdle: () => void;
  #cancel: (() => void) | null = null;
  #watched: AbortController | null = null;
  #wait: { readonly ms: number; readonly clock: TourClock } | null = null;

  constructor(onIdle: () => void) {
    this.#onIdle = onIdle;
  }

  /** Watches the page of an element; 0 ms: no more. */
  watch(page: Document, ms: number, clock: TourClock): void {
    if (this.#wait?.ms === ms && this.#wait.clock === clock) return;
    this.end();
    if (!(ms > 0)) return;
    this.#wait = { ms, clock };
    this.#watched = new AbortController();
    const { signal } = this.#watched;
    for (const type of activities)
      page.addEventListener(type, () => this.#arm(), { signal, capture: true, passive: true });
    this.#arm();
  }

  end(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#watched?.abort();
    this.#watched = null;
    this.#wait = null;
  }

  #arm(): void {
    this.#cancel?.();
    this.#cancel =
      this.#wait?.clock.after(this.#wait.ms, () => {
        this.#arm();
        this.#onIdle();
      }) ?? null;
  }
}
