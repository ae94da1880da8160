import { roadClasses, type RoadClass } from '../../domain/catalog/reference.js';
import type { AtlasPalette } from '../../../styles/atlas.js';

import type { LineRule, NameRule, ShapeRule, TextLook, Where } from './drawing-rule.js';
import type { ZoomRamp } from './zoom-ramp.js';

type Widths = readonly [number, number, number, number];

/** The widths of roads at four zooms each. */
const roadWidths: Readonly<Record<RoadClass, readonly [zooms: Widths, widths: Widths]>> = {
  motorway: [
    [8, 11, 14, 18],
    [1.2, 2.6, 6, 26],
  ],
  trunk: [
    [8, 11, 14, 18],
    [0.8, 2, 5.4, 26],
  ],
  primary: [
    [9, 11, 14, 18],
    [0.5, 1.5, 4.6, 22],
  ],
  secondary: [
    [9, 11, 14, 18],
    [0.3, 0.9, 3.6, 18],
  ],
};

const riverWidths: ZoomRamp = [
  [8, 1],
  [11, 2.6],
  [14, 9],
  [18, 60],
];

const solid = [1, 1, 1] as const;

/** Base map areas that lie under the places: the extents of zones. */
export function baseGroundRules(palette: AtlasPalette): readonly ShapeRule[] {
  const where = [{ kinds: ['zone-extent'] }];
  return [
    { type: 'fill', aspect: 'zone-tint', where, color: palette.zoneTint, opacity: [0.09, 0.09, 0.09] },
    {
      ...line('zone-line', where, palette.zoneLine, [[0, 1.2]]),
      isRoundCapped: true,
      dash: [0.2, 3.2],
      opacity: [0.8, 0.8, 0.8],
    },
  ];
}

/** Base map water and ways, which lie over the areas of places so that parks keep their lakes and streets. */
export function baseWayRules(palette: AtlasPalette): readonly ShapeRule[] {
  const lake = [{ kinds: ['lake'] }];
  const river = [{ kinds: ['river'] }];
  const rail = [{ kinds: ['rail'] }];
  return [
    { type: 'fill', aspect: 'lake', where: lake, color: palette.water, opacity: solid },
    line('lake-line', lake, palette.waterLine, [
      [10, 0.5],
      [15, 1.4],
    ]),
    round('river-casing', river, palette.waterLine, wider(riverWidths, 1, 1)),
    round('river', river, palette.water, riverWidths),
    line('runway', [{ kinds: ['runway'] }], palette.runway, [
      [9, 2],
      [12, 5],
      [16, 40],
    ]),
    ...roadClasses.toReversed().flatMap((roadClass) => roadRules(roadClass, palette)),
    line('rail', rail, palette.rail, [
      [8, 0.8],
      [11, 1.6],
      [14, 2.6],
      [18, 6],
    ]),
    {
      ...line('rail-gap', rail, palette.railGap, [
        [8, 0.2],
        [11, 0.8],
        [14, 1.4],
        [18, 3.4],
      ]),
      minZoom: 10,
      dash: [5, 5],
    },
  ];
}

/** A road and, under it, its casing. */
function roadRules(roadClass: RoadClass, palette: AtlasPalette): readonly LineRule[] {
  const [zooms, values] = roadWidths[roadClass];
  const widths = zooms.map((zoom, index) => [zoom, values[index] ?? 0] as const);
  // The ring expressway is drawn as the motorway that it is.
  const ring = roadClass === 'motorway' ? [{ kinds: ['ring'] }] : [];
  const where = [{ classes: [roadClass] }, ...ring];
  return [
    round(`road-${roadClass}-casing`, where, palette.roadCasing[roadClass], wider(widths, 0.9, 1.6)),
    round(`road-${roadClass}`, where, palette.road[roadClass], widths),
  ];
}

/** A line as much wider as its casing shows: by one measure far away, by another from zoom 12. */
function wider(widths: ZoomRamp, far: number, near: number): ZoomRamp {
  return widths.map(([zoom, width]) => [zoom, width + (zoom < 12 ? far : near)]);
}

function line(aspect: string, where: readonly Where[], color: string, width: ZoomRamp): LineRule {
  return { type: 'line', aspect, where, color, width, opacity: solid };
}

function round(aspect: string, where: readonly Where[], color: string, width: ZoomRamp): LineRule {
  return { ...line(aspect, where, color, width), isRoundCapped: true, isRoundJoined: true };
}

/** The lettering of the base map: names along roads, rails and rivers, and of lakes, districts and zones. */
export function baseNameRules(palette: AtlasPalette): readonly NameRule[] {
  const look = (color: string, change: Partial<TextLook> = {}): TextLook => ({
    font: 'regular',
    color,
    halo: palette.halo,
    haloWidth: 1.4,
    letterSpacing: 0,
    lineHeight: 1.2,
    maxWidth: 10,
    padding: 2,
    ...change,
  });
  const name = (
    aspect: string,
    where: Where,
    size: ZoomRamp,
    textLook: TextLook,
    change: Partial<NameRule> = {},
  ): NameRule => ({ type: 'name', aspect, where: [where], size, look: textLook, down: 0, ...change });
  const along = (color: string) => look(color, { letterSpacing: 0.04 });
  const { roadText, waterText, districtText } = palette;
  const roadSizes: ZoomRamp = [
    [12, 10.5],
    [16, 13.5],
  ];
  return [
    name('road-name', { kinds: ['road'], classes: roadClasses }, roadSizes, along(roadText), {
      spacing: 380,
      minZoom: 12,
    }),
    name('main-road-name', {}, [[0, 10]], along(roadText), {
      where: [{ kinds: ['road'], classes: ['motorway', 'trunk'] }, { kinds: ['ring'] }],
      spacing: 380,
      minZoom: 10.5,
      maxZoom: 12,
    }),
    name('rail-name', { kinds: ['rail'] }, [[0, 10.5]], along(palette.rail), {
      spacing: 380,
      down: 0.9,
      minZoom: 12,
    }),
    name(
      'river-name',
      { kinds: ['river'] },
      [
        [9, 11],
        [14, 15],
      ],
      look(waterText, { font: 'italic', letterSpacing: 0.18 }),
      { spacing: 300, down: -1, minZoom: 9.5 },
    ),
    name(
      'lake-name',
      { kinds: ['lake'] },
      [
        [11, 11.5],
        [15, 16],
      ],
      look(waterText, { font: 'italic', letterSpacing: 0.2, halo: palette.water, haloWidth: 1.2 }),
      { minZoom: 11.5 },
    ),
    name('junction-name', { kinds: ['junction'] }, [[0, 11]], look(roadText), { minZoom: 12.5 }),
    name('airport-name', { kinds: ['airport'] }, [[0, 11.5]], look(districtText), { down: 1 }),
    name(
      'district-name',
      { kinds: ['district-label'] },
      [
        [8, 12],
        [12, 17],
      ],
      look(districtText, { font: 'serif', letterSpacing: 0.28, padding: 6 }),
      { maxZoom: 13 },
    ),
  ];
}
