import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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

  h3 {
    font: 600 var(--_text-m) / 1.4 var(--_font-title);
  }

  .quiet,
  .note,
  .count {
    color: var(--_text-quiet);
  }

  .quiet,
  .note {
    font-size: var(--_text-s);
  }

  .failure {
    color: var(--_danger);
  }

  .link {
    min-block-size: 28px;
    color: var(--_accent);
    font-size: var(--_text-s);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .ask,
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_space-4);
  }

  .form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: var(--_space-4);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_space-3);
    padding-block-start: var(--_space-2);
    border-block-start: 1px solid var(--_line);
  }

  .group > legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font: 600 var(--_text-m) / 1.4 var(--_font-title);
  }

  .group > legend + * {
    clear: both;
  }

  .field > legend,
  .label,
  .number > span {
    display: block;
    padding: 0;
    margin-block-end: var(--_space-1);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .range,
  .distances {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: var(--_space-2);
  }

  .range .number {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  .range .number > span {
    flex: none;
    margin: 0;
  }

  input:not([type='checkbox'], [type='range']),
  select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 34px;
    padding-inline: var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
  }

  select + .range {
    margin-block-start: var(--_space-2);
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

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
  }

  .classes {
    columns: 11em 2;
    column-gap: var(--_space-4);
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

  /* What is left stays in view while one fills the fields in. */
  .result {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    padding: var(--_space-2) var(--_space-3);
    border-inline-start: 3px solid var(--_accent);
    background: var(--_accent-soft);
    font-weight: 600;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-3);
  }

  .step {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 2px var(--_space-3);
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_line);
    font-size: var(--_text-s);
  }

  .need {
    grid-column: 1 / 3;
    overflow-wrap: anywhere;
    font-size: var(--_text-m);
  }

  .drop {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: var(--_radius);
    color: var(--_text-quiet);
  }

  .drop:hover {
    background: var(--_accent-soft);
    color: var(--_text);
  }

  .bar {
    grid-column: 1 / -1;
    block-size: 6px;
    border-radius: 3px;
    background: linear-gradient(
      to right,
      var(--_accent) var(--_left),
      var(--_warning) var(--_left) calc(var(--_left) + var(--_removed)),
      var(--_line) 0
    );
    forced-color-adjust: none;
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    color: var(--_text-quiet);
    font-variant-numeric: tabular-nums lining-nums;
  }

  .counts b {
    color: var(--_text);
    font-weight: 600;
  }

  .weight {
    grid-column: 2 / -1;
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_text-quiet);
  }

  .weight input {
    inline-size: 6em;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .weight output {
    min-inline-size: 1ch;
    color: var(--_text);
    font-variant-numeric: tabular-nums lining-nums;
  }

  .rules {
    font-size: var(--_text-s);
  }

  .rules summary {
    min-block-size: 28px;
    color: var(--_accent);
    cursor: pointer;
  }

  .rules ul {
    display: grid;
    gap: var(--_space-1);
    padding-inline-start: 1.2em;
    color: var(--_text-quiet);
    list-style: disc;
  }

  @container (min-width: 56em) {
    .base {
      grid-template-columns: minmax(18em, 2fr) minmax(0, 3fr);
      column-gap: var(--_space-5);
    }

    header,
    .result,
    .failure {
      grid-column: 1 / -1;
    }

    .form {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @container (max-width: 26em) {
    .step {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .need {
      grid-column: 1;
    }

    .counts,
    .weight {
      grid-column: 1 / -1;
    }
  }

  @media print {
    .ask,
    .list,
    .drop,
    .link,
    .weight {
      display: none;
    }
  }
`;
