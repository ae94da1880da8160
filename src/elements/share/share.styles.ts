import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    gap: var(--_space-3);
  }

  .kinds {
    display: inline-flex;
    flex-wrap: wrap;
    justify-self: start;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    overflow: hidden;
  }

  .kind {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 40px;
    padding: 0 var(--_space-4);
    background: var(--_surface);
  }

  .kind + .kind {
    border-inline-start: 1px solid var(--_line-strong);
  }

  .kind input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .kind:has(:checked) {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .kind:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -4px;
  }

  .kind:has(:checked:focus-visible) {
    outline-color: var(--_on-accent);
  }

  .hint {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  textarea {
    display: block;
    inline-size: 100%;
    margin: 0;
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font:
      var(--_text-s) / 1.6 'Cascadia Mono',
      Consolas,
      Menlo,
      'Noto Sans Mono CJK SC',
      monospace;
    overflow: auto;
    resize: vertical;
    tab-size: 2;
    white-space: pre;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }

  .copy {
    min-block-size: 40px;
    padding: 0 var(--_space-4);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  a {
    display: inline-grid;
    align-items: center;
    min-block-size: 24px;
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  @media (forced-colors: active) {
    .kind:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
