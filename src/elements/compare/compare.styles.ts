import { css } from 'lit';

export const styles = css`
  :host {
    --_column: var(--park-compare-column, calc(11 * var(--_rem)));
  }

  .quiet {
    color: var(--_text-quiet);
  }
`;
