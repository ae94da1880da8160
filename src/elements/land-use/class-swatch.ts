import { nothing, svg, html, type TemplateResult } from 'lit';

import { seenAs, type ColorVisionId } from '../../domain/land-use/color-vision.js';
import type { LandUseClass } from '../../domain/land-use/land-use-class.js';
import {
  colorOf,
  labelColorOn,
  outlineColorOn,
  patternColorOn,
  type LandUsePalette,
  type LandUseTheme,
} from '../../domain/land-use/palette.js';
import { landUsePatterns } from '../../domain/land-use/pattern.js';

/** How classes are looked at. */
export interface SwatchLook {
  readonly palette: LandUsePalette;
  readonly theme: LandUseTheme;
  readonly vision: ColorVisionId;
}

/**
 * A parcel of the class as the map draws it: fill, pattern, outline, code. `key` must be unique in the shadow root: patterns of SVG are
 * found by their id there.
 */
export function renderClassSwatch(
  landUse: Pick<LandUseClass, 'color' | 'pattern' | 'letter'>,
  look: SwatchLook,
  key: string,
): TemplateResult {
  const fill = colorOf(landUse, look.palette, look.theme);
  const seen = {
    fill: seenAs(fill, look.vision),
    lines: seenAs(patternColorOn(fill), look.vision),
    outline: seenAs(outlineColorOn(fill), look.vision),
    label: seenAs(labelColorOn(fill), look.vision),
  };
  const tile = landUse.pattern === null ? null : landUsePatterns[landUse.pattern];
  const id = `pattern-${key}`;
  return html`
    <svg part="swatch" class="swatch" viewBox="0 0 52 26" aria-hidden="true">
      ${
        tile &&
        svg`<pattern id=${id} width=${tile.size} height=${tile.size} patternUnits="userSpaceOnUse">
          <path
            d=${tile.path}
            fill=${tile.lineWidth === null ? seen.lines : 'none'}
            stroke=${tile.lineWidth === null ? 'none' : seen.lines}
            stroke-width=${tile.lineWidth ?? 0}
          ></path>
        </pattern>`
      }
      <rect x="1" y="1" width="50" height="24" fill=${seen.fill}></rect>
      ${tile ? svg`<rect x="1" y="1" width="50" height="24" fill="url(#${id})"></rect>` : nothing}
      <rect x="1" y="1" width="50" height="24" fill="none" stroke=${seen.outline} stroke-width="1.5"></rect>
      <text
        x="26"
        y="17.5"
        text-anchor="middle"
        fill=${seen.label}
        stroke=${seen.fill}
        stroke-width="3.5"
        paint-order="stroke"
        stroke-linejoin="round"
      >
        ${landUse.letter}
      </text>
    </svg>
  `;
}
