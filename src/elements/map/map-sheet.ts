import type { DrawnLayer } from '../../domain/drawing/drawn-layer.js';
import { drawSheet, type SheetView } from '../../engine/plane/sheet.js';
import { planeLayers } from '../../engine/plane/plane-shapes.js';
import type { Scene, SketchFeature } from '../../engine/scene.js';

/** What belongs to the hand that draws, and to no sheet. */
const handles: ReadonlySet<SketchFeature['role']> = new Set(['vertex', 'midpoint']);

/** Draws what the map shows for paper, without what is lit or being dragged. */
export async function mapSheet(
  view: SheetView,
  scene: Scene,
  shapes: (dataset: string) => Promise<readonly DrawnLayer[]>,
): Promise<SVGSVGElement | HTMLCanvasElement> {
  const layers = planeLayers(await shapes(scene.dataset), scene.frame);
  const { outline } = view;
  // A chosen area is outlined, not tinted: colours are compared with those of the legend.
  const drawn = scene.sketch
    .filter(({ role }) => !handles.has(role))
    .map((feature) => (feature.role === 'area' ? { ...feature, role: 'line' as const } : feature));
  const isMarked = scene.sketch.some(({ role }) => role === 'area');
  const sketch = outline && !isMarked ? [...drawn, { geometry: outline, role: 'line' as const }] : drawn;
  return drawSheet({ ...scene, sketch }, layers, view);
}
