import { css, type CSSResultGroup } from 'lit';

import { tokens } from '../../../styles/tokens.js';

/** What every element starts from: the tokens, type, box sizing, focus ring and plain buttons. */
export const hostStyles: CSSResultGroup = [
  tokens,
  css`
    :host {
      display: block;
      box-sizing: border-box;
    }

    :host([hidden]) {
      display: none !important;
    }

    /* A page's rule for everything reaches the host and would be inherited from there; tokens are the way to restyle. */
    @layer host {
      :host > * {
        color: var(--_text);
        font: 400 var(--_text-m) / 1.5 var(--_font);
        letter-spacing: normal;
        word-spacing: normal;
        text-align: start;
        text-indent: 0;
        text-transform: none;
        text-shadow: none;
        white-space: normal;
        word-break: normal;
        overflow-wrap: normal;
        hyphens: manual;
        cursor: auto;
        /* Both languages are read from left to right, in whichever page. */
        direction: ltr;
        writing-mode: horizontal-tb;
        fill: #000;
        stroke: none;
        -webkit-text-fill-color: currentcolor;
      }
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
