import { css } from 'lit';

/** How the tools look that draw on a map: rows of buttons, hints, faults. */
export const toolStyles = css`
  :host {
    max-inline-size: 100%;
  }

  .base {
    display: grid;
    gap: var(--_space-2);
    min-inline-size: 0;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
  }

  .tool {
    display: grid;
    place-items: center;
    inline-size: calc(2.25 * var(--_rem));
    block-size: calc(2.25 * var(--_rem));
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_text);
  }

  .tool svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .tool:hover:enabled {
    background: var(--_accent-soft);
  }

  .tool[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .tool:disabled {
    color: color-mix(in srgb, var(--_text-quiet) 55%, transparent);
  }

  .divider {
    inline-size: 1px;
    margin-block: var(--_space-1);
    background: var(--_line);
  }

  .text-button {
    min-block-size: calc(2 * var(--_rem));
    padding: 0 var(--_space-3);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }

  .text-button:hover {
    background: var(--_accent-soft);
  }

  .text-button.main {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .hint,
  .rule {
    max-inline-size: calc(24 * var(--_rem));
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .hint:empty {
    display: none;
  }

  .position select {
    min-block-size: 28px;
    max-inline-size: 100%;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: inherit;
    font: inherit;
    font-size: var(--_text-s);
  }

  .position output {
    font-variant-numeric: tabular-nums;
  }

  .text-button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .field {
    display: grid;
    gap: var(--_space-1);
    max-inline-size: calc(24 * var(--_rem));
  }

  .field textarea,
  .field select {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 28px;
    padding: var(--_space-1) var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: inherit;
    font: inherit;
    font-size: var(--_text-s);
  }

  .field textarea {
    font-variant-numeric: tabular-nums;
    resize: vertical;
  }

  .typed[open] {
    display: grid;
    gap: var(--_space-2);
  }

  .typed > * + * {
    margin-block-start: var(--_space-2);
  }

  .typed summary {
    min-block-size: 28px;
    cursor: pointer;
  }

  .file {
    display: inline-grid;
    align-items: center;
    cursor: pointer;
  }

  .file:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  /* In the corner of a small map every line counts. */
  @container (inline-size < 480px) {
    .rule,
    .quiet {
      display: none;
    }

    .base {
      gap: var(--_space-1);
    }
  }

  .fault {
    max-inline-size: calc(24 * var(--_rem));
    padding: var(--_space-1) var(--_space-2);
    border-inline-start: 3px solid var(--_danger);
    background: var(--_surface-sunken);
    font-size: var(--_text-s);
  }

  @media (forced-colors: active) {
    .tool[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }
`;
