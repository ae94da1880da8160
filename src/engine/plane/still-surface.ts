import { precisions } from '../../domain/catalog/place.js';
import { textIn } from '../../domain/statements/localized-text.js';
import type { SceneFeature } from '../scene.js';

import { displayList, type DisplayList, type MarkerItem } from './display-list.js';
import type { PlaneHost, PlaneSurface } from './plane-surface.js';
import { unprojectFrom } from './plane-view.js';
import { StillGround } from './still-ground.js';
import { svgElement, svgNodes } from './svg-writer.js';
import { measureText } from './text-measure.js';

interface Stop {
  readonly item: MarkerItem;
  readonly node: SVGGElement;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * The picture as SVG: it does not move, but each place can be clicked, and reached by keyboard. The places are one
 * tab stop; arrow keys, Home and End lead from one to the next, Enter and Space choose.
 */
export class StillSurface implements PlaneSurface {
  readonly #host: PlaneHost;
  readonly #svg = svgElement('svg', { role: 'group' });
  /** Around the focused place. */
  readonly #ring = svgElement('circle', { r: 19, fill: 'none', stroke: '#0b4f9e', 'stroke-width': 3 });
  readonly #innerRing = svgElement('circle', { r: 17, fill: 'none', stroke: '#ffffff', 'stroke-width': 2 });
  #stops: Stop[] = [];
  /** The place at which one enters. */
  #entry: SceneFeature | null = null;
  #isRedrawing = false;
  /** What is under the places where that is more than paper and shapes. */
  #ground: StillGround | null = null;

  constructor(container: HTMLElement, host: PlaneHost) {
    this.#host = host;
    const svg = this.#svg;
    Object.assign(svg.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      outline: 'none',
    });
    for (const ring of [this.#ring, this.#innerRing]) ring.setAttribute('pointer-events', 'none');
    svg.addEventListener('click', (event) => this.#handleClick(event));
    svg.addEventListener('mousemove', (event) =>
      host.tell({ type: 'hovered', lngLat: this.#lngLatOf(event) }),
    );
    svg.addEventListener('mouseleave', () => host.tell({ type: 'hovered', lngLat: null }));
    svg.addEventListener('keydown', (event) => this.#handleKey(event));
    svg.addEventListener('focusin', (event) => this.#handleFocus(event));
    svg.addEventListener('focusout', (event) => this.#handleBlur(event));
    container.append(svg);
  }

  draw(): void {
    const { scene, layers, view, texts, isClickable, underlay } = this.#host.state;
    const focused = this.#focusedStop();
    this.#svg.setAttribute('aria-label', textIn(texts.mapTitle, scene.language));
    this.#svg.style.cursor = isClickable ? 'pointer' : '';
    this.#stops = [];
    const list = displayList(scene, layers, view, measureText, underlay?.onScreen(view));
    const nodes = svgNodes(
      this.#aboveGround(list, underlay !== null || layers.some(({ crowd }) => crowd)),
      (item, node) => {
        node.setAttribute('role', 'button');
        const mark = item.isSchematic ? textIn(precisions.zone, scene.language) : null;
        const parts = [item.name, mark].filter((part) => part !== null);
        node.setAttribute('aria-label', parts.join(scene.language === 'en' ? ', ' : '，'));
        node.style.outline = 'none';
        this.#stops.push({ item, node });
      },
    );
    this.#isRedrawing = true;
    this.#svg.replaceChildren(...nodes);
    const again = focused && this.#stops.find(({ item }) => isSame(item.feature, focused.item.feature));
    const entry = this.#stops.find(({ item }) => isSame(item.feature, this.#entry)) ?? this.#stops[0];
    for (const stop of this.#stops)
      stop.node.setAttribute('tabindex', stop === (again ?? entry) ? '0' : '-1');
    again?.node.focus({ preventScroll: true });
    this.#isRedrawing = false;
    if (focused && !again) this.#host.tell({ type: 'focused', feature: null });
  }

  focus(): void {
    this.#stops
      .find(({ node }) => node.getAttribute('tabindex') === '0')
      ?.node.focus({ preventScroll: true });
  }

  destroy(): void {
    this.#isRedrawing = true;
    this.#svg.remove();
    this.#ground?.remove();
  }

  /** Draws the tiles of a base map, or very many shapes, on a canvas; returns what is left for the elements. */
  #aboveGround(list: DisplayList, isForCanvas: boolean): DisplayList {
    if (!isForCanvas) {
      this.#ground?.remove();
      this.#ground = null;
      return list;
    }
    this.#ground ??= new StillGround(this.#svg);
    return this.#ground.draw(list);
  }

  #focusedStop(): Stop | undefined {
    const root = this.#svg.getRootNode() as Document | ShadowRoot;
    return this.#stops.find(({ node }) => node === root.activeElement);
  }

  #stopOf({ target }: Event): Stop | undefined {
    return this.#stops.find(({ node }) => target instanceof Node && node.contains(target));
  }

  #lngLatOf({ clientX, clientY }: MouseEvent) {
    const { left, top } = this.#svg.getBoundingClientRect();
    return unprojectFrom(this.#host.state.view, { x: clientX - left, y: clientY - top });
  }

  #handleClick(event: MouseEvent): void {
    const stop = this.#stopOf(event);
    // A click without a pointer, as a screen reader makes it, means the place that it is on.
    if (stop && event.detail === 0) this.#host.tell({ type: 'chosen', feature: stop.item.feature });
    else this.#host.tell({ type: 'clicked', lngLat: this.#lngLatOf(event) });
  }

  #handleKey(event: KeyboardEvent): void {
    const at = this.#stops.findIndex(({ node }) => node === event.target);
    const stop = this.#stops[at];
    if (!stop || event.ctrlKey || event.metaKey || event.altKey) return;
    const { length } = this.#stops;
    const ends: Readonly<Record<string, number>> = { Home: 0, End: length - 1 };
    const step = steps[event.key];
    const next = step === undefined ? ends[event.key] : (at + step + length) % length;
    if (event.key === 'Enter' || event.key === ' ') {
      this.#host.tell({ type: 'chosen', feature: stop.item.feature });
    } else if (next === undefined) return;
    else this.#stops[next]?.node.focus({ preventScroll: true });
    event.preventDefault();
  }

  #handleFocus(event: Event): void {
    const stop = this.#stopOf(event);
    if (!stop) return;
    for (const { node } of this.#stops) node.setAttribute('tabindex', node === stop.node ? '0' : '-1');
    this.#entry = stop.item.feature;
    if (stop.node.matches(':focus-visible')) {
      for (const ring of [this.#ring, this.#innerRing]) {
        ring.setAttribute('cx', String(stop.item.x));
        ring.setAttribute('cy', String(stop.item.y));
        this.#svg.append(ring);
      }
    }
    if (!this.#isRedrawing) this.#host.tell({ type: 'focused', feature: stop.item.feature });
  }

  #handleBlur({ relatedTarget }: FocusEvent): void {
    if (this.#isRedrawing) return;
    this.#ring.remove();
    this.#innerRing.remove();
    if (this.#stops.some(({ node }) => node === relatedTarget)) return;
    this.#host.tell({ type: 'focused', feature: null });
  }
}

function isSame(one: SceneFeature, other: SceneFeature | null): boolean {
  return one.layer === other?.layer && one.number === other.number;
}
