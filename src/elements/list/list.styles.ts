import { css } from 'lit';

export const styles = css`
  :host {
    --_max-size: var(--park-list-max-size, none);
    --_panel-size: var(--park-list-panel-size, calc(22 * var(--_rem)));
  }

  :host(:not([tray])) {
    container-type: inline-size;
  }

  :host([tray]) {
    display: inline-block;
    position: relative;
  }

  .base {
    max-block-size: var(--_max-size);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .filter {
    display: flex;
    gap: 1px;
    margin: 0 0 var(--_space-3);
    padding: 1px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .filter label {
    position: relative;
    display: flex;
    flex: 1 1 auto;
    align-items: baseline;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 28px;
    padding: 3px var(--_space-2);
    border-radius: calc(var(--_radius) - 2px);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
    white-space: nowrap;
    cursor: pointer;
    transition: background-color var(--_motion);
  }

  .filter label:hover {
    color: var(--_text);
  }

  .filter label:has(:checked) {
    background: var(--_surface-raised);
    box-shadow: 0 0 0 1px var(--_line);
    color: var(--_text);
  }

  .filter label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .filter input {
    appearance: none;
    position: absolute;
    inset: 0;
    margin: 0;
    outline: none;
    cursor: pointer;
  }

  .count {
    color: var(--_text-quiet);
    font: 400 var(--_text-s) / 1.5 var(--_font);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .note {
    padding: var(--_space-2) 0;
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .group + .group {
    margin-block-start: var(--_space-4);
  }

  .heading {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
    padding-block-end: 2px;
    border-block-end: 1px solid var(--_line-strong);
    font: 600 var(--_text-m) / 1.4 var(--_font-title);
  }

  .heading > span:first-child {
    flex: 1;
    padding-block: var(--_space-1);
  }

  .heading .entry {
    flex: 1;
    min-inline-size: 0;
    font: inherit;
  }

  .heading > .count {
    flex: none;
    align-self: center;
    min-inline-size: calc(1.75 * var(--_rem));
    text-align: end;
  }

  .heading > .entry + .count {
    border-inline-start: 1px solid var(--_line);
  }

  li + li {
    border-block-start: 1px solid var(--_line);
  }

  li {
    padding-inline-start: calc(var(--_depth, 0) * var(--_space-4));
  }

  .entry {
    position: relative;
    display: grid;
    grid-template-columns: calc(1.5 * var(--_rem)) minmax(0, 1fr) auto;
    align-items: start;
    column-gap: var(--_space-2);
    inline-size: 100%;
    min-block-size: calc(2.25 * var(--_rem));
    padding: var(--_space-2) var(--_space-1);
    border-radius: var(--_radius);
    transition: background-color var(--_motion);
  }

  .entry:hover {
    background: var(--_surface-sunken);
  }

  .entry:focus-visible {
    outline-offset: -2px;
  }

  .entry[aria-current] {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  svg {
    inline-size: var(--_rem);
    block-size: var(--_rem);
    fill: currentColor;
    fill-rule: evenodd;
  }

  .name {
    min-inline-size: 0;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .first {
    display: block;
  }

  .second {
    display: block;
    color: var(--_text-quiet);
    font: 400 var(--_text-s) / 1.4 var(--_font);
  }

  .tag {
    display: inline-block;
    padding: 0 0.4em;
    border: 1px dashed var(--_line-strong);
    border-radius: 3px;
    font-size: calc(0.75 * var(--_rem));
    line-height: 1.4;
    white-space: nowrap;
  }

  .second > [lang] {
    margin-inline-end: 0.4em;
  }

  .figure {
    max-inline-size: calc(9 * var(--_rem));
    font: 400 var(--_text-m) / 1.4 var(--_font);
    text-align: end;
  }

  .value {
    display: block;
    font-variant-numeric: tabular-nums;
  }

  .label {
    display: block;
    color: var(--_text-quiet);
    font-size: calc(0.75 * var(--_rem));
  }

  /* Where it is narrow, the figure stands under the name. */
  @container (inline-size < 368px) {
    .entry {
      grid-template-columns: calc(1.5 * var(--_rem)) minmax(0, 1fr);
    }

    .figure {
      display: flex;
      grid-column: 2;
      flex-wrap: wrap;
      gap: 0 0.5em;
      align-items: baseline;
      max-inline-size: none;
      text-align: start;
    }

    .label {
      order: -1;
    }
  }

  .toggle {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 32px;
    padding: var(--_space-1) var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: var(--_text-s);
    white-space: nowrap;
  }

  .toggle:hover {
    background: var(--_surface-raised);
  }

  .toggle .chevron {
    inline-size: calc(0.875 * var(--_rem));
    block-size: calc(0.875 * var(--_rem));
    transition: rotate var(--_motion);
  }

  .toggle[aria-expanded='true'] .chevron {
    rotate: 180deg;
  }

  .panel {
    position: absolute;
    z-index: 1;
    inset-block-end: calc(100% + var(--_space-2));
    inset-inline-start: 0;
    inline-size: min(var(--_panel-size), 100cqi - 2 * var(--_space-4));
    max-block-size: min(calc(26 * var(--_rem)), 60cqb);
    padding: var(--_space-2) var(--_space-3) var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .panel[hidden] {
    display: none;
  }

  .panel .note {
    padding-block: 0 var(--_space-2);
  }

  @media (forced-colors: active) {
    .filter label:has(:checked),
    .entry[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .swatch {
      border-color: CanvasText;
      background: none;
      color: CanvasText;
    }
  }
`;
