import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    gap: var(--_space-4);
    container-type: inline-size;
  }

  .base > * {
    min-inline-size: 0;
  }

  .zone {
    display: grid;
    justify-items: center;
    gap: var(--_space-3);
    padding: var(--_space-5) var(--_space-4);
    border: 2px dashed var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    text-align: center;
  }

  .zone.over {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .note,
  figcaption {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .warning {
    padding: var(--_space-2) var(--_space-3);
    border-inline-start: 4px solid var(--_warning);
    border-radius: var(--_radius);
    background: var(--_warning-soft);
  }

  .failure {
    border-color: var(--_danger);
  }

  h3 {
    margin: 0;
    font-size: var(--_text-l);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .primary,
  .plain {
    min-block-size: 40px;
    padding: 0 var(--_space-4);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
  }

  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .primary:disabled {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
  }

  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: var(--_space-2) var(--_space-4);
  }

  .facts dt,
  .system > label {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .system {
    display: grid;
    gap: var(--_space-1);
  }

  select,
  textarea {
    inline-size: 100%;
    min-block-size: 40px;
    margin: 0;
    padding: var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  textarea {
    display: block;
    min-block-size: 6em;
    margin-block: var(--_space-1) var(--_space-2);
    resize: vertical;
  }

  .place {
    display: grid;
    gap: var(--_space-1);
  }

  .place .plain {
    justify-self: start;
  }

  .sketch {
    display: block;
    inline-size: 100%;
    max-block-size: 15em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .sketch .area {
    fill: var(--_accent);
    fill-opacity: 0.25;
    fill-rule: evenodd;
    stroke: var(--_accent);
  }

  .sketch .line {
    fill: none;
    stroke: var(--_accent);
  }

  .sketch circle {
    fill: var(--_accent);
  }

  .fields {
    display: grid;
    gap: var(--_space-1);
    min-inline-size: 0;
    margin: 0;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .fields label {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 28px;
    overflow-wrap: anywhere;
  }

  .fields input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .classes table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_text-s);
  }

  .classes th,
  .classes td {
    padding: var(--_space-1) var(--_space-2) var(--_space-1) 0;
    font-weight: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .classes thead th {
    color: var(--_text-quiet);
  }

  .classes .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .classes tbody input {
    inline-size: 100%;
    min-inline-size: 8em;
    block-size: auto;
    min-block-size: 32px;
    padding-inline: var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .classes tbody input:user-invalid {
    border-color: var(--_warning);
  }

  summary {
    min-block-size: 28px;
    color: var(--_accent);
    cursor: pointer;
  }

  details ul {
    max-block-size: 16em;
    margin-block: var(--_space-1) var(--_space-2);
    padding-inline-start: var(--_space-4);
    overflow: auto;
    list-style: disc;
    overflow-wrap: anywhere;
    font-size: var(--_text-s);
  }
`;
