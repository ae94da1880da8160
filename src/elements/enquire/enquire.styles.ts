import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space-2);
  }

  .enquire,
  .copy {
    display: inline-grid;
    align-items: center;
    min-block-size: 40px;
    padding: var(--_space-2) var(--_space-4);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  .copy {
    min-block-size: 32px;
    padding-block: 0;
    background: var(--_surface);
    color: var(--_accent);
  }

  .enquire:disabled {
    border-color: var(--_line-strong);
    background: var(--_surface);
    color: var(--_text-quiet);
  }

  .note {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }

  .failure {
    color: var(--_danger);
  }

  details {
    inline-size: 100%;
    font-size: var(--_text-s);
  }

  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_accent);
    cursor: pointer;
  }

  .letter {
    display: grid;
    gap: var(--_space-2);
    padding-block: var(--_space-2);
  }

  textarea {
    display: block;
    inline-size: 100%;
    margin: 0;
    padding: var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: 400 var(--_text-s) / 1.6 var(--_font);
    overflow: auto;
    resize: vertical;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
