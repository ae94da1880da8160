import { css } from 'lit';

/** The line of the tour: bars for stays, dots for ways, a slider over both. */
export const scrubberStyles = css`
  .scrubber {
    position: relative;
    block-size: calc(1.75 * var(--_rem));
  }

  .line {
    position: absolute;
    inset: 0 8px;
    /* The way between the stops, as a line of dots on a map. */
    background: radial-gradient(circle, var(--_line-strong) 1.2px, transparent 1.6px) 0 center / 8px 8px
      repeat-x;
  }

  .stay {
    position: absolute;
    inset-block: calc(50% - 4px);
    inset-inline-start: calc(var(--_from) * 100%);
    inline-size: calc((var(--_to) - var(--_from)) * 100%);
    border: 2px solid var(--_surface);
    border-inline-width: 1px;
    border-radius: 4px;
    background: linear-gradient(var(--_accent) 0 0) 0 0 / calc(var(--_done) * 100%) 100% no-repeat
      var(--_line);
    box-sizing: content-box;
    block-size: 6px;
    margin-block-start: -1px;
    transition: block-size var(--_motion);
  }

  .stay.current {
    block-size: 10px;
    margin-block-start: -3px;
  }

  input[type='range'] {
    appearance: none;
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }

  input[type='range']::-webkit-slider-runnable-track {
    background: none;
  }

  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    inline-size: 16px;
    block-size: 16px;
    border: 3px solid var(--_surface-raised);
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  input[type='range']::-moz-range-thumb {
    inline-size: 10px;
    block-size: 10px;
    border: 3px solid var(--_surface-raised);
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  @media (forced-colors: active) {
    .stay {
      border-color: Canvas;
      background: linear-gradient(Highlight 0 0) 0 0 / calc(var(--_done) * 100%) 100% no-repeat GrayText;
      forced-color-adjust: none;
    }
  }
`;
