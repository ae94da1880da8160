import { css } from 'lit';

/** A list with its tools, and how things stand side by side; the element sets `--_column`, how wide each is. */
export const comparisonStyles = css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: var(--_space-4);
    background: var(--_surface);
  }

  header {
    display: grid;
    gap: var(--_space-2);
  }

  h2 {
    font: 600 var(--_text-l) / 1.4 var(--_font-title);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    font-size: var(--_text-s);
  }

  .button {
    min-block-size: 32px;
    padding-inline: var(--_space-3);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
  }

  .leading:enabled {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button:disabled,
  .note {
    color: var(--_text-quiet);
  }

  .only {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 32px;
    cursor: pointer;
  }

  .only input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .box {
    position: relative;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: auto;
    overscroll-behavior-inline: contain;
    scrollbar-width: thin;
  }

  table {
    border-spacing: 0;
    border-collapse: separate;
    font-size: var(--_text-s);
  }

  th,
  td {
    inline-size: var(--_column);
    min-inline-size: var(--_column);
    padding: var(--_space-2);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  tr > :first-child {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    inline-size: calc(8 * var(--_rem));
    min-inline-size: calc(8 * var(--_rem));
    border-inline-end: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_text-quiet);
  }

  thead th {
    border-block-end-color: var(--_line-strong);
    background: var(--_surface-sunken);
  }

  thead .corner {
    background: var(--_surface-sunken);
  }

  tbody tr:last-child > * {
    border-block-end: 0;
  }

  .differs > th {
    color: var(--_text);
    font-weight: 600;
  }

  .differs > :first-child {
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .mark {
    padding-inline: 0.4em;
    border-radius: 3px;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 400;
    font-size: calc(0.75 * var(--_rem));
    white-space: nowrap;
  }

  .tools {
    display: flex;
    justify-content: end;
    gap: 2px;
  }

  .tool {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: var(--_radius);
    color: var(--_text-quiet);
  }

  .tool:hover:enabled {
    background: var(--_accent-soft);
    color: var(--_text);
  }

  .tool:disabled {
    opacity: 0.35;
  }

  .name {
    display: block;
    min-block-size: 24px;
    font: 600 var(--_text-m) / 1.35 var(--_font-title);
    text-align: start;
  }

  button.name:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .tag {
    padding: 0 0.4em;
    border-radius: 3px;
    background: var(--_warning-soft);
    color: var(--_warning);
    font-size: calc(0.75 * var(--_rem));
    white-space: nowrap;
  }

  .stated summary {
    display: block;
    min-block-size: 24px;
    cursor: pointer;
    list-style: none;
  }

  .stated summary::-webkit-details-marker {
    display: none;
  }

  .stated summary:hover .number {
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
  }

  .stated .value {
    text-align: start;
  }

  .stated .evidence {
    margin-block: var(--_space-2) 0;
  }

  .stated .evidence > div {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
  }

  .quiet {
    color: var(--_text-quiet);
  }

  .aside {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .standing {
    display: inline-block;
    padding-inline: 0.4em;
    border-radius: 3px;
    font-size: calc(0.75 * var(--_rem));
    white-space: nowrap;
  }

  .standing.best {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .standing.worst {
    background: var(--_warning-soft);
    color: var(--_warning);
  }

  @media print {
    .actions,
    .tools {
      display: none;
    }

    .box {
      overflow: visible;
    }
  }
`;
