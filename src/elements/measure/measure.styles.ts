import { css } from 'lit';

export const styles = css`
  .rows {
    display: grid;
    max-block-size: calc(12 * var(--_rem));
    overflow: auto;
  }

  .measure {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 28px;
    border-block-start: 1px solid var(--_line);
    font-variant-numeric: tabular-nums;
  }

  .measure span:first-child {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .remove {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin-inline-start: auto;
    border-radius: var(--_radius);
  }

  .remove:hover {
    background: var(--_accent-soft);
  }

  .remove svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }

  .positions {
    display: grid;
  }

  .written {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0 var(--_space-2);
    min-block-size: 28px;
    padding-block: 2px;
  }

  .written input {
    grid-row: span 2;
    inline-size: 18px;
    block-size: 18px;
    accent-color: var(--_accent);
  }

  .written output {
    font-variant-numeric: tabular-nums;
  }
`;
