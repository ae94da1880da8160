import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

import type { OverlapCheck, ParcelOverlap } from '../../domain/planning/parcel-overlaps.js';
import { formatFixed } from '../../domain/statements/format-fixed.js';
import type { Language, LocalizedText } from '../../domain/statements/localized-text.js';
import { textIn } from '../../domain/statements/localized-text.js';
import type { MapHandle } from '../map/map-handle.js';

import type { LandUseMessage } from './land-use.messages.js';

/** How many overlaps are named; the rest is counted. */
const named = 20;

/** What the panel is written with. */
export interface OverlapWriter {
  readonly language: Language;
  readonly text: (key: LandUseMessage, values?: Readonly<Record<string, string | number>>) => string;
}

type Step =
  | { readonly step: 'idle' }
  | { readonly step: 'working'; readonly controller: AbortController }
  | { readonly step: 'done'; readonly check: OverlapCheck; readonly depends: readonly unknown[] }
  | { readonly step: 'failed'; readonly reason: LocalizedText };

/**
 * Lets the user search the parcels of a map for overlaps. It is not done by itself: a hundred thousand parcels take seconds, and those who
 * only look at a map need not wait for them.
 */
export class OverlapPanel implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #step: Step = { step: 'idle' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  render(map: MapHandle, { language, text }: OverlapWriter): TemplateResult {
    const step = this.#current(map);
    return html`<div part="overlaps" class="overlaps">
      <button class="plain" @click=${() => (step.step === 'working' ? this.#stop() : void this.#search(map))}>
        ${text(step.step === 'working' ? 'stopOverlaps' : 'findOverlaps')}
      </button>
      <p role="status">${this.#words(step, { language, text })}</p>
      ${step.step === 'done' ? pairList(step.check, map, { language, text }) : nothing}
    </div>`;
  }

  /** What was found of other parcels says nothing of those that are there now. */
  #current({ state }: MapHandle): Step {
    const step = this.#step;
    if (step.step !== 'done') return step;
    const isOfThese = dependsOf(state).every((part, at) => part === step.depends[at]);
    return isOfThese ? step : { step: 'idle' };
  }

  #words(step: Step, { language, text }: OverlapWriter): string {
    if (step.step === 'working') return text('findingOverlaps');
    if (step.step === 'failed') return textIn(step.reason, language);
    if (step.step === 'idle') return '';
    const { pairCount, m2 } = step.check;
    return pairCount === 0
      ? text('noOverlaps')
      : text('overlaps', { count: pairCount, area: formatFixed(m2, 2, language) });
  }

  async #search(map: MapHandle): Promise<void> {
    const controller = new AbortController();
    this.#set({ step: 'working', controller });
    const depends = dependsOf(map.state);
    try {
      const check = await map.workbench.checkOverlaps(controller.signal);
      if (!controller.signal.aborted) this.#set(check ? { step: 'done', check, depends } : { step: 'idle' });
    } catch (error) {
      if (!controller.signal.aborted) this.#set({ step: 'failed', reason: reasonOf(error) });
    }
  }

  #stop(): void {
    if (this.#step.step !== 'working') return;
    this.#step.controller.abort();
    this.#set({ step: 'idle' });
  }

  #set(step: Step): void {
    this.#step = step;
    this.#host.requestUpdate();
  }
}

/** What decides which parcels there are. */
function dependsOf({ revision, scenario }: MapHandle['state']): readonly unknown[] {
  return [revision, scenario];
}

function pairList({ pairs, pairCount }: OverlapCheck, map: MapHandle, writer: OverlapWriter) {
  if (pairCount === 0) return nothing;
  const { text } = writer;
  const more = pairCount - Math.min(named, pairs.length);
  return html`<ul>
    ${pairs.slice(0, named).map((pair) => html`<li>${pairText(pair, map, writer)}</li>`)}
    ${more > 0 ? html`<li>${text('moreOverlaps', { count: more })}</li>` : nothing}
  </ul>`;
}

function pairText({ one, other, m2 }: ParcelOverlap, map: MapHandle, { language, text }: OverlapWriter) {
  const button = (id: string) =>
    html`<button class="link" @click=${() => map.requestSelection(id, { fly: true })}>${id}</button>`;
  return html`${button(one)} ${text('overlapsWith')} ${button(other)}
    <span class="quiet">${formatFixed(m2, 2, language)} m²</span>`;
}

function reasonOf(error: unknown): LocalizedText {
  if (error instanceof Error && 'failure' in error)
    return (error.failure as { readonly message: LocalizedText }).message;
  const words = error instanceof Error ? error.message : String(error);
  return { zh: `检查没有完成：${words}`, en: `The check did not come to its end: ${words}` };
}
