import type { ColorVisionId } from '../../domain/land-use/color-vision.js';
import type { LandUsePalette } from '../../domain/land-use/palette.js';

/** What the user chose. */
export interface LandUsePaletteDetail {
  readonly palette: LandUsePalette;
}

/** The user has chosen another palette for land use. */
export class ParkLandUsePaletteChangedEvent extends CustomEvent<LandUsePaletteDetail> {
  constructor(detail: LandUsePaletteDetail) {
    super('park-land-use-palette-changed', { detail, bubbles: true, composed: true });
  }
}

/** What the user chose. */
export interface LandUseVisionDetail {
  readonly vision: ColorVisionId;
}

/** The user wants to see land use as others see it, or as usual again. */
export class ParkLandUseVisionChangedEvent extends CustomEvent<LandUseVisionDetail> {
  constructor(detail: LandUseVisionDetail) {
    super('park-land-use-vision-changed', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-land-use-palette-changed': ParkLandUsePaletteChangedEvent;
    'park-land-use-vision-changed': ParkLandUseVisionChangedEvent;
  }
}
