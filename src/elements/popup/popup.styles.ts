import { css } from 'lit';

export const popupStyles = css`
  :host {
    position: absolute;
    inset: 0;
    z-index: 5;
    pointer-events: none;
  }

  .popup {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: flex;
    flex-direction: column;
    inline-size: min(var(--park-popup-width, calc(22 * var(--_rem))), calc(100% - 1.5 * var(--_rem)));
    max-block-size: min(calc(26 * var(--_rem)), calc(100% - 3 * var(--_rem)));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow: auto;
    overscroll-behavior: contain;
    pointer-events: auto;
  }

  .docked {
    inset: auto auto calc(4.5 * var(--_rem)) var(--_space-3);
    max-block-size: min(calc(26 * var(--_rem)), calc(100% - 5 * var(--_rem)));
  }

  .others {
    padding: var(--_space-2) var(--_space-3) var(--_space-3);
    border-block-start: 1px solid var(--_line);
    font-size: var(--_text-s);
  }

  .others-title {
    color: var(--_text-quiet);
  }

  .other {
    min-block-size: 28px;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
