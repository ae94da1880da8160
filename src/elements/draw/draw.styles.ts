import { css } from 'lit';

export const styles = css`
  .figures {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--_space-3);
    font-variant-numeric: tabular-nums;
  }

  .figures dt {
    color: var(--_text-quiet);
  }

  .figures .others {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }
`;
