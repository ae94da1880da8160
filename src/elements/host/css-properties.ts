import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** CSS properties by their names in CSS; null leaves one unset. */
export type CssProperties = Readonly<Record<string, string | number | null>>;

class CssPropertiesDirective extends Directive {
  #set = new Set<string>();

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('cssProperties stands in a tag, in no attribute');
  }

  override render(_properties: CssProperties): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [CssProperties]): typeof noChange {
    const { style } = element as HTMLElement;
    const before = this.#set;
    this.#set = new Set();
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) continue;
      this.#set.add(name);
      before.delete(name);
      style.setProperty(name, String(value));
    }
    for (const name of before) style.removeProperty(name);
    return noChange;
  }
}

/**
 * Sets CSS properties of an element: `<span ${cssProperties({ '--_depth': 2 })}>`. A `style` attribute, and with it
 * Lit's `styleMap`, is forbidden by a content security policy without `'unsafe-inline'`; this is not.
 */
export const cssProperties = directive(CssPropertiesDirective);
