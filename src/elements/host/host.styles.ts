import { css, type CSSResultGroup } from 'lit';

import { tokens } from '../../../styles/tokens.js';

/** What every element starts from: the tokens, type, box sizing, focus ring and plain buttons. */
export const hostStyles: CSSResultGroup = [
  tokens,
  css`
    :host {
      display: block;
      box-sizing: border-box;
      color: var(--_text);
      font: 400 var(--_text-m) / 1.5 var(--_font);
      text-align: start;
    }

    :host([hidden]) {
      display: none;
    }

    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }

    :focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }

    h2,
    h3,
    h4,
    p,
    ul,
    ol,
    dl,
    dd,
    figure {
      margin: 0;
      padding: 0;
    }

    ul,
    ol {
      list-style: none;
    }

    button {
      appearance: none;
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      letter-spacing: inherit;
      text-align: inherit;
      cursor: pointer;
    }

    button:disabled {
      cursor: default;
    }

    .visually-hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
];
