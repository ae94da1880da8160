/** A map that has a graphics context, or waits for one. */
export interface ContextTenant {
  /** Whether any of the map is in the viewport. */
  readonly isVisible: boolean;
  /** Gives its context back and goes on without one. */
  yieldContext(): void;
  /** Told that a context has become free, to a map that was refused one. */
  contextFree(): void;
}

/** Browsers keep some 16 contexts a page and kill the oldest; half of them are left to the page. */
const mostContexts = 8;

/**
 * Shares the few graphics contexts of a page among its maps. Whoever comes into view gets the one of a map out of
 * view; whoever is used gets the one that was used longest ago.
 */
export class ContextBudget {
  /** Those that have a context, the one used longest ago first. */
  readonly #holders = new Set<ContextTenant>();
  readonly #waiting = new Set<ContextTenant>();

  /** How many contexts are in use. */
  get size(): number {
    return this.#holders.size;
  }

  /**
   * Grants a context if one is free or can be taken from a map out of view; with `isUsed`, also from one in view.
   * A map that is refused is told when one is free.
   */
  acquire(tenant: ContextTenant, isUsed: boolean): boolean {
    if (!this.#holders.has(tenant) && this.#holders.size >= mostContexts && !this.#makeRoom(tenant, isUsed)) {
      this.#waiting.add(tenant);
      return false;
    }
    this.#waiting.delete(tenant);
    this.touch(tenant, true);
    return true;
  }

  /** Says that a map is in use: its context is taken last. */
  touch(tenant: ContextTenant, isNew = false): void {
    if (!isNew && !this.#holders.has(tenant)) return;
    this.#holders.delete(tenant);
    this.#holders.add(tenant);
  }

  /** Gives a context back, or gives up waiting for one. */
  release(tenant: ContextTenant): void {
    this.#waiting.delete(tenant);
    if (!this.#holders.delete(tenant)) return;
    const next = [...this.#waiting].find(({ isVisible }) => isVisible);
    if (!next) return;
    this.#waiting.delete(next);
    next.contextFree();
  }

  #makeRoom(tenant: ContextTenant, isUsed: boolean): boolean {
    const holders = [...this.#holders];
    const giver = holders.find(({ isVisible }) => !isVisible) ?? (isUsed ? holders[0] : undefined);
    if (!giver || giver === tenant) return false;
    this.#holders.delete(giver);
    giver.yieldContext();
    return true;
  }
}

const pageKey = Symbol.for('parkscape.context-budget');

/** The budget of this page, one for all copies of the package on it. */
export function contextBudget(): ContextBudget {
  const page = globalThis as { [pageKey]?: ContextBudget };
  page[pageKey] ??= new ContextBudget();
  return page[pageKey];
}
