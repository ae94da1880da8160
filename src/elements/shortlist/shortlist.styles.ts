import { css } from 'lit';

export const styles = css`
  :host {
    --_column: var(--park-shortlist-column, calc(11 * var(--_rem)));
  }

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

  .count {
    color: var(--_text-quiet);
    font: 400 var(--_text-s) / 1.4 var(--_font);
    font-variant-numeric: tabular-nums lining-nums;
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

  .button.leading:enabled {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button:disabled {
    color: var(--_text-quiet);
  }

  .note {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .failure {
    color: var(--_danger);
  }

  .link {
    min-block-size: 28px;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.25em;
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

  @media print {
    .actions {
      display: none;
    }
  }
`;
