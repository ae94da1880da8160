import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Finding } from '../../domain/quality/finding.js';
import type { CameraPose } from '../../domain/tour/camera-pose.js';
import type { PlayerEvent, PlayerState } from '../../domain/tour/player-state.js';
import { narrowBelow } from '../../domain/tour/stop-view.js';
import type { Tour } from '../../domain/tour/tour.js';
import { textIn } from '../../domain/statements/localized-text.js';

import { figureStyles } from '../figure/figure.styles.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { canFillScreen, isInFullScreen, toggleFullScreen } from '../map/full-screen.js';
import { numberConverter } from '../map/map-attributes.js';
import { MapController } from '../map/map-controller.js';
import { isMapHandle, mapConnectedEvent, type MapHandle } from '../map/map-handle.js';

import { IdleRestart } from './idle-restart.js';
import { scrubberStyles } from './scrubber.styles.js';
import { SpokenStops, type SpokenTour } from './spoken-stops.js';
import type { WordsContext } from './stop-words.js';
import { pageClock, type TourClock } from './tour-clock.js';
import { TourNarrator } from './tour-narrator.js';
import { TourPanel, type PanelActions } from './tour-panel.js';
import { TourPlayer } from './tour-player.js';
import { TourSource, wishOf } from './tour-source.js';
import { browserSpeech, TourSpeech } from './tour-speech.js';
import {
  ParkTourEndedEvent,
  ParkTourPausedEvent,
  ParkTourPlayedEvent,
  ParkTourStopChangedEvent,
  type TourPosition,
} from './tour.events.js';
import { tourMessages, type TourMessageKey } from './tour.messages.js';
import { styles } from './tour.styles.js';

/** Later at a stop than so many milliseconds, the step back goes to its beginning. */
const backWithinMs = 2000;

/**
 * Flies a visitor through the stops of a tour on a map, and says at each what the data say at this moment.
 *
 * The tour is a JSON file; its figures are looked up in the catalog of the map when they are shown, and each tells where it
 * comes from. A sentence whose figure the data do not have is not said, and `findings` names it. Whoever reaches for the map
 * has it: the tour pauses, and offers to go on from where it stands. With reduced motion, and where the map can't be tilted, the
 * same stops are shown as cuts. Speech, by the browser's own voices, is off at first.
 *
 * The position is a slider whose value is said as the name of the stop; Page up and down go by stops. Keys act only inside the
 * element. What is said stands as a transcript in the page.
 *
 * @example
 * ```html
 * <park-tour src="geodata/tours/new-area.json">
 *   <park-map src="geodata/catalog.json"></park-map>
 * </park-tour>
 * ```
 *
 * @slot - The map, where the tour shall frame it and fill the screen with it.
 *
 * @fires park-tour-played - After the tour has begun to play, or goes on.
 * @fires park-tour-paused - After the tour has been paused, by its button or by a gesture on the map.
 * @fires park-tour-stop-changed - After another stop has been reached, or is on its way.
 * @fires park-tour-ended - After the end.
 *
 * @csspart base - All of it.
 * @csspart panel - The box under the map.
 * @csspart caption - What is said at the stop that is shown.
 * @csspart caption-away - What is said at the others; not seen.
 * @csspart figure - A figure among the words, a button.
 * @csspart evidence-box - Where a figure comes from.
 * @csspart evidence - Source, date and meaning of a figure.
 * @csspart scrubber - The line of the tour.
 * @csspart slider - The slider on it.
 * @csspart controls - The row of buttons.
 * @csspart control - One button.
 * @csspart play - The button that plays and pauses.
 * @csspart speed - The choice of speed.
 * @csspart locator - The small picture of where one has moved.
 * @csspart notice - A message, with what can be done about it.
 * @csspart action - A button of such a message.
 * @csspart transcript - All that the tour says.
 */
export class ParkTour extends ParkElement {
  static override styles = [hostStyles, figureStyles, styles, scrubberStyles];

  readonly #map = new MapController(this, ['catalog', 'places', 'status']);
  readonly #locale = new LocaleController<TourMessageKey>(this, tourMessages);

