/** How the elements that others render inside themselves are registered, by tag. */
const offers = new Map<string, () => Promise<unknown>>();

/** Says how a tag is registered once it is needed: what a page never opens, its visitors never download. */
export function offerElement(tag: string, register: () => Promise<unknown>): void {
  offers.set(tag, register);
}

/** Registers a tag that is about to be seen, if it has been offered and is not registered yet. */
export function needElement(tag: string): void {
  if (customElements.get(tag)) return;
  // A failed download leaves the element empty, and is tried again when it is next needed.
  offers
    .get(tag)?.()
    .catch(() => undefined);
}

/** The tags that wait for the page to be idle, or have waited. */
const awaited = new Set<string>();
const idleTimeoutMs = 1_500;

/** Registers tags that may be seen soon, once the page has nothing else to do. */
export function needWhenIdle(tags: readonly string[]): void {
  const fresh = tags.filter((tag) => !customElements.get(tag) && !awaited.has(tag));
  if (fresh.length === 0) return;
  for (const tag of fresh) awaited.add(tag);
  const need = () => fresh.forEach(needElement);
  if ('requestIdleCallback' in window) requestIdleCallback(need, { timeout: idleTimeoutMs });
  else setTimeout(need, idleTimeoutMs / 10);
}
