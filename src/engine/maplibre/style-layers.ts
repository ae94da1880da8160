import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';

import { precisions } from '../../domain/catalog/place.js';
import { pointLayerOf, shapeLayerOf } from '../../domain/drawing/tile-keys.js';
import { labelFonts } from '../../../styles/atlas.js';
import type { DrawingStep } from '../drawing/drawing-order.js';
import {
  isByState,
  type ByState,
  type ColorByLandUse,
  type DrawingRule,
  type FillRule,
  type GlowRule,
  type LineRule,
  type MarkerRule,
  type NameRule,
  type PatternRule,
  type TextLook,
  type Where,
} from '../drawing/drawing-rule.js';
import {
  markerSizes,
  nameDistance,
  namedFrom,
  nameFonts,
  nameGroups,
  nameSides,
  nameSizes,
  parkKinds,
  precisionFrom,
  precisionScale,
  type NameGroup,
} from '../drawing/place-rules.js';
import { rampBase, type ZoomRamp } from '../drawing/zoom-ramp.js';

import { markerImageId } from './marker-images.js';
import { patternImageId, styleLayerIdOf } from './style-ids.js';

/** The key under which names stand in the tiles. */
export type NameKey = 'zh' | 'en';

type Drawing = Pick<LayerSpecification, 'type'> & {
  readonly layout?: Readonly<Record<string, unknown>>;
  readonly paint: Readonly<Record<string, unknown>>;
};

/** The style layer that makes MapLibre draw one step. */
export function styleLayerOf(
  { layer, rule }: DrawingStep,
  source: string,
  nameKey: NameKey,
): LayerSpecification {
  const drawing = drawingOf(rule, nameKey);
  const styleLayer = {
    id: styleLayerIdOf(layer.id, rule.aspect),
    source,
    'source-layer': standsOnPoints(rule) ? pointLayerOf(layer.id) : shapeLayerOf(layer.id),
    type: drawing.type,
    ...(rule.where ? { filter: filterOf(rule.where) } : {}),
    ...(rule.minZoom === undefined ? {} : { minzoom: rule.minZoom }),
    ...(rule.maxZoom === undefined ? {} : { maxzoom: rule.maxZoom }),
    layout: { ...drawing.layout, visibility: layer.visible ? 'visible' : 'none' },
    paint: drawing.paint,
  };
  // Each drawing gives the paint and layout of its own type; a test holds them against the style specification.
  return styleLayer as unknown as LayerSpecification;
}

function standsOnPoints(rule: DrawingRule): boolean {
  return rule.type === 'glow' || rule.type === 'marker' || (rule.type === 'name' && !rule.spacing);
}

function drawingOf(rule: DrawingRule, nameKey: NameKey): Drawing {
  switch (rule.type) {
    case 'fill':
      return fillDrawing(rule);
    case 'pattern':
      return patternDrawing(rule);
    case 'line':
      return lineDrawing(rule);
    case 'name':
      return nameDrawing(rule, nameKey);
    case 'glow':
      return glowDrawing(rule);
    default:
      return markerDrawing(rule, nameKey);
  }
}

function fillDrawing({ color, opacity, isRaised }: FillRule): Drawing {
  const fillColor = typeof color === 'string' ? color : byLandUse(color);
  if (!isRaised)
    return { type: 'fill', paint: { 'fill-color': fillColor, 'fill-opacity': byState(opacity) } };
  return {
    type: 'fill-extrusion',
    paint: {
      'fill-extrusion-color': fillColor,
      'fill-extrusion-height': ['get', 'h'],
      // One value a layer: MapLibre knows no other here.
      'fill-extrusion-opacity': opacity[2],
    },
  };
}

function byLandUse({ colors, otherwise }: ColorByLandUse): ExpressionSpecification | string {
  // MapLibre takes no match without a case.
  if (colors.length === 0) return otherwise;
  return ['match', ['get', 'u'], ...colors.flat(), otherwise] as unknown as ExpressionSpecification;
}

function patternDrawing({ patterns, opacity }: PatternRule): Drawing {
  const images = patterns.flatMap(([landUse, pattern]) => [landUse, patternImageId(pattern)]);
  // The rule is for no class without a pattern, so it is never otherwise.
  const otherwise = images.at(-1);
  return {
    type: 'fill',
    paint: {
      'fill-pattern': ['match', ['get', 'u'], ...images, otherwise],
      'fill-opacity': byState(opacity),
    },
  };
}

function lineDrawing({ color, width, opacity, dash, blur, isRoundCapped, isRoundJoined }: LineRule): Drawing {
  return {
    type: 'line',
    layout: {
      ...(isRoundCapped ? { 'line-cap': 'round' } : {}),
      ...(isRoundJoined ? { 'line-join': 'round' } : {}),
    },
    paint: {
      'line-color': color,
      'line-width': isByState(width) ? byState(width) : ramp(width),
      'line-opacity': byState(opacity),
      ...(dash ? { 'line-dasharray': [...dash] } : {}),
      ...(blur ? { 'line-blur': blur } : {}),
    },
  };
}

function nameDrawing({ look, size, down, spacing }: NameRule, nameKey: NameKey): Drawing {
  return {
    type: 'symbol',
    layout: {
      ...(spacing ? { 'symbol-placement': 'line', 'symbol-spacing': spacing } : {}),
      ...textLayout(look),
      'text-field': nameIn(nameKey),
      'text-font': [...labelFonts[look.font]],
      'text-size': ramp(size),
      'text-offset': [0, down],
    },
    paint: textPaint(look),
  };
}

