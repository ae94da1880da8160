import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * When a map comes to life. `lazy`: its poster when it comes near the viewport, gestures when the page is idle or
 * someone reaches for it. `eager`: at once. `manual`: its poster likewise, gestures by its button.
 */
export const loadings = ['lazy', 'eager', 'manual'] as const;
export type Loading = (typeof loadings)[number];

/** Who is told. */
export interface ActivationListener {
  /** The poster is wanted. May come more than once. */
  onNear(): void;
  /** Some of the map has come into the viewport, or all of it has left. */
  onVisible(isVisible: boolean): void;
  /** Gestures are wanted; `isUsed` where someone reaches for the map. May come more than once. */
  onWanted(isUsed: boolean): void;
}

type ActivationHost = ReactiveControllerHost & HTMLElement & { readonly loading: Loading };

/** An idle page is not waited for longer than this. */
const idleTimeoutMs = 1_500;

/** Watches how near a map is to being looked at and used. */
export class ActivationController implements ReactiveController {
  readonly #host: ActivationHost;
  readonly #listener: ActivationListener;
  #whileConnected = new AbortController();
  #isEagerTold = false;
  #observers: readonly IntersectionObserver[] = [];

  constructor(host: ActivationHost, listener: ActivationListener) {
    this.#host = host;
    this.#listener = listener;
  }

  hostConnected(): void {
    this.#whileConnected = new AbortController();
    const { signal } = this.#whileConnected;
    const host = this.#host;
    const listener = this.#listener;
    this.#observers = [
      observe(host, '100%', (isNear) => {
        if (isNear) listener.onNear();
      }),
      observe(host, '0px', (isVisible) => {
        listener.onVisible(isVisible);
        if (isVisible) this.#whenIdle(signal);
      }),
    ];
    host.addEventListener('pointerenter', () => this.#reach(false), { signal });
    for (const type of ['pointerdown', 'focusin', 'keydown']) {
      host.addEventListener(type, () => this.#reach(true), { signal, passive: true });
    }
    // A printed page shows every map, however far down it stands.
    window.addEventListener('beforeprint', () => listener.onNear(), { signal });
  }

  hostUpdated(): void {
    if (this.#host.loading !== 'eager' || this.#isEagerTold) return;
    this.#isEagerTold = true;
    this.#listener.onNear();
    this.#listener.onWanted(false);
  }

  hostDisconnected(): void {
    this.#isEagerTold = false;
    this.#whileConnected.abort();
    for (const observer of this.#observers) observer.disconnect();
  }

  #reach(isUsed: boolean): void {
    if (this.#host.loading === 'manual') return;
    this.#listener.onNear();
    this.#listener.onWanted(isUsed);
  }

  #whenIdle(signal: AbortSignal): void {
    const activate = () => {
      if (!signal.aborted && this.#host.loading !== 'manual') this.#listener.onWanted(false);
    };
    if (!('requestIdleCallback' in window)) {
      setTimeout(activate, idleTimeoutMs / 10);
      return;
    }
    const request = requestIdleCallback(activate, { timeout: idleTimeoutMs });
    // A map that is gone must not be held until the page is idle.
    signal.addEventListener('abort', () => cancelIdleCallback(request));
  }
}

function observe(element: Element, rootMargin: string, tell: (is: boolean) => void): IntersectionObserver {
  const observer = new IntersectionObserver((entries) => tell(entries.at(-1)?.isIntersecting ?? false), {
    rootMargin,
  });
  observer.observe(element);
  return observer;
}
