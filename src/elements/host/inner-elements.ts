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
