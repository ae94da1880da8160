import { render } from 'lit';
import { isTemplateResult } from 'lit/directive-helpers.js';

import type { Place } from '../../domain/catalog/place.js';

import type { CardContext, CardRenderer } from '../map/card-renderer.js';

/** Why a page's own card is not shown. */
export interface CardFault {
  readonly id: string;
  readonly cause: unknown;
}

/**
 * Draws a page's own card. It is asked again only when something that it was given has changed, so that what the
 * user does in it is not lost. Its faults never reach our card.
 */
export class OwnCard {
  #box: HTMLElement | null = null;
  #asked: readonly unknown[] = [];
  #fault: CardFault | null = null;

  /** The box with the page's card; null where ours shall be shown. */
  draw(renderer: CardRenderer | null, place: Place, context: CardContext): HTMLElement | null {
    const { language, theme, catalog, brief } = context;
    const asked = [renderer, place, language, theme, catalog, brief];
    if (asked.every((value, index) => value === this.#asked[index])) return this.#box;
    const [, placeBefore] = this.#asked;
    this.#asked = asked;
    const box = placeBefore === place ? this.#box : null;
    this.#box = null;
    try {
      const content = renderer?.(place, context);
      this.#box = isNothing(content) ? null : fill(box ?? emptyBox(), content);
    } catch (cause) {
      this.#fault = { id: place.id, cause };
    }
    return this.#box;
  }

  /** The fault that nobody has been told of yet; null for none. */
  takeFault(): CardFault | null {
    const fault = this.#fault;
    this.#fault = null;
    return fault;
  }
}

function isNothing(content: unknown): content is null | undefined {
  return content === null || content === undefined;
}

function emptyBox(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'own';
  box.part.add('own');
  return box;
}

function fill(box: HTMLElement, content: unknown): HTMLElement {
  if (typeof content !== 'string' && !(content instanceof Node) && !isTemplateResult(content))
    throw new TypeError(
      `renderCard: got ${typeof content}, expected a template, a node, a string, null or undefined`,
    );
  render(content, box);
  return box;
}
