import { css } from 'lit';

export const styles = css`
  :host {
    --_swatch-width: var(--park-land-use-swatch-width, calc(3.25 * var(--_rem)));
  }

  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    min-block-size: 32px;
    border-block-end: 1px solid var(--_line-strong);
  }

  h2 {
    font: 600 var(--_text-l) / 1.4 var(--_font-title);
  }

  .tag {
    padding: 0 0.4em;
    border-radius: 3px;
    background: var(--_warning-soft);
    color: var(--_warning);
    font-size: calc(0.75 * var(--_rem));
    line-height: 1.5;
    white-space: nowrap;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
    padding-block: var(--_space-2);
    font-size: var(--_text-s);
  }

  .palettes {
    display: inline-flex;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    overflow: hidden;
  }

  .palette {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 30px;
    padding-inline: var(--_space-3);
  }

  .palette + .palette {
    border-inline-start: 1px solid var(--_line-strong);
  }

  .palette input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .palette:has(:checked) {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .palette:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -4px;
  }

  .palette:has(:checked:focus-visible) {
    outline-color: var(--_on-accent);
  }

  .vision {
    display: flex;
    flex: 1 1 auto;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_text-quiet);
    white-space: nowrap;
  }

  select {
    flex: 0 1 auto;
    min-inline-size: 0;
    min-block-size: 32px;
    margin: 0;
    padding-inline: var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0;
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }

  thead th {
    padding-block: var(--_space-1);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
    white-space: nowrap;
  }

  tbody tr,
  tfoot tr {
    border-block-start: 1px solid var(--_line);
  }

  tbody th,
  tbody td,
  tfoot th,
  tfoot td {
    padding-block: var(--_space-1);
  }

  .number {
    padding-inline-start: var(--_space-2);
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  tbody .number {
    line-height: calc(1.4 * var(--_text-m));
  }

  tbody .quiet,
  tfoot .quiet {
    inline-size: 4.5em;
    color: var(--_text-quiet);
    font-size: var(--_text-s);
    line-height: 1.3;
    white-space: normal;
  }

  .class {
    display: grid;
    grid-template-columns: var(--_swatch-width) minmax(0, 1fr);
    align-items: start;
    column-gap: var(--_space-2);
  }

  .swatch {
    display: block;
    inline-size: 100%;
    block-size: auto;
    forced-color-adjust: none;
  }

  .swatch text {
    font: 600 11.5px / 1 var(--_font);
    font-variant-numeric: tabular-nums;
  }

  .name {
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .older {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .statuses {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .statuses li {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }

  .mark {
    flex: none;
    inline-size: calc(0.75 * var(--_rem));
    block-size: calc(0.75 * var(--_rem));
  }

  tfoot tr:first-child {
    border-block-start-color: var(--_line-strong);
    font-weight: 600;
  }

  tfoot .status {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  tfoot tr:not(:first-child) {
    border-block-start: 0;
    font-size: var(--_text-s);
  }

  tfoot tr:not(:first-child) > * {
    padding-block: 1px;
  }

  .warning {
    padding-block: var(--_space-1);
    color: var(--_warning);
    font-size: var(--_text-s);
  }

  .note {
    padding-block: var(--_space-2);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .overlaps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    padding-block: var(--_space-2);
    font-size: var(--_text-s);
  }

  .overlaps ul {
    flex: 1 1 100%;
  }

  .overlaps .plain {
    min-block-size: 30px;
    padding-inline: var(--_space-3);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .overlaps .link {
    min-block-size: 24px;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    overflow-wrap: anywhere;
  }

  .overlaps .quiet {
    color: var(--_text-quiet);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .about {
    margin-block-start: var(--_space-2);
    border-block-start: 1px solid var(--_line);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  summary {
    min-block-size: 28px;
    padding-block: var(--_space-1);
    cursor: pointer;
  }

  .about p {
    padding-block-end: var(--_space-1);
  }

  @media (forced-colors: active) {
    .palette:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }

  @media print {
    .controls,
    .overlaps,
    .about {
      display: none;
    }
  }
`;