  /** The id of the map in the same document or shadow root, where it stands elsewhere. */
  @property() for = '';
  /** The map itself, where it has no id to be named by. */
  @property({ attribute: false }) map: MapHandle | null = null;
  /** The URL of the tour. */
  @property() src = '';
  /** The id of a tour of the map's catalog, instead of `src`; its first tour by default. */
  @property() tour = '';
  /** A tour object instead of `src`, as its file would hold it. */
  @property({ attribute: false }) definition: object | null = null;
  /** The id of the stop to begin at; setting it goes there. */
  @property() stop = '';
  /** Plays once the map stands, unless reduced motion is preferred. */
  @property({ type: Boolean }) autoplay = false;
  /** How fast the tour goes: 1 is as it is written. */
  @property({ converter: numberConverter(0.1, 10) }) speed: number | null = 1;
  /** Begins anew after the end. */
  @property({ type: Boolean }) loop = false;
  /** Begins anew when nobody has touched the page for so many seconds; 0: never. For screens of exhibitions. */
  @property({ attribute: 'idle-restart', converter: numberConverter(0, 86_400) }) idleRestart: number | null =
    0;
  /** Does not show what is said at the stops; the transcript still has it. */
  @property({ type: Boolean, attribute: 'without-captions' }) withoutCaptions = false;
  /** Reads aloud what is said, where the browser has a voice of the machine for the language. */
  @property({ type: Boolean }) speech = false;
  /** What tells the time; that of the page by default. */
  @property({ attribute: false }) clock: TourClock = pageClock;
  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<TourMessageKey> = {};

  @state() private open: string | null = null;

