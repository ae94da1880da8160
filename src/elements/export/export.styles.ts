import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    gap: var(--_space-3);
  }

  :host(:not([brief])) .base {
    gap: var(--_space-5);
    padding: var(--_space-4);
    background: var(--_surface);
  }

  section {
    display: grid;
    gap: var(--_space-3);
  }

  h3 {
    font: 600 var(--_text-l) / 1.3 var(--_font-title);
  }

  .hint {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: var(--_space-3);
  }

  .field {
    display: grid;
    gap: var(--_space-1);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  select,
  textarea {
    min-inline-size: 0;
    margin: 0;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  select {
    min-block-size: 40px;
    padding-inline: var(--_space-2);
    font: 400 var(--_text-m) / 1.4 var(--_font);
  }

  textarea {
    display: block;
    inline-size: 100%;
    padding: var(--_space-3);
    font:
      var(--_text-s) / 1.5 'Cascadia Mono',
      Consolas,
      Menlo,
      'Noto Sans Mono CJK SC',
      monospace;
    white-space: pre;
    resize: vertical;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .button {
    min-block-size: 40px;
    padding-inline: var(--_space-4);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
  }

  .button:hover {
    background: var(--_accent-soft);
  }

  :host([brief]) .button {
    min-block-size: 32px;
    padding-inline: var(--_space-3);
    font-size: var(--_text-s);
  }

  .told {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .told:empty {
    display: none;
  }

  .failure {
    color: var(--_danger);
  }

  .content {
    display: grid;
    gap: var(--_space-2);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
