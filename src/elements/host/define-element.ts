/** Registers an element under its tag, unless the tag is taken: the first definition wins. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
