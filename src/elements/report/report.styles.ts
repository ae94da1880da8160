import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    padding: var(--_space-4);
    background: var(--_surface);
  }

  .note,
  .working {
    color: var(--_text-quiet);
  }

  .working,
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .failure {
    color: var(--_danger);
  }

  .button {
    min-block-size: 32px;
    padding-inline: var(--_space-3);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    color: var(--_text);
  }

  header {
    display: grid;
    gap: var(--_space-2);
  }

  h2 {
    font: 600 var(--_text-xl) / 1.25 var(--_font-title);
    overflow-wrap: anywhere;
  }

  h3 {
    margin-block-end: var(--_space-1);
    font: 600 var(--_text-m) / 1.4 var(--_font-title);
  }

  .total strong {
    font: 600 var(--_text-xl) / 1.2 var(--_font-title);
    font-variant-numeric: tabular-nums lining-nums;
  }

  .quiet,
  .count {
    color: var(--_text-quiet);
    font-weight: 400;
    font-size: var(--_text-s);
  }

  .warning h3 {
    color: var(--_warning);
  }

  .warning ul {
    padding-inline-start: var(--_space-4);
    list-style: disc;
    font-size: var(--_text-s);
  }

  .lit {
    background: var(--_accent-soft);
  }

  .row-name {
    display: flex;
    gap: var(--_space-2);
    min-block-size: 24px;
  }

  .row-name:hover:enabled span:last-child {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .swatch {
    flex: none;
    inline-size: calc(0.9 * var(--_rem));
    block-size: calc(0.9 * var(--_rem));
    margin-block-start: 0.2em;
    border: 1px solid var(--_line-strong);
    background: var(--_swatch);
    forced-color-adjust: none;
  }

  .figure {
    border-block-end: 1px solid var(--_line);
  }

  summary,
  .missing {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_space-3);
    min-block-size: 32px;
    cursor: pointer;
  }

  .missing {
    color: var(--_text-quiet);
    cursor: auto;
  }

  .value {
    font-weight: 600;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .evidence {
    margin-block-end: var(--_space-2);
  }

  .places,
  .sources ul {
    display: grid;
    gap: var(--_space-1);
    font-size: var(--_text-s);
  }

  .place {
    min-block-size: 24px;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .radius {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
    padding-block: var(--_space-2);
    font-size: var(--_text-s);
  }

  input {
    inline-size: 7em;
    min-block-size: 32px;
    padding-inline: var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: inherit;
    font: inherit;
    text-align: end;
  }

  /* Two columns fit a narrow panel; 亩 and the number of parcels can be read from the wide one and the files. */
  @container (max-width: 420px) {
    th:nth-child(3):nth-last-child(3),
    td:nth-child(3):nth-last-child(3) {
      display: none;
    }
  }

  @media print {
    .button,
    .radius {
      display: none;
    }
  }
`;
