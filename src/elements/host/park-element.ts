import { adoptStyles, LitElement } from 'lit';

/**
 * What every element of the package is: an element of Lit that keeps its styles in another document too, such as a
 * window for a picture in picture. Style sheets belong to the document that made them.
 */
export class ParkElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const { shadowRootOptions } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    this.#adoptStyles(root);
    return root;
  }

  /** The platform calls this after a move to another document, which takes the style sheets away. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  #adoptStyles(root: ShadowRoot): void {
    const { elementStyles } = this.constructor as typeof LitElement;
    if (this.ownerDocument === document) {
      adoptStyles(root, elementStyles);
      return;
    }
    const view = this.ownerDocument.defaultView;
    if (!view) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join('\n'));
    root.adoptedStyleSheets = [sheet];
  }
}
