import { css } from 'lit';

/** The mark of a place in its layer’s colour: dashed where its position is schematic, bare where it has none. */
export const swatchStyles = css`
  .swatch {
    display: grid;
    place-items: center;
    inline-size: calc(1.375 * var(--_rem));
    block-size: calc(1.375 * var(--_rem));
    border: 1px solid var(--_swatch, var(--_line-strong));
    border-radius: 4px;
    background: var(--_swatch, var(--_line-strong));
    color: var(--_surface);
  }

  .swatch.zone,
  .swatch.unlocated {
    border-style: dashed;
    background: none;
    color: var(--_swatch, var(--_text-quiet));
  }

  .swatch.unlocated {
    border-color: transparent;
  }
`;
