import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';

import type { PlayerState } from '../../domain/tour/player-state.js';
import type { TourScript } from '../../domain/tour/script.js';
import type { TourMoment } from '../../domain/tour/timeline.js';
import { textIn } from '../../domain/statements/localized-text.js';

import { CaptionSwipe } from './caption-swipe.js';
import { scrubber } from './scrubber.js';
import { spokenText, type SpokenTour } from './spoken-stops.js';
import type { WordsContext } from './stop-words.js';
import { stopCaption, tourIntroduction } from './tour-caption.js';
import { tourControls, type ControlsContext } from './tour-controls.js';
import { tourLocator } from './tour-locator.js';
import { clockTime } from './tour-time.js';
import { transcript } from './transcript.js';

/** What can be done in the panel. */
export interface PanelActions extends Pick<
  ControlsContext,
  'onPlay' | 'onStep' | 'onSpeed' | 'onCaptions' | 'onSpeech' | 'onFullScreen'
> {
  readonly onSeek: (ms: number) => void;
  readonly onVisit: (index: number) => void;
  readonly onEnd: () => void;
  readonly onCard: () => void;
}

/** What the panel shows of a tour at one moment. */
export interface PanelView extends Pick<
  ControlsContext,
  'isPlaying' | 'speed' | 'hasCaptions' | 'isSpoken' | 'isFullScreen'
> {
  readonly title: string;
  readonly script: TourScript;
  readonly moment: TourMoment;
  readonly state: PlayerState;
  readonly spoken: SpokenTour;
  readonly words: WordsContext;
  /** The map has no room for cards: they are shown when asked for. */
  readonly isNarrow: boolean;
  /** The stop before, where the tour moves by cuts and says where it has gone; undefined where it flies. */
  readonly cutFrom: number | null | undefined;
}

/** The panel under the map: what is said, the line of the tour, the buttons, and all that the tour says. */
export class TourPanel {
  readonly #actions: PanelActions;
  readonly #swipe: CaptionSwipe;

  constructor(actions: PanelActions) {
    this.#actions = actions;
    this.#swipe = new CaptionSwipe(actions.onStep);
  }

  render(view: PanelView): TemplateResult {
    const { script, moment, state, spoken, words, title, hasCaptions } = view;
    const { language } = words.figures;
    const isIdle = state.phase === 'idle';
    const { index } = moment;
    const valueText = positionText(view);
    return html`
      ${guard(
        [spoken, words.open, isIdle, index, hasCaptions, title, view.cutFrom, script, view.isNarrow],
        () => this.#captions(view, isIdle),
      )}
      ${scrubber({
        timeline: script.timeline,
        ms: state.ms,
        current: moment,
        language,
        label: words.text('position'),
        valueText,
        onSeek: this.#actions.onSeek,
        onVisit: this.#actions.onVisit,
      })}
      ${tourControls({
        ...view,
        ...this.#actions,
        phase: state.phase,
        ms: state.ms,
        durationMs: script.timeline.durationMs,
        text: words.text,
        offer: state.phase === 'interrupted' ? this.#offer(view) : null,
      })}
      <p class="visually-hidden" role="status">${isIdle || view.isSpoken ? '' : announcement(view)}</p>
      ${guard([spoken, words.open], () => transcript(spoken.stops, words, this.#actions.onVisit))}
    `;
  }

  #captions(view: PanelView, isIdle: boolean): TemplateResult {
    const { script, moment, spoken, words, hasCaptions, cutFrom, isNarrow } = view;
    const onCard = isNarrow ? this.#actions.onCard : null;
    const { text, figures } = words;
    const count = spoken.stops.length;
    const lengths = text('lengths', { count, time: clockTime(script.timeline.durationMs) });
    const { handleDown, handleUp, handleCancel } = this.#swipe;
    return html`<div
      class="captions ${hasCaptions ? '' : 'titles'}"
      @pointerdown=${handleDown}
      @pointerup=${handleUp}
      @pointercancel=${handleCancel}
    >
      ${tourIntroduction({ title: view.title, lengths, summary: spoken.summary, isCurrent: isIdle }, words)}
      ${spoken.stops.map((stop, index) =>
        stopCaption(
          stop,
          { index, count, isCurrent: !isIdle && index === moment.index, hasWords: hasCaptions, onCard },
          words,
        ),
      )}
      ${
        isIdle || cutFrom === undefined
          ? nothing
          : tourLocator(script, moment.index, cutFrom, { language: figures.language, text })
      }
    </div>`;
  }

  #offer({ moment, words: { text, figures } }: PanelView): TemplateResult {
    const title = textIn(moment.stop.title, figures.language);
    return html`<div class="offer" part="notice">
      <p>${text('interrupted', { title })}</p>
      <button type="button" part="action" class="action main" @click=${this.#actions.onPlay}>
        ${text('goOn')}
      </button>
      <button type="button" part="action" class="action" @click=${this.#actions.onEnd}>${text('end')}</button>
    </div>`;
  }
}

function positionText({ moment, spoken, words: { text, figures } }: PanelView): string {
  const title = textIn(moment.stop.title, figures.language);
  return text('at', { number: moment.index + 1, count: spoken.stops.length, title });
}

/** What is said to those who do not see: the stop and its words; that the tour waits, or has ended. */
function announcement(view: PanelView): string {
  const { moment, spoken, state, words } = view;
  if (state.phase === 'ended') return words.text('ended');
  if (state.phase === 'interrupted') {
    return words.text('interrupted', { title: textIn(moment.stop.title, words.figures.language) });
  }
  return `${positionText(view)} ${spokenText(spoken.stops[moment.index]?.sentences ?? [])}`;
}
