import { css } from 'lit';

export const styles = css`
  :host {
    --_swatch-size: var(--park-legend-swatch-size, calc(1.375 * var(--_rem)));
  }

  svg {
    inline-size: var(--_rem);
    block-size: var(--_rem);
    fill: currentColor;
    fill-rule: evenodd;
  }

  .heading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 32px;
    border-block-end: 1px solid var(--_line-strong);
    font: 600 var(--_text-l) / 1.4 var(--_font-title);
  }

  .chevron {
    color: var(--_text-quiet);
    transition: rotate var(--_motion);
  }

  .heading[aria-expanded='false'] {
    gap: var(--_space-2);
    border-block-end-color: transparent;
    font-size: var(--_text-m);
  }

  .heading[aria-expanded='true'] .chevron {
    rotate: 180deg;
  }

  .body[hidden],
  .opacity[hidden] {
    display: none;
  }

  .note {
    padding-block: var(--_space-2);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .layer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: var(--_space-1);
    padding-block: var(--_space-1);
  }

  .layer + .layer {
    border-block-start: 1px solid var(--_line);
  }

  .row {
    display: grid;
    grid-template-columns: var(--_swatch-size) minmax(0, 1fr) auto auto;
    align-items: center;
    column-gap: var(--_space-2);
    min-block-size: 32px;
    cursor: pointer;
  }

  .swatch {
    display: grid;
    place-items: center;
    inline-size: var(--_swatch-size);
    block-size: var(--_swatch-size);
    color: var(--_swatch, var(--_text-quiet));
  }

  .swatch svg {
    inline-size: 72%;
    block-size: 72%;
  }

  .swatch.area {
    border: 1.5px solid var(--_swatch, var(--_line-strong));
    border-radius: 3px;
    background: color-mix(in srgb, var(--_swatch, var(--_line-strong)) 18%, transparent);
  }

  .swatch.point {
    border-radius: 50%;
    background: var(--_swatch, var(--_line-strong));
    color: var(--_surface);
  }

  .swatch.point svg {
    inline-size: 62%;
    block-size: 62%;
  }

  /* A road over water. */
  .swatch.line {
    border-radius: 3px;
    background: linear-gradient(
      115deg,
      var(--_surface-sunken) 42%,
      var(--_line-strong) 42% 58%,
      var(--_surface-sunken) 58%
    );
    box-shadow: inset 0 0 0 1px var(--_line);
  }

  .off .swatch {
    opacity: 0.4;
  }

  .off .label {
    color: var(--_text-quiet);
  }

  .label {
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .tag {
    display: inline-block;
    padding: 0 0.4em;
    border-radius: 3px;
    background: var(--_warning-soft);
    color: var(--_warning);
    font-size: calc(0.75 * var(--_rem));
    line-height: 1.5;
    white-space: nowrap;
  }

  .count {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  .switch {
    appearance: none;
    position: relative;
    inline-size: 32px;
    block-size: 24px;
    margin: 0;
    border-radius: 12px;
    cursor: pointer;
  }

  .switch::before,
  .switch::after {
    content: '';
    position: absolute;
    border-radius: 10px;
    transition:
      background-color var(--_motion),
      translate var(--_motion);
  }

  .switch::before {
    inset: 4px 1px;
    border: 1px solid var(--_line-strong);
    background: var(--_surface-sunken);
  }

  .switch::after {
    inset-block: 7px;
    inset-inline-start: 4px;
    inline-size: 10px;
    background: var(--_line-strong);
  }

  .switch:checked::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .switch:checked::after {
    background: var(--_on-accent);
    translate: 14px 0;
  }

  .switch:disabled {
    opacity: 0.4;
    cursor: default;
  }

  .settings {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: calc(var(--_radius) - 2px);
    color: var(--_text-quiet);
  }

  .settings:hover,
  .settings[aria-expanded='true'] {
    background: var(--_surface-sunken);
    color: var(--_text);
  }

  .settings:disabled {
    opacity: 0.4;
    background: none;
  }

  .opacity,
  .warning,
  .failure {
    grid-column: 1 / -1;
    margin-inline-start: calc(var(--_swatch-size) + var(--_space-2));
    padding-block-end: var(--_space-1);
    font-size: var(--_text-s);
  }

  .opacity {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_text-quiet);
  }

  .opacity input {
    flex: 1;
    min-inline-size: 0;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .opacity output {
    min-inline-size: 3em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .warning {
    color: var(--_warning);
  }

  .failure {
    color: var(--_danger);
    overflow-wrap: anywhere;
  }

  .body > .failure {
    margin-inline-start: 0;
    padding-block: var(--_space-2);
  }

  .retry {
    min-block-size: 24px;
    padding: 0 var(--_space-2);
    border: 1px solid currentColor;
    border-radius: calc(var(--_radius) - 2px);
  }

  .key {
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_line-strong);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .key li {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: calc(1.5 * var(--_rem));
  }

  .line {
    flex: none;
    inline-size: var(--_swatch-size);
    block-size: calc(0.75 * var(--_rem));
    border: 1.5px solid var(--_text-quiet);
    border-radius: 3px;
  }

  .line.dashed {
    border-style: dashed;
  }

  .line.none {
    block-size: 0;
    border-width: 0 0 1.5px;
    border-style: dotted;
    border-radius: 0;
  }

  .about {
    border-block-start: 1px solid var(--_line);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  summary {
    min-block-size: 28px;
    padding-block: var(--_space-1);
    cursor: pointer;
  }

  .sources li {
    padding-block: 2px;
    padding-inline-start: var(--_space-4);
  }

  .sources a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 3px;
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .licence {
    margin-inline-start: 0.4em;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .switch {
      appearance: auto;
    }

    .switch::before,
    .switch::after {
      content: none;
    }

    .swatch {
      forced-color-adjust: none;
    }
  }
`;
