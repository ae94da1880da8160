import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(calc(9 * 32px), 1fr) auto;
    gap: var(--_space-2);
    max-block-size: var(--park-table-height, calc(36 * var(--_rem)));
    padding: var(--_space-3) var(--_space-4);
    background: var(--_surface);
  }

  .above,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    font-size: var(--_text-s);
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

  .choice {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
  }

  .choice > span,
  .quiet,
  .note {
    color: var(--_text-quiet);
  }

  select,
  .button {
    min-block-size: 30px;
    padding-inline: var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }

  .button:disabled {
    color: var(--_text-quiet);
    cursor: default;
  }

  summary.button {
    display: flex;
    align-items: center;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .columns {
    position: relative;
  }

  .offered {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    display: grid;
    inline-size: max-content;
    max-block-size: calc(20 * var(--_rem));
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    overflow: auto;
  }

  .offered label {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 28px;
    cursor: pointer;
  }

  .offered input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .copying {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .scroller {
    min-block-size: calc(9 * 32px);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    /* The lines are put in by hand: the browser must not move what is scrolled for them. */
    overflow-anchor: none;
  }

  table {
    inline-size: 100%;
    border-spacing: 0;
    border-collapse: separate;
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums lining-nums;
  }

  table:focus-visible {
    outline: none;
  }

  th,
  td {
    max-inline-size: 15em;
    block-size: 32px;
    padding: 0 var(--_space-2);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    line-height: 31px;
    text-align: start;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .number {
    text-align: end;
  }

  thead th {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    padding: 0;
    border-block-end-color: var(--_line-strong);
    background: var(--_surface-sunken);
    overflow: visible;
  }

  tr > :first-child {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    background: var(--_surface);
  }

  thead tr > :first-child {
    z-index: 3;
    background: var(--_surface-sunken);
  }

  .sort {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    inline-size: 100%;
    min-block-size: 32px;
    padding-inline: var(--_space-2);
    color: var(--_text-quiet);
    line-height: 1.3;
  }

  .number .sort {
    flex-direction: row-reverse;
  }

  .sort:hover,
  [aria-sort='ascending'] .sort,
  [aria-sort='descending'] .sort {
    color: var(--_text);
  }

  .sort:focus-visible {
    outline-offset: -3px;
  }

  .arrow {
    flex: none;
    fill: var(--_line-strong);
    opacity: 0.5;
  }

  [aria-sort='ascending'] .arrow,
  [aria-sort='descending'] .arrow {
    fill: var(--_accent);
    opacity: 1;
  }

  [aria-sort='ascending'] .down,
  [aria-sort='descending'] .up {
    visibility: hidden;
  }

  tfoot :is(th, td) {
    position: sticky;
    z-index: 2;
    inset-block-end: 0;
    border-block: 1px solid var(--_line-strong);
    border-block-end: 0;
    background: var(--_surface-sunken);
    font-weight: 600;
  }

  tfoot tr > :first-child {
    z-index: 3;
    background: var(--_surface-sunken);
  }

  /* A name that takes several columns stays in sight while these scroll away under it. */
  .wide {
    max-inline-size: none;
    overflow: visible;
  }

  tr > .wide:first-child {
    inset-inline-start: auto;
  }

  .stays {
    position: sticky;
    inset-inline-start: var(--_space-2);
  }

  tbody tr[part='row'] {
    cursor: pointer;
  }

  tbody tr[part='row']:hover > * {
    background: var(--_surface-sunken);
  }

  tbody .group > * {
    background: var(--_surface-sunken);
    font-weight: 600;
  }

  .group .quiet,
  tfoot .quiet {
    font-weight: 400;
  }

  tbody .marked > * {
    background: var(--_accent-soft);
  }

  tbody .selected > * {
    background: var(--_accent-soft);
    font-weight: 600;
  }

  tbody .selected > :first-child {
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  table:focus-visible .active > * {
    box-shadow:
      inset 0 2px 0 var(--_focus),
      inset 0 -2px 0 var(--_focus);
  }

  .space td {
    block-size: auto;
    padding: 0;
    border: 0;
  }

  .fault {
    margin-inline-end: var(--_space-1);
    color: var(--_danger);
    font-weight: 600;
  }

  .partial {
    color: var(--_text-quiet);
  }

  .awaited {
    color: var(--_text-quiet);
  }

  .notes {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .notes .warning {
    color: var(--_warning);
  }

  .failure {
    color: var(--_danger);
  }

  @media print {
    .above {
      display: none;
    }

    .base,
    .scroller {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
