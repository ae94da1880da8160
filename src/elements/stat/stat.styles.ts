import { css } from 'lit';

export const styles = css`
  :host {
    display: inline;
  }

  /* A word in the prose of the page, and set like it. */
  :host > :not(.popover) {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-transform: inherit;
    text-shadow: inherit;
  }

  slot[hidden] {
    display: none;
  }

  button {
    /* A target of 24 px that does not spread the lines. */
    padding-block: 0.25em;
    margin-block: -0.25em;
    border-radius: 2px;
    font-variant-numeric: tabular-nums lining-nums;
    text-decoration: underline dotted;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 1.5px;
    text-underline-offset: 0.22em;
  }

  button:hover,
  button[aria-expanded='true'] {
    color: var(--_accent);
  }

  .missing-value {
    color: var(--_text-quiet);
  }

  .popover {
    position: fixed;
    inset: auto;
    z-index: 1;
    box-sizing: border-box;
    width: max-content;
    max-width: min(calc(22 * var(--_rem)), calc(100vw - 12px));
    margin: 0;
    padding: var(--_space-3) var(--_space-4) 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    color: var(--_text);
    font: 400 var(--_text-m) / 1.5 var(--_font);
    text-align: start;
    white-space: normal;
  }

  .popover:not(.open) {
    display: none;
  }

  .title {
    display: block;
    font: 600 var(--_text-m) / 1.4 var(--_font-title);
  }

  .of {
    display: block;
    margin-block-end: var(--_space-2);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }
`;
