import { css } from 'lit';

/** What reports of land have in common: their tables, the mark of made-up data, cautions, and the evidence of figures. */
export const landReportStyles = css`
  :host {
    container-type: inline-size;
  }

  .tag {
    display: inline-block;
    padding-inline: var(--_space-2);
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    color: var(--_warning);
    font: 400 var(--_text-s) / 1.5 var(--_font);
    vertical-align: 0.2em;
  }

  .caution {
    padding: var(--_space-1) var(--_space-3);
    border-inline-start: 3px solid var(--_warning);
    background: var(--_warning-soft);
    color: var(--_text);
    font-size: var(--_text-s);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums lining-nums;
  }

  caption {
    padding-block-end: var(--_space-1);
    font: 600 var(--_text-m) / 1.4 var(--_font-title);
    text-align: start;
  }

  th,
  td {
    padding: var(--_space-1) var(--_space-2);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  th:first-child {
    padding-inline-start: 0;
  }

  td:last-child,
  thead th:last-child {
    padding-inline-end: 0;
  }

  thead th {
    border-block-end-color: var(--_line-strong);
    color: var(--_text-quiet);
    white-space: nowrap;
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }

  tfoot th,
  tfoot td {
    border-block: 1px solid var(--_line-strong);
    font-weight: 600;
  }

  .evidence {
    display: grid;
    gap: var(--_space-1);
    padding: var(--_space-2) var(--_space-3);
    background: var(--_surface-sunken);
    font-size: var(--_text-s);
  }

  .evidence div {
    display: grid;
    grid-template-columns: 5em 1fr;
    gap: var(--_space-2);
  }

  dt {
    color: var(--_text-quiet);
  }

  dd {
    overflow-wrap: anywhere;
  }
`;
