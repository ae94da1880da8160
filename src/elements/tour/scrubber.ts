import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { Timeline, TimedStop } from '../../domain/tour/timeline.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';

import { cssProperties } from '../host/css-properties.js';

import { clockTime } from './tour-time.js';

/** What the scrubber shows and tells. */
export interface ScrubberContext {
  readonly timeline: Timeline;
  readonly ms: number;
  /** The stop that is shown. */
  readonly current: TimedStop;
  readonly language: Language;
  readonly label: string;
  /** What the position is called, such as Stop 3 of 8: the name of the stop. */
  readonly valueText: string;
  readonly onSeek: (ms: number) => void;
  readonly onVisit: (index: number) => void;
}

/** How far an arrow key goes, in milliseconds. */
const stepMs = 2000;

/**
 * The line of a tour from its start to its end: a bar for each stay, a thin line for each flight, and a slider over it. Arrow
 * keys go by seconds, Page up and down by stops.
 */
export function scrubber(context: ScrubberContext): TemplateResult {
  const { timeline, ms, current, label, valueText } = context;
  const { durationMs } = timeline;
  return html`<div class="scrubber" part="scrubber" ${cssProperties({ '--_share': share(ms, durationMs) })}>
    <div class="line" aria-hidden="true">
      ${timeline.stops.map(({ arriveMs, leaveMs, index, stop }) => {
        const place = { '--_from': share(arriveMs, durationMs), '--_to': share(leaveMs, durationMs) };
        const done = Math.min(1, Math.max(0, (ms - arriveMs) / (leaveMs - arriveMs)));
        return html`<i
          class="stay ${index === current.index ? 'current' : ''}"
          title=${`${clockTime(arriveMs)} ${textIn(stop.title, context.language)}`}
          ${cssProperties({ ...place, '--_done': done })}
        ></i>`;
      })}
    </div>
    <input
      type="range"
      part="slider"
      min="0"
      max=${durationMs}
      step="1"
      aria-label=${label}
      aria-valuetext=${valueText}
      .value=${live(String(Math.round(ms)))}
      @input=${(event: Event) => context.onSeek(Number((event.target as HTMLInputElement).value))}
      @keydown=${(event: KeyboardEvent) => handleKey(event, context)}
    />
  </div>`;
}

function handleKey(event: KeyboardEvent, { timeline, ms, current, onSeek, onVisit }: ScrubberContext): void {
  const go: Record<string, () => void> = {
    ArrowLeft: () => onSeek(ms - stepMs),
    ArrowDown: () => onSeek(ms - stepMs),
    ArrowRight: () => onSeek(ms + stepMs),
    ArrowUp: () => onSeek(ms + stepMs),
    PageUp: () => onVisit(current.index + 1),
    PageDown: () => onVisit(current.index - 1),
    Home: () => onSeek(0),
    End: () => onSeek(timeline.durationMs),
  };
  const act = go[event.key];
  if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function share(ms: number, of: number): number {
  return of === 0 ? 0 : Number((ms / of).toFixed(5));
}
