import type { AtlasPalette } from '../../../styles/atlas.js';
import type { SceneLayer } from '../scene.js';

import type { ByState, ColorByLandUse, LineRule, NameRule, ShapeRule, Where } from './drawing-rule.js';

const shown: Where = { isDimmed: false };
/** Below, parcels are too small for a pattern to be seen in them. */
const patternsFrom = 13;
/** Enough to see where one is among what a filter leaves out. */
const dimmedOpacity = 0.1;

function same(value: number): ByState {
  return [value, value, value];
}

function colorsOf({ landUses, color }: SceneLayer): ColorByLandUse {
  return { colors: (landUses ?? []).map((look) => [look.landUse, look.color]), otherwise: color };
}

function patternRules({ landUses = [], opacity }: SceneLayer): readonly ShapeRule[] {
  const patterns = landUses.flatMap(({ landUse, pattern }) => (pattern ? [[landUse, pattern] as const] : []));
  if (patterns.length === 0) return [];
  const classes = patterns.map(([landUse]) => landUse);
  return [
    {
      type: 'pattern',
      aspect: 'pattern',
      where: [{ ...shown, landUses: classes }],
      patterns,
      opacity: [opacity, opacity, 0.85 * opacity],
      minZoom: patternsFrom,
    },
  ];
}

/** The ground of parcels, by land-use class, and the patterns over it. */
export function parcelGroundRules(layer: SceneLayer): readonly ShapeRule[] {
  const { opacity } = layer;
  const color = colorsOf(layer);
  return [
    {
      type: 'fill',
      aspect: 'parcel',
      where: [shown],
      color,
      opacity: [0.95 * opacity, 0.9 * opacity, 0.78 * opacity],
    },
    {
      type: 'fill',
      aspect: 'parcel-dimmed',
      where: [{ isDimmed: true }],
      color,
      opacity: same(dimmedOpacity * opacity),
    },
    ...patternRules(layer),
  ];
}

/** The outlines of parcels, which tell what is being done with them, and the glow around the selected one. */
export function parcelOutlineRules(
  { opacity }: SceneLayer,
  { selection, parcelLine }: AtlasPalette,
): readonly LineRule[] {
  const outline = {
    type: 'line',
    color: parcelLine,
    width: [3, 2, 0.9],
    opacity: [opacity, opacity, 0.75 * opacity],
    isRoundJoined: true,
    minZoom: 11,
  } as const;
  return [
    {
      ...outline,
      aspect: 'halo',
      color: selection,
      width: same(8),
      opacity: [0.9 * opacity, 0.6 * opacity, 0],
      minZoom: 0,
      blur: 1,
    },
    { ...outline, aspect: 'outline', where: [{ ...shown, statuses: ['built', 'vacant', 'unknown'] }] },
    {
      ...outline,
      aspect: 'outline-building',
      where: [{ ...shown, statuses: ['under-construction'] }],
      dash: [5, 2],
    },
    { ...outline, aspect: 'outline-reserved', where: [{ ...shown, statuses: ['reserved'] }], dash: [1.5, 2] },
  ];
}

/** The codes of the classes, written on the parcels. */
export function parcelCodeRules({ placeText, halo }: AtlasPalette): readonly NameRule[] {
  return [
    {
      type: 'name',
      aspect: 'code',
      where: [{ isArea: false, ...shown }],
      minZoom: 14,
      look: {
        font: 'regular',
        color: placeText,
        halo,
        haloWidth: 1.2,
        letterSpacing: 0,
        lineHeight: 1,
        maxWidth: 8,
        padding: 2,
      },
      size: [
        [14, 9],
        [16, 11],
        [18, 13],
      ],
      down: 0,
    },
  ];
}
