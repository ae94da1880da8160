import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';

import { labelFonts } from '../../../styles/atlas.js';
import { paletteOf } from '../drawing/drawing-order.js';
import { sketchLooks, sketchTextSize } from '../drawing/sketch-looks.js';
import type { Scene, SketchFeature, SketchRole } from '../scene.js';

import { sketchSourceId } from './style-ids.js';

type SketchData = Exclude<GeoJSONSourceSpecification['data'], string>;

/** What tools have drawn, as MapLibre takes it. */
export function sketchData(sketch: readonly SketchFeature[]): SketchData {
  const features = sketch.map(({ geometry, role, text = '' }) => ({
    type: 'Feature',
    geometry,
    properties: { role, text },
  }));
  return { type: 'FeatureCollection', features } as unknown as SketchData;
}

/** The style layers of each role, areas first. */
export function sketchLayers(scene: Scene): readonly LayerSpecification[] {
  const { sketch: color, sketchPoint, sketchFault, halo } = paletteOf(scene);
  const source = sketchSourceId;
  const idOf = (role: SketchRole, aspect: string) => `${source}:${role}:${aspect}`;
  const roles = Object.keys(sketchLooks) as SketchRole[];
  const shapes = roles.flatMap((role): LayerSpecification[] => {
    const { fillOpacity, lineWidth, dash, radius } = sketchLooks[role];
    const filter = ['==', ['get', 'role'], role] as ['==', ['get', string], string];
    return [
      ...(fillOpacity > 0
        ? [
            {
              id: idOf(role, 'fill'),
              type: 'fill',
              source,
              filter,
              paint: { 'fill-color': color, 'fill-opacity': fillOpacity },
            } as const,
          ]
        : []),
      ...(lineWidth > 0 && radius === 0
        ? [
            {
              id: idOf(role, 'line'),
              type: 'line',
              source,
              filter,
              layout: { 'line-join': 'round', 'line-cap': 'round' },
              paint: {
                'line-color': color,
                'line-width': lineWidth,
                ...(dash.length > 0 ? { 'line-dasharray': [...dash] } : {}),
              },
            } as const,
          ]
        : []),
      ...(radius > 0
        ? [
            {
              id: idOf(role, 'disc'),
              type: 'circle',
              source,
              filter,
              paint: {
                'circle-radius': radius,
                'circle-color': sketchPoint,
                'circle-stroke-color': role === 'fault' ? sketchFault : color,
                'circle-stroke-width': lineWidth,
              },
            } as const,
          ]
        : []),
    ];
  });
  return [
    ...shapes,
    {
      id: idOf('words', 'text'),
      type: 'symbol',
      source,
      filter: ['==', ['get', 'role'], 'words'],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': [...labelFonts.bold],
        'text-size': sketchTextSize,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 2 },
    },
  ];
}
