/** The element of this page that a selector names. @throws {Error} where the page lacks it. */
export function partOf(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the page lacks ${selector}`);
  return element;
}
