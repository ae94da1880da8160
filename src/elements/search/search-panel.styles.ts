import { css, type CSSResult } from 'lit';

import { swatchStyles } from '../host/swatch.styles.js';

/** Of what stands under the field. */
export const searchPanelStyles: readonly CSSResult[] = [
  swatchStyles,
  css`
    .panel {
      position: absolute;
      z-index: 2;
      inset-block-start: calc(100% + var(--_space-1));
      inset-inline: 0;
      overflow: hidden;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface-raised);
      box-shadow: var(--_shadow);
    }

    .panel[hidden] {
      display: none;
    }

    ul {
      max-block-size: var(--park-search-panel-max-size, min(calc(24 * var(--_rem)), 60vh));
      overflow: auto;
      overscroll-behavior: contain;
    }

    .option {
      display: grid;
      grid-template-columns: calc(1.5 * var(--_rem)) minmax(0, 1fr);
      column-gap: var(--_space-2);
      padding: var(--_space-2) var(--_space-3);
      cursor: pointer;
    }

    .option + .option {
      border-block-start: 1px solid var(--_line);
    }

    .option:hover {
      background: var(--_surface-sunken);
    }

    .option[aria-selected='true'] {
      background: var(--_accent-soft);
      box-shadow: inset 3px 0 0 var(--_accent);
    }

    .texts > * {
      display: block;
      line-height: 1.4;
      overflow-wrap: anywhere;
    }

    .other,
    .context {
      color: var(--_text-quiet);
      font-size: var(--_text-s);
    }

    .separator {
      margin-inline: 0.4em;
    }

    mark {
      background: none;
      color: var(--_accent);
      font-weight: 700;
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
    }

    .tag {
      display: inline-block;
      margin-inline-start: 0.4em;
      padding: 0 0.4em;
      border: 1px dashed var(--_line-strong);
      border-radius: 3px;
      font-size: calc(0.75 * var(--_rem));
      white-space: nowrap;
    }

    .none {
      padding: var(--_space-3) var(--_space-4);
    }

    .hint {
      color: var(--_text-quiet);
      font-size: var(--_text-s);
    }

    @media (forced-colors: active) {
      .option[aria-selected='true'] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }

      .swatch {
        border-color: CanvasText;
        background: none;
        color: CanvasText;
      }
    }
  `,
];
