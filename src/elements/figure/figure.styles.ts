import { css } from 'lit';

/**
 * How figures, their evidence and their charts look. Charts take the colour of `--_theme`, which an element sets to
 * the colour of a layer; without it, the accent.
 */
export const figureStyles = css`
  .figure {
    border-block-start: 1px solid var(--_line);
  }

  .figure summary,
  .missing {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: var(--_space-3);
    padding-block: var(--_space-2);
  }

  .figure summary,
  .charted summary {
    position: relative;
    border-radius: 2px;
    list-style: none;
    cursor: pointer;
  }

  .figure summary {
    padding-inline-end: calc(1.125 * var(--_rem));
  }

  .figure summary::-webkit-details-marker,
  .charted summary::-webkit-details-marker {
    display: none;
  }

  .figure summary::after,
  .charted summary::after {
    content: '';
    position: absolute;
    inset-block-start: calc(1.125 * var(--_rem));
    inset-inline-end: calc(0.1875 * var(--_rem));
    width: calc(0.375 * var(--_rem));
    height: calc(0.375 * var(--_rem));
    border: solid var(--_line-strong);
    border-width: 0 1.25px 1.25px 0;
    rotate: 45deg;
    transition: rotate var(--_motion);
  }

  /* On the line of the heading above, so that the chart has the full width. */
  .charted summary::after {
    inset-block-start: calc(-1.125 * var(--_rem));
  }

  details[open] > summary::after {
    rotate: 225deg;
  }

  summary:hover::after {
    border-color: var(--_accent);
  }

  summary:hover .number {
    color: var(--_accent);
  }

  .label {
    flex: 1 1 6em;
    min-width: 0;
    text-wrap: pretty;
  }

  .date {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }

  .value {
    flex: 0 1 auto;
    max-width: 100%;
    margin-inline-start: auto;
    text-align: end;
    overflow-wrap: anywhere;
  }

  .quantity {
    white-space: nowrap;
  }

  .number {
    font-family: var(--_font-title);
    font-size: var(--_text-l);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.2;
    transition: color var(--_motion);
  }

  .unit,
  .qualifier {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .earlier,
  .earlier .number {
    color: var(--_text-quiet);
    font-size: var(--_text-m);
    white-space: nowrap;
  }

  .missing .value {
    color: var(--_text-quiet);
    font-style: normal;
  }

  /* The value large, over its label. */

  .lead summary {
    flex-direction: column-reverse;
    align-items: stretch;
  }

  .lead .label {
    flex: none;
    color: var(--_text-quiet);
  }

  .lead .value {
    margin: 0;
    text-align: start;
  }

  .lead .number {
    font-size: calc(2.125 * var(--_rem));
    line-height: 1.15;
  }

  .lead .earlier .number {
    font-size: var(--_text-l);
  }

  .lead .unit,
  .lead .qualifier {
    font-size: var(--_text-m);
  }

  /* Words under their label. */

  .sentence summary {
    display: block;
  }

  .sentence .label {
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  .sentence .value {
    display: block;
    text-align: start;
  }

  .caption {
    padding-block: var(--_space-1);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
  }

  /* Evidence. */

  .evidence {
    display: grid;
    gap: var(--_space-1) var(--_space-3);
    margin-block: 0 var(--_space-3);
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px solid var(--_theme, var(--_accent));
    font-size: var(--_text-s);
  }

  .evidence > div {
    display: grid;
    grid-template-columns: 5em minmax(0, 1fr);
    gap: var(--_space-2);
  }

  .evidence dt {
    color: var(--_text-quiet);
  }

  .evidence dd {
    overflow-wrap: anywhere;
  }

  .evidence a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .evidence-of {
    margin-block-end: var(--_space-1);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums lining-nums;
  }

  /* Charts. */

  .dial {
    display: block;
    width: 100%;
    max-width: calc(7 * var(--_rem));
    aspect-ratio: 1;
    fill: none;
    overflow: visible;
  }

  .dial .tick {
    stroke: var(--_line-strong);
    stroke-width: 0.25;
  }

  .dial .quarter {
    stroke-width: 0.4;
  }

  .dial .track {
    stroke: var(--_line);
    stroke-width: 0.75;
  }

  /* Occupancy has one colour, whatever the layer, so that cards can be compared. */
  .dial .arc {
    stroke: var(--_accent);
    stroke-width: 3;
  }

  .dial text {
    fill: var(--_text);
    font: 8px var(--_font-title);
    font-variant-numeric: tabular-nums lining-nums;
    text-anchor: middle;
    dominant-baseline: central;
  }

  .course svg {
    display: block;
    width: 100%;
    height: calc(3.75 * var(--_rem));
    overflow: visible;
    fill: none;
  }

  .course .line,
  .course .dot,
  .course .base {
    vector-effect: non-scaling-stroke;
  }

  .course .below {
    fill: var(--_accent);
    opacity: 0.12;
  }

  .course .base {
    stroke: var(--_line-strong);
    stroke-width: 1;
  }

  .course .line {
    stroke: var(--_accent);
    stroke-width: 1.5;
  }

  .course .dot {
    stroke: var(--_accent);
    stroke-width: 7;
    stroke-linecap: round;
  }

  .course .ends {
    display: flex;
    justify-content: space-between;
    gap: var(--_space-2);
    margin-block-start: var(--_space-1);
    color: var(--_text-quiet);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.35;
    white-space: nowrap;
  }

  .course .ends > span {
    display: grid;
  }

  .course .ends > :last-child {
    text-align: end;
  }

  .course .ends .number {
    color: var(--_text);
    font-size: var(--_text-m);
  }

  .bars .figure {
    border-block-start: 0;
  }

  .bars summary {
    display: grid;
    column-gap: var(--_space-2);
    grid-template-columns: minmax(4em, 2fr) minmax(0, 3fr) minmax(2.75em, auto);
    align-items: center;
    padding-block: var(--_space-1);
  }

  .bars summary::after {
    inset-block-start: calc(50% - 0.3125 * var(--_rem));
  }

  .bar {
    width: 100%;
    height: 10px;
    overflow: visible;
  }

  .bar .base {
    stroke: var(--_line);
  }

  .bar .length:not(.ahead) {
    fill: var(--_theme, var(--_accent));
  }

  .bar .ahead {
    stroke: var(--_theme, var(--_accent));
  }

  .bar .hatch {
    stroke: var(--_theme, var(--_accent));
    stroke-width: 1.5;
  }

  @media (forced-colors: active) {
    .dial,
    .course,
    .bar {
      --_theme: CanvasText;
      --_accent: CanvasText;
    }

    .dial text {
      fill: CanvasText;
    }
  }
`;
