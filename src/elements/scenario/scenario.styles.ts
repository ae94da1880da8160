import { css } from 'lit';

export const styles = css`
  .base {
    gap: var(--_space-4);
    padding: var(--_space-4);
    background: var(--_surface);
  }

  header,
  section {
    display: grid;
    gap: var(--_space-2);
    min-inline-size: 0;
  }

  h2 {
    font: 600 var(--_text-xl) / 1.25 var(--_font-title);
  }

  h3 {
    font: 600 var(--_text-m) / 1.4 var(--_font-title);
  }

  .quiet,
  .count,
  .note {
    color: var(--_text-quiet);
    font-weight: 400;
    font-size: var(--_text-s);
  }

  .parcel {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-2);
    overflow-wrap: anywhere;
  }

  .fields {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--_space-2) var(--_space-3);
  }

  label {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .wide {
    grid-column: 1 / -1;
  }

  input,
  select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: calc(2 * var(--_rem));
    padding-inline: var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
    font-size: var(--_text-m);
  }

  .file {
    display: none;
  }

  summary {
    font: 600 var(--_text-m) / 1.4 var(--_font-title);
    min-block-size: 24px;
    cursor: pointer;
  }

  details[open] {
    display: grid;
    gap: var(--_space-2);
  }

  .scope {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  .scope select {
    inline-size: auto;
  }

  .text-button:disabled {
    border-color: var(--_line);
    background: none;
    color: color-mix(in srgb, var(--_text-quiet) 55%, transparent);
  }

  .changes {
    display: grid;
    counter-reset: change;
    border-block-start: 1px solid var(--_line);
  }

  .entry {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-2);
    padding-block: var(--_space-1);
    border-block-end: 1px solid var(--_line);
    font-size: var(--_text-s);
    counter-increment: change;
  }

  .what {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .what::before {
    content: counter(change) '. ';
    color: var(--_text-quiet);
  }

  .not-applied {
    display: block;
    color: var(--_danger);
  }

  .remove {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: var(--_radius);
    color: var(--_text-quiet);
  }

  .remove:hover {
    background: var(--_accent-soft);
    color: var(--_text);
  }

  .remove svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }

  .faults {
    padding: var(--_space-1) var(--_space-3);
    border-inline-start: 3px solid var(--_warning);
    background: var(--_warning-soft);
    color: var(--_text);
    font-size: var(--_text-s);
  }

  th:first-child {
    overflow-wrap: anywhere;
  }

  .change .way {
    color: var(--_text-quiet);
    font-weight: 400;
  }

  .change[data-way='more'],
  .change[data-way='less'] {
    font-weight: 600;
  }

  .change[data-way='same'] {
    color: var(--_text-quiet);
  }

  .rule {
    max-inline-size: none;
  }

  @container (max-width: 400px) {
    .change .way {
      display: block;
    }

    th,
    td {
      padding-inline: var(--_space-1);
    }
  }

  @media print {
    .row,
    .fields,
    .remove {
      display: none;
    }
  }
`;
