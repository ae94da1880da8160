import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * When a map comes to life. `lazy`: its poster when it comes near the viewport, gestures when the page is idle or
 * someone reaches for it. `eager`: at once. `manual`: its poster likewise, gestures by its button.
 */
export const loadings = ['lazy', 'eager', 'manual'] as const;
export type Loading = (typeof loadings)[number];

/** What is told to the map. */
export interface Activation {
  readonly loading: Loading;
  /** The poster is wanted. May come more than once. */
  onNear(): void;
  onVisible(isVisible: boolean): void;
  /** Gestures are wanted; `isUsed` where someone reaches for the map. May come more than once. */
  onWanted(isUsed: boolean): void;
}

/** An idle page is not waited for longer than this. */
const idleTimeoutMs = 1_500;

/** Watches how near a map is to being looked at and used. */
export class ActivationController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & Activation;
  #whileConnected = new AbortController();
  #isEagerTold = false;
  #observers: readonly IntersectionObserver[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement & Activation) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#whileConnected = new AbortController();
    const { signal } = this.#whileConnected;
    const host = this.#host;
    this.#observers = [
      observe(host, '100%', (isNear) => {
        if (isNear) host.onNear();
      }),
      observe(host, '0px', (isVisible) => {
        host.onVisible(isVisible);
        if (isVisible) this.#whenIdle(signal);
      }),
    ];
    host.addEventListener('pointerenter', () => this.#reach(false), { signal });
    for (const type of ['pointerdown', 'focusin', 'keydown']) {
      host.addEventListener(type, () => this.#reach(true), { signal, passive: true });
    }
    // A printed page shows every map, however far down it stands.
    window.addEventListener('beforeprint', () => host.onNear(), { signal });
  }

  hostUpdated(): void {
    if (this.#host.loading !== 'eager' || this.#isEagerTold) return;
    this.#isEagerTold = true;
    this.#host.onNear();
    this.#host.onWanted(false);
  }

  hostDisconnected(): void {
    this.#isEagerTold = false;
    this.#whileConnected.abort();
    for (const observer of this.#observers) observer.disconnect();
  }

  #reach(isUsed: boolean): void {
    if (this.#host.loading === 'manual') return;
    this.#host.onNear();
    this.#host.onWanted(isUsed);
  }

  #whenIdle(signal: AbortSignal): void {
    const activate = () => {
      if (!signal.aborted && this.#host.loading !== 'manual') this.#host.onWanted(false);
    };
    if ('requestIdleCallback' in window) requestIdleCallback(activate, { timeout: idleTimeoutMs });
    else setTimeout(activate, idleTimeoutMs / 10);
  }
}

function observe(element: Element, rootMargin: string, tell: (is: boolean) => void): IntersectionObserver {
  const observer = new IntersectionObserver((entries) => tell(entries.at(-1)?.isIntersecting ?? false), {
    rootMargin,
  });
  observer.observe(element);
  return observer;
}
