import { atlasDark, atlasLight, type AtlasPalette } from '../../../styles/atlas.js';
import type { Scene, SceneLayer } from '../scene.js';

import { baseGroundRules, baseNameRules, baseWayRules } from './base-rules.js';
import type { DrawingRule } from './drawing-rule.js';
import { placeGroundRules, placeMarkerRules, placeOutlineRules } from './place-rules.js';

/** A rule, and the catalog layer whose features it draws. */
export interface DrawingStep {
  readonly layer: SceneLayer;
  readonly rule: DrawingRule;
}

export function paletteOf({ theme }: Pick<Scene, 'theme'>): AtlasPalette {
  return theme === 'dark' ? atlasDark : atlasLight;
}

/**
 * What is drawn one after the other, the lowest first. Areas of places lie under water, ways and lettering, as on a
 * printed map; their outlines, markers and names lie over them.
 */
export function drawingSteps(scene: Scene): readonly DrawingStep[] {
  const palette = paletteOf(scene);
  const bases = scene.layers.filter(({ role }) => role === 'reference');
  const places = scene.layers.filter(({ role }) => role === 'place');
  const { parcelDrawing } = scene;
  const parcels = scene.layers.filter(({ role }) => role === 'parcel');
  const steps = (
    layers: readonly SceneLayer[],
    rulesOf: (layer: SceneLayer) => readonly DrawingRule[] = () => [],
  ) => layers.flatMap((layer) => rulesOf(layer).map((rule) => ({ layer, rule })));
  return [
    ...steps(bases, () => baseGroundRules(palette)),
    ...steps(parcels, parcelDrawing?.parcelGroundRules),
    ...steps(places, placeGroundRules),
    ...steps(bases, () => baseWayRules(palette)),
    ...steps(parcels, (layer) => parcelDrawing?.parcelOutlineRules(layer, palette) ?? []),
    ...steps(places, (layer) => placeOutlineRules(layer, palette)),
    ...steps(parcels, () => parcelDrawing?.parcelCodeRules(palette) ?? []),
    ...steps(bases, () => baseNameRules(palette)),
    ...steps(places, (layer) => placeMarkerRules(layer, palette, scene.language)),
  ];
}
