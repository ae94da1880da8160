import { css } from 'lit';

export const mapStyles = css`
  :host {
    display: grid;
    /* Room within the host would come between its edge and the map. */
    padding: 0 !important;
    writing-mode: horizontal-tb !important;
    max-inline-size: 100%;
    overflow: hidden;
  }

  /* Where a page's rule for everything has made the map a piece of a line; nobody means that. */
  :host(:state(inline)) {
    display: grid !important;
  }

  /* What a map must have whatever a page does to the host. */
  .room {
    position: relative;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: var(--park-map-min-height, calc(20 * var(--_rem)));
    min-inline-size: 0;
  }

  /* What a map is at least where its surroundings ask how wide it would be, such as a row. */
  .room::before {
    content: '';
    display: block;
    inline-size: calc(20 * var(--_rem));
  }

  /* A container whose height is a least height is taken for one of no height: this one has the height of the room. */
  .map {
    position: absolute;
    inset: 0;
    overflow: hidden;
    container: park-map / size;
    background: var(--_surface-sunken);
    isolation: isolate;
  }

  .popup-place {
    position: absolute;
    inset: 0;
    z-index: 5;
    pointer-events: none;
  }

  /* It is loaded with the first card; what a page has put into it is not to be seen before. */
  .popup-place ::slotted(park-popup:not(:defined)) {
    display: none;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  .canvas,
  .frame {
    position: absolute;
    inset: 0;
  }

  /* While a tool has the gestures, its cursor and its touches count instead of the engine's. */
  .canvas[data-tool],
  .canvas[data-tool] * {
    cursor: inherit !important;
    touch-action: none !important;
  }

  .activate {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 50%;
    z-index: 4;
    min-block-size: calc(2.75 * var(--_rem));
    padding: 0 var(--_space-5);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: var(--_shadow);
    transform: translate(-50%, -50%);
  }

  .corner {
    position: absolute;
    z-index: 3;
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
    max-inline-size: calc(100% - 2 * var(--_space-3));
    pointer-events: none;
  }

  .corner > *,
  .corner > slot::slotted(*) {
    pointer-events: auto;
  }

  .corner > slot:not([name='tray'])::slotted(*) {
    /* Companions are children of the page: its reset would take their panel away. */
    display: block !important;
    max-block-size: calc(100cqb - 6 * var(--_rem)) !important;
    padding: var(--_space-2) var(--_space-3) !important;
    border: 1px solid var(--_line) !important;
    border-radius: var(--_radius) !important;
    background: var(--_surface) !important;
    box-shadow: var(--_shadow) !important;
    overflow: auto !important;
  }

  .top-left {
    inset: var(--_space-3) auto auto var(--_space-3);
    /* Beside the controls. */
    max-inline-size: calc(100% - 3 * var(--_space-3) - 2.25 * var(--_rem));
  }

  .top-right {
    inset: var(--_space-3) var(--_space-3) auto auto;
    align-items: flex-end;
  }

  /* The lower corners stand on the imprint, however many lines that takes. */
  .foot {
    position: absolute;
    inset: auto 0 0 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    pointer-events: none;
  }

  .bottom-left,
  .bottom-right {
    position: relative;
    margin: 0 var(--_space-3) var(--_space-3);
  }

  .bottom-left {
    align-items: flex-start;
  }

  .bottom-right {
    align-items: flex-end;
  }

  .controls {
    display: flex;
    flex-direction: column;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  .control {
    display: grid;
    place-items: center;
    inline-size: calc(2.25 * var(--_rem));
    block-size: calc(2.25 * var(--_rem));
    color: var(--_text);
  }

  .control + .control {
    border-block-start: 1px solid var(--_line);
  }

  .control:hover {
    background: var(--_accent-soft);
  }

  .control:focus-visible {
    outline-offset: -3px;
  }

  .control svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .control .needle {
    fill: var(--_danger);
    stroke: var(--_danger);
  }

  .imprint {
    grid-column: 1 / -1;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-3);
    padding: 1px var(--_space-3) 2px;
    background: color-mix(in srgb, var(--_surface) 86%, transparent);
    color: var(--_text-quiet);
    font-size: calc(0.6875 * var(--_rem));
    line-height: 1.5;
    pointer-events: auto;
  }

  .attribution {
    margin-inline-start: auto;
    text-align: end;
  }

  .attribution a {
    color: inherit;
    text-underline-offset: 0.15em;
  }

  .scale {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    white-space: nowrap;
  }

  .scale-line {
    block-size: 5px;
    border: 1px solid currentColor;
    border-block-start: 0;
  }

  .notices {
    position: absolute;
    /* Beside the controls, clear of the legend. */
    inset: var(--_space-3) calc(4 * var(--_rem)) auto calc(7.5 * var(--_rem));
    z-index: 4;
    display: grid;
    justify-items: end;
    gap: var(--_space-2);
    pointer-events: none;
  }

  .notices > * {
    display: grid;
    justify-items: inherit;
    gap: var(--_space-2);
    max-inline-size: 100%;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: var(--_space-2) var(--_space-3);
    max-inline-size: min(100%, calc(32 * var(--_rem)));
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
    pointer-events: auto;
  }

  .loading {
    align-items: center;
  }

  .loading progress {
    inline-size: calc(6 * var(--_rem));
    accent-color: var(--_accent);
  }

  .partial {
    border-color: var(--_warning);
    background: var(--_warning-soft);
  }

  .failure {
    border-color: var(--_danger);
  }

  .notice-text {
    display: grid;
    flex: 1 1 calc(16 * var(--_rem));
    gap: var(--_space-1);
    min-inline-size: 0;
    max-block-size: 40cqb;
    overflow: auto;
  }

  .notice summary {
    cursor: pointer;
    min-block-size: 24px;
  }

  .notice li {
    padding-block: var(--_space-1);
    border-block-start: 1px solid var(--_line);
  }

  .action {
    flex: none;
    min-block-size: 24px;
    padding: 0 var(--_space-3);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .dismiss {
    flex: none;
    margin-inline-start: auto;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
  }

  /* Below the legend. */
  @container park-map (inline-size < 480px) {
    .notices {
      inset: calc(4.25 * var(--_rem)) calc(3.75 * var(--_rem)) auto var(--_space-3);
      justify-items: start;
    }
  }

  /* Scale and sources on one line. */
  @container park-map (inline-size < 352px) {
    .imprint {
      column-gap: var(--_space-1);
      padding-inline: var(--_space-1);
    }
  }

  /* A map that a sheet has pushed to a strip keeps what it must say; the buttons would fill it. */
  @container park-map (block-size < 128px) {
    .top-left,
    .controls {
      display: none;
    }

    .notices {
      inset-block-start: var(--_space-3);
    }
  }
`;