function glowDrawing({ color, radius, opacity, rimWidth, rimOpacity }: GlowRule): Drawing {
  return {
    type: 'circle',
    paint: {
      'circle-color': color,
      'circle-radius': byState(radius),
      'circle-opacity': byState(opacity),
      'circle-stroke-color': color,
      'circle-stroke-width': byState(rimWidth),
      'circle-stroke-opacity': rimOpacity,
    },
  };
}

function markerDrawing(rule: MarkerRule, nameKey: NameKey): Drawing {
  const { color, opacity, look } = rule;
  return {
    type: 'symbol',
    layout: {
      'icon-image': ['concat', markerImageId('', '', color), ['get', 'k'], ':', ['to-string', ['get', 's']]],
      'icon-size': byGroupAndZoom(markerSizes),
      'icon-allow-overlap': true,
      'icon-padding': 0,
      // By whole zooms: layout is by tile.
      'text-field': [
        'step',
        ['zoom'],
        namesFrom(0, nameKey),
        namedFrom.other,
        namesFrom(namedFrom.other, nameKey),
        precisionFrom,
        nameWithPrecision(rule, nameKey),
      ],
      ...textLayout(look),
      'text-font': byGroup((group) => ['literal', [...labelFonts[nameFonts[group]]]]),
      'text-size': byGroupAndZoom(nameSizes),
      'text-variable-anchor': [...nameSides],
      'text-radial-offset': nameDistance,
      'text-justify': 'auto',
      'text-optional': true,
      'symbol-sort-key': ['-', 0, ['get', 'r']],
    },
    paint: {
      ...textPaint(look),
      'icon-opacity': opacity,
      'text-opacity': opacity,
      'text-color': ['match', ['get', 'k'], 'zone', rule.zoneColor, look.color],
    },
  };
}

function textLayout({ maxWidth, lineHeight, letterSpacing, padding }: TextLook) {
  return {
    'text-max-width': maxWidth,
    'text-line-height': lineHeight,
    'text-letter-spacing': letterSpacing,
    'text-padding': padding,
  };
}

function textPaint({ color, halo, haloWidth }: TextLook) {
  return { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': haloWidth };
}

function nameIn(nameKey: NameKey): ExpressionSpecification {
  return ['coalesce', ['get', nameKey], ''];
}

/** The names of the groups that are named from a zoom on. */
function namesFrom(zoom: number, nameKey: NameKey): ExpressionSpecification {
  return byGroup((group) => (namedFrom[group] <= zoom ? nameIn(nameKey) : ''));
}

/** The name, and under it that the position is schematic, where it is. */
function nameWithPrecision({ precisionColor }: MarkerRule, nameKey: NameKey): ExpressionSpecification {
  const mark = {
    'font-scale': precisionScale,
    'text-color': precisionColor,
    'text-font': ['literal', [...labelFonts.regular]] satisfies ExpressionSpecification,
  };
  const name = nameIn(nameKey);
  return [
    'case',
    ['==', ['get', 's'], 1],
    ['format', name, {}, '\n', {}, precisions.zone[nameKey], mark],
    ['format', name, {}],
  ];
}

function byGroup(valueOf: (group: NameGroup) => unknown): ExpressionSpecification {
  const kinds = [
    'match',
    ['get', 'k'],
    parkKinds,
    valueOf('park'),
    'zone',
    valueOf('zone'),
    valueOf('other'),
  ];
  return kinds as unknown as ExpressionSpecification;
}

/** Linear ramps that differ by group, all with the same zooms. */
function byGroupAndZoom(ramps: Readonly<Record<NameGroup, ZoomRamp>>): ExpressionSpecification {
  const [first] = nameGroups;
  const stops = ramps[first].flatMap(([zoom], stop) => [zoom, byGroup((group) => ramps[group][stop]?.[1])]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

function ramp(stops: ZoomRamp): ExpressionSpecification | number {
  const [only, ...more] = stops;
  if (only && more.length === 0) return only[1];
  return ['interpolate', ['exponential', rampBase], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

function byState([selected, highlighted, other]: ByState): ExpressionSpecification | number {
  if (selected === other && highlighted === other) return other;
  return [
    'case',
    ['boolean', ['feature-state', 'selected'], false],
    selected,
    ['boolean', ['feature-state', 'highlighted'], false],
    highlighted,
    other,
  ];
}

function filterOf(where: readonly Where[]): FilterSpecification {
  const alternatives = where.map((conditions) => ['all', ...conditionsOf(conditions)]);
  const [only] = alternatives;
  return (alternatives.length === 1 ? only : ['any', ...alternatives]) as unknown as FilterSpecification;
}

function conditionsOf(where: Where): unknown[] {
  const { kinds, classes, isArea, isSchematic, hasHeight, statuses, landUses, isDimmed } = where;
  const are = (is: boolean, condition: unknown) => (is ? condition : ['!', condition]);
  return [
    ...(kinds ? [['match', ['get', 'k'], kinds, true, false]] : []),
    ...(classes ? [['match', ['get', 'c'], classes, true, false]] : []),
    ...(isArea === undefined ? [] : [are(isArea, ['==', ['geometry-type'], 'Polygon'])]),
    ...(isSchematic === undefined ? [] : [are(isSchematic, ['==', ['get', 's'], 1])]),
    ...(hasHeight === undefined ? [] : [are(hasHeight, ['has', 'h'])]),
    ...(statuses ? [['match', ['get', 't'], statuses, true, false]] : []),
    ...(landUses ? [['match', ['get', 'u'], landUses, true, false]] : []),
    ...(isDimmed === undefined ? [] : [are(isDimmed, ['==', ['get', 'd'], 1])]),
  ];
}