  readonly #player = new TourPlayer(
    () => ({
      map: this.#map.map,
      tour: this.playedTour,
      clock: this.clock,
      isReduced: this.#isReduced,
      speed: this.#rate,
      loop: this.loop,
      isSpeaking: this.#speech.isSpeaking,
    }),
    (before, event) => this.#handlePlayer(before, event),
  );
  readonly #source = new TourSource(() => this.#handleSource());
  readonly #spoken = new SpokenStops();
  readonly #speech = new TourSpeech(() => this.requestUpdate());
  readonly #narrator = new TourNarrator(this.#speech);
  readonly #idle = new IdleRestart(() => this.#restart());
  readonly #reduced = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)') ?? null;
  #framed: MapHandle | null = null;
  #toldStop: string | null = null;
  #stopBefore: number | null = null;
  #wentTo = '';
  #hasAutoplayed = false;

  readonly #actions: PanelActions = {
    onPlay: () => (this.isPlaying ? this.pause() : void this.play()),
    onStep: (step) => this.#step(step),
    onSeek: (ms) => void this.seek(ms),
    onVisit: (index) => void this.#player.visit(index),
    onEnd: () => this.end(),
    onCard: () => this.#player.showCard(),
    onSpeed: (speed) => (this.speed = speed),
    onCaptions: () => (this.withoutCaptions = !this.withoutCaptions),
    onSpeech: () => (this.speech = !this.speech),
    onFullScreen: () => void toggleFullScreen(this),
  };
  readonly #panel = new TourPanel(this.#actions);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#reduced?.addEventListener('change', this.#refresh);
    document.addEventListener('fullscreenchange', this.#refresh);
    this.addEventListener(mapConnectedEvent, this.#handleSlot);
    this.#speech.connect(browserSpeech());
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const { map, state: known } = this.#map;
    this.#source.want(wishOf(this, map?.src ?? '', known.catalog));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    void this.#source.compare(this.#map.state);
    this.#idle.watch(document, (this.idleRestart ?? 0) * 1000, this.clock);
    this.#narrator.follow({
      player: this.#player,
      spoken: this.#words,
      language: this.#locale.language,
      rate: this.#rate,
      isWanted: this.speech,
    });
    this.#goWhereAsked();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reduced?.removeEventListener('change', this.#refresh);
    document.removeEventListener('fullscreenchange', this.#refresh);
    this.removeEventListener(mapConnectedEvent, this.#handleSlot);
    this.#speech.disconnect();
    this.#idle.end();
    this.#source.end();
    this.#player.reset();
  }

  /** The tour as it has been read; null until it is here. */
  get playedTour(): Tour | null {
    return this.#source.tour;
  }

  /** What is wrong with the tour, such as a figure that the data do not have. */
  get findings(): readonly Finding[] {
    return this.#source.findings;
  }

  /** The stop that is shown, or that one is on the way to; null without a tour. */
  get currentStop(): string | null {
    return this.#player.moment?.stop.id ?? null;
  }

  /** Where the tour stands, in milliseconds. */
  get currentMs(): number {
    return this.#player.state.ms;
  }

  /** How long the tour takes at ordinary speed, in milliseconds: with reduced motion less, without its flights. */
  get durationMs(): number {
    return this.#player.script?.timeline.durationMs ?? 0;
  }

  /** Whether the tour goes on by itself. */
  get isPlaying(): boolean {
    const { phase, next } = this.#player.state;
    return phase === 'playing' || (phase === 'approaching' && next === 'playing');
  }

  /** Where the map looks from at a millisecond, exactly; null without a tour and its data. */
  poseAt(ms: number): CameraPose | null {
    return this.#player.script?.poseAt(ms) ?? null;
  }

  /** Plays, or goes on. */
  play(): Promise<void> {
    return this.#player.play();
  }

  /** Pauses. */
  pause(): void {
    this.#player.pause();
  }

  /** Goes to a millisecond at once; resolves when the map looks from there. */
  seek(ms: number): Promise<void> {
    return this.#player.seek(ms);
  }

  /** Goes to a stop by its id on a way that can be followed. */
  visit(stop: string): Promise<void> {
    return this.#player.visit(this.playedTour?.stops.findIndex(({ id }) => id === stop) ?? -1);
  }

  /** Ends the tour and gives the map back. */
  end(): void {
    this.#player.end();
  }

  #handlePlayer(before: PlayerState, event: PlayerEvent['type']): void {
    this.requestUpdate();
    const { moment, state: now } = this.#player;
    if (!moment || !this.playedTour) return;
    const { index, stop } = moment;
    const position: TourPosition = { tour: this.playedTour.id, stop: stop.id, index, ms: now.ms };
    if (now.phase !== 'idle' && stop.id !== this.#toldStop) this.#tellStop(position);
    if (now.phase === before.phase) return;
    if (event === 'play') this.dispatchEvent(new ParkTourPlayedEvent(position));
    if (now.phase === 'interrupted' || event === 'pause') {
      const reason = now.phase === 'interrupted' ? 'gesture' : 'button';
      this.dispatchEvent(new ParkTourPausedEvent({ ...position, reason }));
    }
    if (now.phase === 'ended' || event === 'end') this.dispatchEvent(new ParkTourEndedEvent(position));
  }

  get #isReduced(): boolean {
    return this.#reduced?.matches ?? false;
  }

  #tellStop(position: TourPosition): void {
    const { stops = [] } = this.playedTour ?? {};
    const before = stops.findIndex(({ id }) => id === this.#toldStop);
    this.#stopBefore = before < 0 ? null : before;
    this.#toldStop = position.stop;
    this.open = null;
    this.dispatchEvent(new ParkTourStopChangedEvent(position));
  }

  #handleSource(): void {
    const { playedTour } = this;
    if (playedTour !== this.#player.script?.tour) this.#player.reset();
    this.#toldStop = null;
    this.requestUpdate();
  }

  readonly #refresh = (): void => this.requestUpdate();

  /** The map that stands in the slot, once it is one. */
  readonly #handleSlot = (): void => {
    const inside = [...this.children].flatMap((child) => [child, ...child.querySelectorAll('*')]);
    const framed = inside.find(isMapHandle) ?? null;
    if (framed === this.#framed) return;
    if (this.map === this.#framed) this.map = framed;
    this.#framed = framed;
    this.#player.reset();
    this.requestUpdate();
  };

  #goWhereAsked(): void {
    const { script } = this.#player;
    if (!script || !this.#map.map) return;
    const asked = script.timeline.stops.find(({ stop }) => stop.id === this.stop);
    if (asked && this.#wentTo !== this.stop) {
      this.#wentTo = this.stop;
      void (this.#player.state.phase === 'idle' ? this.seek(asked.arriveMs) : this.visit(this.stop));
    }
    if (!this.autoplay || this.#hasAutoplayed || this.#isReduced) return;
    if (!['ready', 'partial'].includes(this.#map.state.status)) return;
    this.#hasAutoplayed = true;
    void this.play();
  }

  #restart(): void {
    if (this.isPlaying || !this.#player.script) return;
    this.end();
    void this.play();
  }

  #step(step: 1 | -1): void {
    const { moment } = this.#player;
    if (!moment) return;
    const isLate = step < 0 && this.currentMs - moment.arriveMs > backWithinMs;
    void this.#player.visit(isLate ? moment.index : moment.index + step);
  }

  /** Left and right go from stop to stop, where they mean nothing else. */
  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.target instanceof HTMLButtonElement) || !/^Arrow(Left|Right)$/.test(event.key)) return;
    event.preventDefault();
    this.#step(event.key === 'ArrowRight' ? 1 : -1);
  };

  readonly #handleFigure = (figure: string): void => {
    this.open = this.open === figure ? null : figure;
    if (this.open && this.isPlaying) this.pause();
  };

  /** A tour without a speed that makes sense plays as it is written. */
  get #rate(): number {
    return this.speed ?? 1;
  }

  get #isNarrow(): boolean {
    return (this.#map.map?.clientWidth ?? narrowBelow) < narrowBelow;
  }

  get #words(): SpokenTour {
    return this.#spoken.of(this.playedTour, this.#map.state, this.#locale.language, this.#isNarrow);
  }

  get #context(): WordsContext {
    const { language } = this.#locale;
    const text: WordsContext['text'] = (key, values) => this.#locale.text(key, values);
    return {
      figures: { language, catalog: this.#map.state.catalog, text },
      text,
      open: this.open,
      onToggle: this.#handleFigure,
    };
  }

  protected override render(): TemplateResult {
    const { playedTour } = this;
    const title = playedTour ? textIn(playedTour.title, this.#locale.language) : this.#locale.text('tour');
    return html`<div part="base" class="base" role="region" aria-label=${title}>
      <slot @slotchange=${this.#handleSlot}></slot>
      <div part="panel" class="panel" @keydown=${this.#handleKey}>${this.#renderPanel(title)}</div>
    </div>`;
  }

  #renderPanel(title: string): TemplateResult {
    const { script, moment, state: now } = this.#player;
    if (!script || !moment) return this.#renderNotice();
    const { language } = this.#locale;
    const { isFlat, isNarrow } = this.#player;
    const isCut = this.#isReduced || (isFlat && !isNarrow);
    return this.#panel.render({
      title,
      script,
      moment,
      state: now,
      spoken: this.#words,
      words: this.#context,
      cutFrom: isCut ? this.#stopBefore : undefined,
      isNarrow,
      isPlaying: this.isPlaying,
      speed: this.#rate,
      hasCaptions: !this.withoutCaptions,
      isSpoken: this.#speech.speaks(language) ? this.speech : null,
      isFullScreen: this.#framed && canFillScreen() ? isInFullScreen(this) : null,
    });
  }

  #renderNotice(): TemplateResult {
    const { failure, isWanted } = this.#source;
    const { catalog, failure: mapFailure } = this.#map.state;
    const { language } = this.#locale;
    const message = failure?.message ?? mapFailure?.message;
    if (!message && (isWanted || !catalog)) {
      return html`<p part="notice" class="notice" role="status">${this.#locale.text('loading')}</p>`;
    }
    return html`<div part="notice" class="notice" role="alert">
      <p>${message ? textIn(message, language) : this.#locale.text('failed')}</p>
      ${
        failure?.retryable
          ? html`<button type="button" part="action" class="action" @click=${() => this.#source.retry()}>
              ${this.#locale.text('retry')}
            </button>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-tour': ParkTour;
  }
}
