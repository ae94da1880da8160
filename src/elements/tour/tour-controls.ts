import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { PlayerPhase } from '../../domain/tour/player-state.js';

import { tourIcon } from './tour-icons.js';
import { clockTime } from './tour-time.js';
import type { TourMessageKey } from './tour.messages.js';

/** The speeds to choose from; 1 is as the script has it. */
export const speeds = [0.5, 1, 1.5, 2] as const;

/** What the controls show, and what they ask for. */
export interface ControlsContext {
  readonly phase: PlayerPhase;
  readonly isPlaying: boolean;
  readonly ms: number;
  readonly durationMs: number;
  readonly speed: number;
  readonly hasCaptions: boolean;
  /** Null where the browser has no voice for the language. */
  readonly isSpoken: boolean | null;
  /** Null where the tour can't fill the screen. */
  readonly isFullScreen: boolean | null;
  /** What is offered to who has interrupted the tour; null for nothing. */
  readonly offer: TemplateResult | null;
  readonly text: (key: TourMessageKey) => string;
  readonly onPlay: () => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onSpeed: (speed: number) => void;
  readonly onCaptions: () => void;
  readonly onSpeech: () => void;
  readonly onFullScreen: () => void;
}

/** The row of buttons under the line of the tour. */
export function tourControls(context: ControlsContext): TemplateResult {
  const { phase, isPlaying, text, onStep, onPlay } = context;
  const name = isPlaying ? 'pause' : phase === 'ended' ? 'replay' : 'play';
  return html`<div class="controls" part="controls" role="group" aria-label=${text('tour')}>
    <div class="transport">
      ${button('previous', text('previous'), () => onStep(-1))}
      <button
        type="button"
        class="play"
        part="play"
        aria-label=${text(name)}
        title=${text(name)}
        @click=${onPlay}
      >
        ${tourIcon(name)}
      </button>
      ${button('next', text('next'), () => onStep(1))}
    </div>
    <span class="time">${clockTime(context.ms)}<span> / ${clockTime(context.durationMs)}</span></span>
    ${context.offer ?? nothing}
    <div class="options">${options(context)}</div>
  </div>`;
}

function options(context: ControlsContext): TemplateResult {
  const { text, isSpoken, isFullScreen } = context;
  return html`
    <label class="speed">
      <span class="visually-hidden">${text('speed')}</span>
      <select
        part="speed"
        .value=${live(String(context.speed))}
        @change=${(event: Event) => context.onSpeed(Number((event.target as HTMLSelectElement).value))}
      >
        ${[...new Set([...speeds, context.speed])]
          .toSorted((one, other) => one - other)
          .map(
            (speed) => html`<option value=${speed} ?selected=${speed === context.speed}>${speed}×</option>`,
          )}
      </select>
    </label>
    ${button('captions', text('captions'), context.onCaptions, context.hasCaptions)}
    ${isSpoken === null ? nothing : button('speech', text('speech'), context.onSpeech, isSpoken)}
    ${isFullScreen === null ? nothing : button('fullScreen', text('fullScreen'), context.onFullScreen, isFullScreen)}
  `;
}

type IconName = Parameters<typeof tourIcon>[0];

/** A button with a picture; `isOn` makes it a switch. */
function button(
  icon: IconName,
  label: string,
  onClick: () => void,
  isOn: boolean | null = null,
): TemplateResult {
  return html`<button
    type="button"
    part="control"
    class="control"
    aria-label=${label}
    title=${label}
    aria-pressed=${isOn ?? nothing}
    @click=${onClick}
  >
    ${tourIcon(icon)}
  </button>`;
}
