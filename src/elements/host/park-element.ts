import { adoptStyles, LitElement, type CSSResultOrNative } from 'lit';

/**
 * What every element of the package is: an element of Lit that keeps its styles in another document too, such as a
 * window for a picture in picture. Style sheets belong to the document that made them.
 */
export class ParkElement extends LitElement {
  #laterStyles: readonly CSSResultOrNative[] = [];

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

  /** Adds the styles of what the element has loaded since, after its own. */
  protected addStyles(styles: readonly CSSResultOrNative[]): void {
    this.#laterStyles = [...this.#laterStyles, ...styles];
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  #adoptStyles(root: ShadowRoot): void {
    const { elementStyles: own } = this.constructor as typeof LitElement;
    const elementStyles = [...own, ...this.#laterStyles];
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
