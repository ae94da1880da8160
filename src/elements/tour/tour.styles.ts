import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }

  .panel {
    container-type: inline-size;
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-4) clamp(var(--_space-4), 2.5vw, var(--_space-5)) var(--_space-3);
  }

  :host(:fullscreen) .base {
    grid-template-rows: minmax(0, 1fr) auto;
    block-size: 100dvh;
    border: 0;
    border-radius: 0;
  }

  :host(:fullscreen) ::slotted(*) {
    block-size: 100% !important;
    max-block-size: none !important;
    min-block-size: 0 !important;
  }

  :host(:fullscreen) .transcript {
    display: none;
  }

  /* All stops lie on one another: the box is as high as the longest, and the page does not jump. */
  .captions {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--_space-4);
    touch-action: pan-y;
  }

  .telling {
    grid-area: 1 / 1;
    display: grid;
    grid-template-columns: calc(3.5 * var(--_rem)) minmax(0, 1fr);
    align-content: start;
  }

  .telling.away {
    visibility: hidden;
  }

  .telling.intro {
    grid-template-columns: minmax(0, 1fr);
  }

  .telling:not(.away) .said {
    animation: arrive 420ms ease-out;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }

  .ordinal {
    color: var(--_accent);
    font: 400 calc(2.375 * var(--_rem)) / 1 var(--_font-title);
    font-variant-numeric: lining-nums;
  }

  .ordinal small {
    margin-inline-start: 0.2em;
    color: var(--_text-quiet);
    font-size: calc(0.875 * var(--_rem));
  }

  .ordinal small::before {
    content: '/';
    margin-inline-end: 0.2em;
  }

  h3 {
    font: 600 calc(1.3125 * var(--_rem)) / 1.3 var(--_font-title);
    text-wrap: balance;
  }

  .said {
    max-inline-size: calc(46 * var(--_rem));
  }

  .said p {
    margin-block-start: var(--_space-1);
    font-size: calc(1.0625 * var(--_rem));
    line-height: 1.6;
    text-wrap: pretty;
  }

  /* In Chinese, sentences follow one another as in print. */
  .said p:lang(zh) {
    line-height: 1.75;
  }

  .said .lengths {
    color: var(--_text-quiet);
    font-size: var(--_text-m);
    font-variant-numeric: tabular-nums;
  }

  .stated {
    padding-block: 0.2em;
    margin-block: -0.2em;
    border-radius: 2px;
    font-weight: 600;
    font-variant-numeric: tabular-nums lining-nums;
    text-decoration: underline dotted;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 1.5px;
    text-underline-offset: 0.24em;
  }

  .stated:hover,
  .stated[aria-expanded='true'] {
    color: var(--_accent);
  }

  .evidence-box {
    margin-block: var(--_space-2);
    padding: var(--_space-3) var(--_space-4) 0;
    border-inline-start: 2px solid var(--_accent);
    background: var(--_surface-sunken);
  }

  .evidence-box .evidence {
    padding: 0 0 var(--_space-3);
    border: 0;
    margin: 0;
  }

  .evidence-box h4 {
    margin-block-end: var(--_space-2);
    font: 600 var(--_text-m) / 1.4 var(--_font);
  }

  .locator {
    grid-area: 1 / 2;
    inline-size: calc(6 * var(--_rem));
    block-size: calc(6 * var(--_rem));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .locator .stop {
    fill: var(--_line-strong);
    stroke: none;
  }

  .locator .way {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .locator .here {
    fill: var(--_accent);
    stroke: var(--_surface-sunken);
    stroke-width: 2;
  }

  .offer,
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .offer {
    flex: 1 1 auto;
    justify-content: center;
    padding: var(--_space-1) var(--_space-1) var(--_space-1) var(--_space-3);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }

  .offer p {
    text-wrap: pretty;
  }

  .action {
    min-block-size: calc(2.25 * var(--_rem));
    padding-inline: var(--_space-3);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    font-weight: 600;
  }

  .action.card {
    margin-block-start: var(--_space-2);
  }

  .action.main {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
  }

  .transport,
  .options {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
  }

  .options {
    margin-inline-start: auto;
  }

  .control,
  .play {
    display: grid;
    place-items: center;
    inline-size: calc(2.5 * var(--_rem));
    block-size: calc(2.5 * var(--_rem));
    border-radius: 50%;
  }

  .control:hover {
    background: var(--_surface-sunken);
  }

  .control[aria-pressed='true'] {
    color: var(--_accent);
    background: var(--_accent-soft);
  }

  .play {
    inline-size: calc(3 * var(--_rem));
    block-size: calc(3 * var(--_rem));
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .control svg,
  .play svg {
    inline-size: calc(1.25 * var(--_rem));
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  svg .solid {
    fill: currentcolor;
    stroke-width: 1;
  }

  .time {
    font-variant-numeric: tabular-nums;
  }

  .time span {
    color: var(--_text-quiet);
  }

  .speed select {
    block-size: calc(2.25 * var(--_rem));
    padding-inline: var(--_space-1);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }

  .speed select:hover {
    border-color: var(--_line-strong);
  }

  option {
    background: var(--_surface-raised);
    color: var(--_text);
  }

  .transcript {
    border-block-start: 1px solid var(--_line);
    padding-block-start: var(--_space-2);
  }

  .transcript summary {
    padding-block: var(--_space-1);
    border-radius: 2px;
    color: var(--_text-quiet);
    cursor: pointer;
  }

  .transcript ol {
    display: grid;
    gap: var(--_space-4);
    padding-block: var(--_space-3);
    counter-reset: stop;
  }

  .transcript li {
    counter-increment: stop;
    display: grid;
    grid-template-columns: calc(2 * var(--_rem)) minmax(0, calc(46 * var(--_rem)));
  }

  .transcript li > * {
    grid-column: 2;
  }

  .transcript li::before {
    content: counter(stop);
    grid-area: 1 / 1;
    color: var(--_accent);
    font: 400 var(--_text-l) / 1.4 var(--_font-title);
  }

  .transcript h3 {
    font-size: var(--_text-l);
  }

  .visit {
    margin-inline-start: var(--_space-2);
    padding: 0.2em;
    color: var(--_accent);
    font: 400 var(--_text-s) / 1.4 var(--_font);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  @container (inline-size < 560px) {
    .controls {
      column-gap: var(--_space-2);
    }

    .time span {
      display: none;
    }

    .offer {
      order: -1;
      flex-basis: 100%;
      justify-content: start;
      padding: var(--_space-2) var(--_space-3);
    }

    .captions {
      column-gap: var(--_space-2);
    }

    .telling {
      grid-template-columns: minmax(0, 1fr);
    }

    .ordinal {
      position: absolute;
      inset-inline-end: 0;
      font-size: calc(1.25 * var(--_rem));
    }

    .telling {
      position: relative;
    }

    h3 {
      padding-inline-end: calc(3.5 * var(--_rem));
      font-size: calc(1.1875 * var(--_rem));
    }

    .said p {
      font-size: var(--_rem);
    }

    .locator {
      grid-area: 2 / 1;
      inline-size: calc(4.5 * var(--_rem));
      block-size: calc(4.5 * var(--_rem));
      margin-block-start: var(--_space-2);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .telling:not(.away) .said {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .play {
      border: 1px solid ButtonText;
    }
  }

  @media print {
    .controls,
    .scrubber,
    .offer {
      display: none;
    }
  }
`;
