import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
  }

  /* A container has no width of its own; a brief card takes that of its words, as a popup does. */
  :host(:not([brief])) {
    container-type: inline-size;
  }

  .base {
    padding: var(--park-card-padding, var(--_space-4));
    background: var(--_surface);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
  }

  .kind {
    display: flex;
    flex: 1 1 4em;
    align-items: center;
    gap: var(--_space-2);
    min-height: calc(1.75 * var(--_rem));
    color: var(--_text-quiet);
    font-size: var(--_text-s);
    letter-spacing: 0.04em;
  }

  .kind::before {
    content: '';
    flex: none;
    width: calc(0.625 * var(--_rem));
    height: calc(0.625 * var(--_rem));
    border-radius: 50%;
    background: var(--_theme, var(--_accent));
    forced-color-adjust: none;
  }

  .sample {
    padding-inline: var(--_space-2);
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    letter-spacing: 0;
  }

  .facts {
    display: grid;
    gap: var(--_space-1);
    margin-block: var(--_space-2) var(--_space-3);
  }

  .facts div {
    display: grid;
    grid-template-columns: 6em 1fr;
    gap: var(--_space-2);
  }

  .facts dt,
  .note {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .facts dd {
    overflow-wrap: anywhere;
  }

  .note {
    margin-top: var(--_space-3);
  }

  .name {
    flex: 1 0 100%;
    min-width: 0;
    font: 600 var(--_text-xl) / 1.25 var(--_font-title);
    overflow-wrap: anywhere;
    text-spacing-trim: trim-start;
    text-wrap: balance;
  }

  .other-name {
    min-width: calc(1.75 * var(--_rem));
    min-height: calc(1.5 * var(--_rem));
    padding-inline: var(--_space-2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
    line-height: 1.2;
    text-align: center;
  }

  .other-name:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .other-name[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .within {
    min-height: calc(1.5 * var(--_rem));
    color: var(--_accent);
    font-size: var(--_text-s);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent);
    text-underline-offset: 0.25em;
  }

  .within:hover {
    text-decoration-color: currentcolor;
  }

  .whereabouts {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0 var(--_space-4);
    margin-block: var(--_space-1) var(--_space-3);
  }

  .position {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .position[open] {
    flex-basis: 100%;
  }

  .position summary {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    width: fit-content;
    min-height: calc(1.5 * var(--_rem));
    border-radius: 2px;
    list-style: none;
    cursor: pointer;
    text-decoration: underline dotted;
    text-decoration-color: var(--_line-strong);
    text-underline-offset: 0.25em;
  }

  .position summary::-webkit-details-marker {
    display: none;
  }

  .position summary:hover {
    color: var(--_text);
  }

  .position svg {
    flex: none;
    width: calc(1.125 * var(--_rem));
    fill: none;
    stroke: var(--_theme, var(--_accent));
    stroke-width: 1.25;
  }

  .position .dashed {
    stroke-dasharray: 2.4 1.8;
  }

  .position .point {
    fill: var(--_theme, var(--_accent));
    stroke: none;
  }

  .position p {
    padding-block: var(--_space-1);
    padding-inline-start: calc(1.625 * var(--_rem));
  }

  .position a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  /* Links and buttons of the page stand in a row, clear of the figures. */
  slot[name='actions']::slotted(*) {
    margin-block-start: var(--_space-3);
  }

  h3 {
    font: 600 var(--_text-m) / 1.4 var(--_font-title);
    letter-spacing: 0.02em;
  }

  .block {
    padding-block: var(--_space-3) var(--_space-2);
    border-block-start: 1px solid var(--_line-strong);
  }

  .block > h3 {
    margin-block-end: var(--_space-1);
  }

  .block > h3 + .figure,
  .base > .lead {
    border-block-start: 0;
  }

  .block + .figure {
    border-block-start-color: var(--_line-strong);
  }

  .charted summary {
    display: grid;
    grid-template-columns: minmax(calc(4.75 * var(--_rem)), 1fr) minmax(0, 2fr);
    align-items: center;
    gap: var(--_space-4);
    padding-block: var(--_space-2);
  }

  .charted .dial {
    justify-self: center;
  }

  .inside,
  .count {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums lining-nums;
    font-weight: 400;
  }

  .place {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-3);
    width: 100%;
    padding-block: calc(0.375 * var(--_rem));
    border-block-start: 1px solid var(--_line);
  }

  li:first-child .place {
    border-block-start: 0;
  }

  .place:hover > :first-child {
    color: var(--_accent);
  }

  .kind-name {
    flex: none;
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .empty {
    padding-block: var(--_space-4);
    color: var(--_text-quiet);
    text-wrap: pretty;
  }

  :host([brief]) .base {
    padding: var(--park-card-padding, var(--_space-3));
  }

  :host([brief]) .name {
    font-size: var(--_text-l);
  }

  :host([brief]) .lead .number {
    font-size: var(--_text-xl);
  }

  @container (max-width: 304px) {
    .charted summary {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media print {
    .close,
    .other-name {
      display: none;
    }
  }
`;
