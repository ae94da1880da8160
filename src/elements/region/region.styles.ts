import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .base {
    padding: var(--park-region-padding, var(--_space-4));
    background: var(--_surface);
  }

  header {
    margin-block-end: var(--_space-3);
  }

  .name {
    font: 600 var(--_text-xl) / 1.25 var(--_font-title);
    text-wrap: balance;
  }

  header p {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .leading {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    column-gap: var(--_space-4);
    margin-block-end: var(--_space-5);
    border-block-end: 1px solid var(--_line-strong);
  }

  /* Theme, number and words stand on common lines, however long the neighbour's are. */
  .leading li,
  .leading button {
    display: grid;
    grid-row: span 3;
    grid-template-rows: subgrid;
  }

  .leading li {
    border-block-start: 1px solid var(--_line-strong);
  }

  .leading button {
    padding-block: var(--_space-2) var(--_space-3);
  }

  .leading .theme-name {
    color: var(--_accent);
    font-size: var(--_text-s);
  }

  .leading .value {
    align-self: end;
    margin: 0;
    text-align: start;
  }

  .leading .value > .quantity > .number {
    font-size: calc(1.75 * var(--_rem));
  }

  .leading .of {
    font-size: var(--_text-s);
    line-height: 1.35;
    text-wrap: pretty;
  }

  .leading button:hover .number {
    color: var(--_accent);
  }

  .theme + .theme {
    margin-block-start: var(--_space-4);
  }

  .theme > summary {
    position: relative;
    padding-block: var(--_space-1);
    border-block-end: 1px solid var(--_line-strong);
    list-style: none;
    cursor: pointer;
  }

  .theme > summary::-webkit-details-marker {
    display: none;
  }

  .theme > summary::after {
    content: '';
    position: absolute;
    inset-block-start: calc(0.75 * var(--_rem));
    inset-inline-end: calc(0.1875 * var(--_rem));
    width: calc(0.5 * var(--_rem));
    height: calc(0.5 * var(--_rem));
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    transition: rotate var(--_motion);
  }

  .theme[open] > summary::after {
    rotate: 225deg;
  }

  h3 {
    display: inline;
    font: 600 var(--_text-l) / 1.5 var(--_font-title);
    letter-spacing: 0.02em;
  }

  .theme > summary + .figure {
    border-block-start: 0;
  }

  .empty {
    color: var(--_text-quiet);
  }

  @container (min-width: 512px) {
    .leading {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @container (min-width: 704px) {
    .themes {
      columns: 2;
      column-gap: var(--_space-5);
    }

    .figure {
      break-inside: avoid;
    }
  }

  @container (max-width: 240px) {
    .leading {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
