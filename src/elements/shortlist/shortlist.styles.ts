import { css } from 'lit';

export const styles = css`
  :host {
    --_column: var(--park-shortlist-column, calc(11 * var(--_rem)));
  }

  .count {
    color: var(--_text-quiet);
    font: 400 var(--_text-s) / 1.4 var(--_font);
    font-variant-numeric: tabular-nums lining-nums;
  }

  .note {
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
`;
