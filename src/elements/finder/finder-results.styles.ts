import { css } from 'lit';

export const resultStyles = css`
  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }

  .sites {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }

  .site {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }

  .site:hover {
    border-color: var(--_line-strong);
  }

  .site[aria-current='true'] {
    border-color: var(--_accent);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .line {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  .rank {
    flex: none;
    display: grid;
    place-items: center;
    min-inline-size: 24px;
    block-size: 24px;
    padding-inline: 4px;
    border-radius: 12px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums lining-nums;
  }

  .name {
    flex: 1 1 auto;
    min-inline-size: 0;
    min-block-size: 28px;
    overflow-wrap: anywhere;
    font: 600 var(--_text-m) / 1.35 var(--_font-title);
    text-align: start;
  }

  .name:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .score {
    flex: none;
    order: 2;
    color: var(--_text-quiet);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }

  .list {
    flex: none;
    order: 3;
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: 28px;
    padding-inline: var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: 14px;
    font-size: var(--_text-s);
    white-space: nowrap;
  }

  .list[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .list:disabled {
    opacity: 0.5;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .tag {
    padding: 0 0.4em;
    border-radius: 3px;
    background: var(--_warning-soft);
    color: var(--_warning);
    font-size: calc(0.75 * var(--_rem));
    white-space: nowrap;
  }

  .reasons {
    display: grid;
    gap: 1px;
    font-size: var(--_text-s);
  }

  .reasons li {
    display: grid;
    grid-template-columns: minmax(5em, 1fr) minmax(0, 2fr) auto;
    gap: 0 var(--_space-2);
  }

  .reasons .about {
    color: var(--_text-quiet);
  }

  .reasons .fact {
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .failed .fact b {
    color: var(--_warning);
  }

  .points {
    color: var(--_text-quiet);
    font-variant-numeric: tabular-nums lining-nums;
  }

  @container (max-width: 26em) {
    .reasons li {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .reasons .fact {
      grid-column: 1;
    }

    .reasons .points {
      grid-area: 1 / 2;
    }
  }
`;
