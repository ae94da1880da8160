import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .base {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-4);
    background: var(--_surface);
  }

  header {
    display: grid;
    gap: var(--_space-1);
  }

  h2 {
    font: 600 var(--_text-l) / 1.4 var(--_font-title);
  }

  .tag {
    padding: 0 0.4em;
    border-radius: 3px;
    background: var(--_warning-soft);
    color: var(--_warning);
    font: 400 calc(0.75 * var(--_rem)) / 1.5 var(--_font);
    white-space: nowrap;
    vertical-align: 0.15em;
  }

  .result {
    font-variant-numeric: tabular-nums lining-nums;
  }

  .note,
  .quiet,
  .count {
    color: var(--_text-quiet);
  }

  .quiet,
  .count {
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums lining-nums;
  }

  .failure {
    color: var(--_danger);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .chip,
  .clear {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 28px;
    padding-inline: var(--_space-3);
    border: 1px solid var(--_line-strong);
    border-radius: 14px;
    font-size: var(--_text-s);
  }

  .chip {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_text);
  }

  .chip .condition {
    max-inline-size: 18em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .clear {
    border-color: transparent;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .label {
    display: block;
    padding: 0;
    margin-block-end: var(--_space-1);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  input:not([type='checkbox']),
  select {
    inline-size: 100%;
    min-block-size: 34px;
    padding-inline: var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
  }

  input::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .classes {
    columns: 15em 2;
    column-gap: var(--_space-4);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
  }

  .check {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 28px;
    break-inside: avoid;
    font-size: var(--_text-s);
    cursor: pointer;
  }

  .check.below {
    padding-inline-start: calc(16px + var(--_space-2));
  }

  .classes .check .count {
    margin-inline-start: auto;
  }

  .check.group {
    break-after: avoid;
  }

  .check.empty .name {
    color: var(--_text-quiet);
  }

  .swatch {
    flex: none;
    inline-size: calc(0.9 * var(--_rem));
    block-size: calc(0.9 * var(--_rem));
    border: 1px solid var(--_line-strong);
    background: var(--_swatch);
    forced-color-adjust: none;
  }

  .pair {
    display: grid;
    grid-template-columns: minmax(0, 4fr) minmax(0, 5fr);
    gap: var(--_space-4);
  }

  .range {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--_space-2);
  }

  .range label {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    font-size: var(--_text-s);
  }

  .range label span {
    flex: none;
    color: var(--_text-quiet);
  }

  .range input {
    min-inline-size: 0;
  }

  @container (max-width: 30em) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media print {
    .field {
      display: none;
    }
  }
`;
