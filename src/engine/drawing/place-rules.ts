import type { Language } from '../../domain/statements/localized-text.js';
import type { labelFonts, AtlasPalette } from '../../../styles/atlas.js';
import type { SceneLayer } from '../scene.js';

import type { ByState, DrawingRule, ShapeRule } from './drawing-rule.js';
import type { ZoomRamp } from './zoom-ramp.js';

/** Kinds of places whose names differ in size, font and weight. */
export const nameGroups = ['park', 'zone', 'other'] as const;
export type NameGroup = (typeof nameGroups)[number];

/** The kinds that are parks to the eye. */
export const parkKinds: readonly string[] = ['industrial-park', 'innovation-district', 'public-park'];

export function nameGroupOf(kind: string): NameGroup {
  return parkKinds.includes(kind) ? 'park' : kind === 'zone' ? 'zone' : 'other';
}

type ByGroup<T> = Readonly<Record<NameGroup, T>>;

export const nameFonts: ByGroup<keyof typeof labelFonts> = { park: 'bold', zone: 'serif', other: 'regular' };

/** In CSS pixels; linear between the zooms. */
export const nameSizes: ByGroup<ZoomRamp> = {
  park: sizes([9, 13, 17], [12, 15, 18]),
  zone: sizes([9, 13, 17], [12, 17, 20]),
  other: sizes([9, 13, 17], [10, 12, 14]),
};

/** Shares of a marker's full size; linear. Where only parks are named, the others are dots that don't crowd them. */
export const markerSizes: ByGroup<ZoomRamp> = {
  park: sizes([9, 12, 13], [0.45, 0.86, 1]),
  zone: sizes([9, 12, 13], [0.45, 0.86, 1]),
  other: sizes([9, 12, 13], [0.26, 0.56, 1]),
};

/** Whole zooms from which each group is named, and from which schematic positions say so under the name. */
export const namedFrom: ByGroup<number> = { park: 0, zone: 0, other: 12 };
export const precisionFrom = 13;
/** The words on precision, in sizes of the name. */
export const precisionScale = 0.78;

/** Where a name stands beside its marker, in the order in which the sides are tried. */
export const nameSides = ['top', 'bottom', 'left', 'right'] as const;
/** From the middle of the marker to the name, in ems. */
export const nameDistance = 1.35;

function sizes(zooms: readonly number[], values: readonly number[]): ZoomRamp {
  return zooms.map((zoom, index) => [zoom, values[index] ?? 0]);
}

const same = (value: number): ByState => [value, value, value];

function faded([selected, highlighted, other]: ByState, opacity: number): ByState {
  return [selected * opacity, highlighted * opacity, other * opacity];
}

/** The ground of a layer's areas. */
export function placeGroundRules({ color, opacity }: SceneLayer): readonly ShapeRule[] {
  const where = [{ isArea: true, hasHeight: false }];
  return [{ type: 'fill', aspect: 'fill', where, color, opacity: faded([0.38, 0.32, 0.22], opacity) }];
}

/** The outlines of a layer's areas, its buildings, and the glow around the selected one. */
export function placeOutlineRules(
  { color, opacity }: SceneLayer,
  { selection }: AtlasPalette,
): readonly ShapeRule[] {
  const outline = {
    type: 'line',
    color,
    width: [3, 2.4, 1.5],
    opacity: same(opacity),
    isRoundJoined: true,
  } as const;
  return [
    {
      ...outline,
      aspect: 'halo',
      where: [{ isArea: true }],
      color: selection,
      width: same(8),
      opacity: faded([0.9, 0.6, 0], opacity),
      blur: 1,
    },
    { ...outline, aspect: 'outline', where: [{ isArea: true, isSchematic: false }] },
    {
      ...outline,
      aspect: 'outline-schematic',
      where: [{ isArea: true, isSchematic: true }],
      dash: [3, 2],
    },
    {
      type: 'fill',
      aspect: 'building',
      where: [{ isArea: true, hasHeight: true }],
      color,
      opacity: same(opacity * 0.85),
      isRaised: true,
    },
  ];
}

/** The markers and names of a layer's places. */
export function placeMarkerRules(
  { color, opacity }: SceneLayer,
  palette: AtlasPalette,
  language: Language,
): readonly Extract<DrawingRule, { type: 'glow' | 'marker' }>[] {
  const isEnglish = language === 'en';
  return [
    {
      type: 'glow',
      aspect: 'marker-halo',
      color,
      radius: [24, 20, 0],
      opacity: faded([0.22, 0.16, 0], opacity),
      rimWidth: [2, 1, 0],
      rimOpacity: opacity,
    },
    {
      type: 'marker',
      aspect: 'marker',
      color,
      rim: palette.markerRim,
      opacity,
      zoneColor: palette.zoneText,
      precisionColor: palette.roadText,
      look: {
        font: 'regular',
        color: palette.placeText,
        halo: palette.halo,
        haloWidth: 1.8,
        letterSpacing: isEnglish ? 0 : 0.04,
        lineHeight: 1.15,
        maxWidth: isEnglish ? 9 : 8,
        padding: 3,
      },
    },
  ];
}
