import { css } from 'lit';

export const swipeStyles = css`
  :host {
    position: absolute;
    inset: 0;
    z-index: 1;
    overflow: hidden;
    pointer-events: none;
  }

  .base-side {
    position: absolute;
    inset: 0;
    clip-path: inset(0 calc(100% - var(--_place)) 0 0);
  }

  .base-side > * {
    --park-map-min-height: 0;
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  /* Until the base is drawn, the scenario is seen alone. */
  :host([data-waiting]) .base-side {
    visibility: hidden;
  }

  .base-side > *::part(base) {
    border: 0;
    border-radius: 0;
  }

  .base-side > *::part(controls),
  .base-side > *::part(imprint),
  .base-side > *::part(notice),
  .base-side > *::part(tray__toggle),
  .base-side > *::part(activate) {
    display: none;
  }

  .label {
    position: absolute;
    inset-block-end: 30%;
    padding: var(--_space-1) var(--_space-2);
    border: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_text);
    font: 600 var(--_text-s) / 1.4 var(--_font);
    white-space: nowrap;
  }

  .label.base {
    inset-inline-end: calc(100% - var(--_place) + var(--_space-5));
  }

  .label.scenario {
    inset-inline-start: calc(var(--_place) + var(--_space-5));
  }

  .handle {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_place);
    inline-size: calc(2.75 * var(--_rem));
    transform: translateX(-50%);
    outline: none;
    cursor: ew-resize;
    pointer-events: auto;
    touch-action: none;
  }

  .handle::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 50%;
    inline-size: 4px;
    border: 1px solid var(--_surface);
    background: var(--_accent);
    transform: translateX(-50%);
  }

  .grip {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 50%;
    display: grid;
    place-items: center;
    inline-size: calc(2.25 * var(--_rem));
    block-size: calc(2.25 * var(--_rem));
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_accent);
    transform: translate(-50%, -50%);
  }

  .handle:focus-visible .grip {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .grip svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (forced-colors: active) {
    .handle::before {
      background: Highlight;
    }
  }
`;
