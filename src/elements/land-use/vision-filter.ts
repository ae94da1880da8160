import { filterValuesOf, type ColorVisionId } from '../../domain/land-use/color-vision.js';

const namespace = 'http://www.w3.org/2000/svg';
let made = 0;

/**
 * Shows an element as it is seen with a way of seeing, by a filter of SVG that is put beside it: a filter is looked for in the tree
 * of the element that wears it.
 */
export class VisionFilter {
  #svg: SVGSVGElement | null = null;
  #surface: HTMLElement | null = null;
  #vision: ColorVisionId = 'normal';

  /** From now on the element is seen that way, and no other one is. Normal vision, or no element, ends it. */
  show(surface: HTMLElement | null, vision: ColorVisionId): void {
    if (surface === this.#surface && vision === this.#vision) return;
    this.end();
    if (!surface || vision === 'normal') return;
    made += 1;
    const id = `park-vision-${String(made)}`;
    const svg = document.createElementNS(namespace, 'svg');
    const filter = document.createElementNS(namespace, 'filter');
    const matrix = document.createElementNS(namespace, 'feColorMatrix');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('width', '0');
    svg.setAttribute('height', '0');
    svg.style.position = 'absolute';
    filter.id = id;
    filter.setAttribute('color-interpolation-filters', 'linearRGB');
    matrix.setAttribute('values', filterValuesOf(vision));
    filter.append(matrix);
    svg.append(filter);
    surface.after(svg);
    surface.style.filter = `url(#${id})`;
    this.#svg = svg;
    this.#surface = surface;
    this.#vision = vision;
  }

  /** The element is seen as it is. */
  end(): void {
    this.#svg?.remove();
    this.#surface?.style.removeProperty('filter');
    this.#svg = null;
    this.#surface = null;
    this.#vision = 'normal';
  }
}
