import { plainFrame } from '../../domain/geometry/coordinate-frame.js';
import type { Language } from '../../domain/statements/localized-text.js';
import { drawSheet, type SheetView } from '../../engine/plane/sheet.js';
import { planeLayers } from '../../engine/plane/plane-shapes.js';
import type { Scene, SketchFeature } from '../../engine/scene.js';

import type { MapSession } from './map-session.js';
import type { MapStore } from './map-store.js';
import { sceneLayersOf } from './scene-layers.js';

/** What belongs to the hand that draws, and to no sheet. */
const handles: ReadonlySet<SketchFeature['role']> = new Set(['vertex', 'midpoint']);

/** What a sheet needs of its map. */
export interface SheetHost {
  readonly store: MapStore;
  readonly session: MapSession | null;
  readonly language: Language;
}

/**
 * Draws what the map shows for paper: in the light colours, over the catalog's own base map, without what is lit or being
 * dragged. Null while there are no data.
 */
export async function mapSheet(
  view: SheetView,
  { store, session, language }: SheetHost,
): Promise<SVGSVGElement | HTMLCanvasElement | null> {
  const { state } = store;
  const { isSchematic, isExternal } = state.basemap;
  const ground = { isSchematic: isSchematic || isExternal, base: null, frame: plainFrame };
  const scene = store.scene(language, ground);
  const shapes = session?.engineOptions?.shapes;
  if (!scene || !shapes) return null;
  const drawnLayers = sceneLayersOf({ ...state, theme: 'light' });
  const shown = new Set(scene.layers.map(({ id }) => id));
  const layers = planeLayers(await shapes(scene.dataset), plainFrame);
  const { outline } = view;
  // A chosen area is outlined, not tinted: colours are compared with those of the legend.
  const drawn = scene.sketch
    .filter(({ role }) => !handles.has(role))
    .map((feature) => (feature.role === 'area' ? { ...feature, role: 'line' as const } : feature));
  const isMarked = scene.sketch.some(({ role }) => role === 'area');
  const sketch = outline && !isMarked ? [...drawn, { geometry: outline, role: 'line' as const }] : drawn;
  const paper: Scene = {
    ...scene,
    sketchDrawing: await import('../../engine/sketch-drawing.js'),
    layers: drawnLayers.filter(({ id }) => shown.has(id)),
    theme: 'light',
    selected: null,
    highlighted: null,
    sketch,
  };
  return drawSheet(paper, layers, view);
}
