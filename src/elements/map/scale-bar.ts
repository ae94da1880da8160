import { metresPerPixel } from '../../domain/geometry/web-mercator.js';
import type { Language } from '../../domain/statements/localized-text.js';
import type { Camera } from '../../engine/map-engine.js';

/** A scale bar: how long it is on screen, and which distance on the ground that is at the map's middle. */
export interface ScaleBar {
  readonly pixels: number;
  readonly distance: string;
}

/** The longest bar of 1, 2 or 5 times a power of ten that is not wider than `maxPixels`. */
export function scaleBarOf(camera: Camera, language: Language, maxPixels = 110): ScaleBar {
  const perPixel = metresPerPixel(camera.center[1], camera.zoom);
  const most = perPixel * maxPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2, 1].find((times) => times * power <= most) ?? 1);
  const isKilometres = metres >= 1000;
  const number = (isKilometres ? metres / 1000 : metres).toLocaleString(language);
  const unit = language === 'en' ? (isKilometres ? 'km' : 'm') : isKilometres ? '千米' : '米';
  return { pixels: metres / perPixel, distance: `${number} ${unit}` };
}
