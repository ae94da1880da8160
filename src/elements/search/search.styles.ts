import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
  }

  svg {
    inline-size: var(--_rem);
    block-size: var(--_rem);
    fill: currentColor;
    fill-rule: evenodd;
  }

  .base {
    display: flex;
    align-items: center;
    min-block-size: 40px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }

  .base:has(input:focus-visible) {
    border-color: var(--_focus);
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  .base > input:focus-visible {
    outline: none;
  }

  .base > svg {
    flex: none;
    margin-inline: var(--_space-3) var(--_space-2);
    color: var(--_text-quiet);
  }

  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 38px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }

  input::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
  }

  .clear {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    margin-inline-end: 3px;
    border-radius: calc(var(--_radius) - 2px);
    color: var(--_text-quiet);
  }

  .clear:hover {
    background: var(--_surface-sunken);
    color: var(--_text);
  }

  .clear[hidden] {
    display: none;
  }
`;
