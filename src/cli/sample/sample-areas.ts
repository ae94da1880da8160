import type { LngLat } from '../../domain/geometry/lng-lat.js';

/** What a part of a town is like, which says what its parcels are used for. */
export type Character =
  'chemical' | 'robotics' | 'industry' | 'logistics' | 'research' | 'commerce' | 'housing';

/** A street, river or green belt. */
export interface SampleCorridor {
  /** The ids of features of the base map whose lines it follows, one after the other; or a line of its own. */
  readonly follows: readonly string[] | readonly LngLat[];
  readonly widthM: number;
  readonly landUse: string;
}

/** An area whose land is parted into sample parcels. */
export interface SampleArea {
  /** Stands at the beginning of ids and names. */
  readonly code: string;
  /** The id of the place in which the parcels lie. */
  readonly within: string;
  /** The border, on the centre lines of streets where it can be; or the id of a place whose outline it is. */
  readonly border: readonly LngLat[] | string;
  /** In the order in which they part the land: a later one ends at an earlier one. */
  readonly corridors: readonly SampleCorridor[];
  /** What the land about each point is like; a block goes by the nearest. */
  readonly characters: readonly (readonly [Character, LngLat])[];
}

function street(widthM: number, ...follows: readonly string[]): SampleCorridor {
  return { follows, widthM, landUse: '1207' };
}

/** The areas that the sample covers, some 12 km². Streets and river are those of the base map. */
export const sampleAreas: readonly SampleArea[] = [
  {
    code: 'BH',
    within: 'beihu',
    border: [
      [125.3781, 43.9737],
      [125.392, 43.9735],
      [125.392, 43.9592],
      [125.4056, 43.9592],
      [125.4056, 43.9735],
      [125.41825, 43.9735],
      [125.41825, 43.98213],
      [125.37814, 43.98217],
    ],
    corridors: [
      street(50, 'road-longhu-road'),
      street(50, 'road-north-yuanda-street'),
      street(36, 'road-shengbei-street'),
      street(36, 'road-guangji-road'),
      street(30, 'road-fuyuan-street'),
      street(30, 'road-zhongke-street'),
    ],
    characters: [
      ['housing', [125.3805, 43.98]],
      ['commerce', [125.381, 43.9752]],
      ['housing', [125.3862, 43.9802]],
      ['commerce', [125.387, 43.9752]],
      ['research', [125.3895, 43.979]],
      ['research', [125.395, 43.979]],
      ['housing', [125.3975, 43.9805]],
      ['commerce', [125.4, 43.9752]],
      ['research', [125.4035, 43.9772]],
      ['industry', [125.4075, 43.98]],
      ['industry', [125.41, 43.9765]],
      ['logistics', [125.4162, 43.9765]],
      ['industry', [125.4155, 43.9805]],
      ['research', [125.395, 43.9712]],
      ['robotics', [125.3985, 43.964]],
      ['robotics', [125.402, 43.9705]],
    ],
  },
  {
    code: 'HG',
    within: 'beihu-chemical-park',
    border: 'beihu-chemical-park',
    corridors: [
      {
        follows: [
          [125.3937, 44.00615],
          [125.41773, 43.99445],
          [125.4189, 43.99379],
          [125.4292, 43.98712],
        ],
        widthM: 100,
        landUse: '1402',
      },
    ],
    characters: [['chemical', [125.4121, 44.0014]]],
  },
  {
    code: 'GN',
    within: 'gaoxin-south',
    border: [
      [125.25601, 43.7883],
      [125.28925, 43.7883],
      [125.28925, 43.8021],
      [125.2827, 43.80193],
      [125.26999, 43.80204],
      [125.256, 43.80214],
    ],
    corridors: [
      street(50, 'road-chaoda-road', 'road-shengshi-road'),
      street(44, 'road-qianjin-street'),
      street(36, 'road-chaofan-street'),
      street(36, 'road-jinyu-road'),
      street(32, 'road-fangcao-street'),
      { follows: ['yongchun-river'], widthM: 24, landUse: '1701' },
      { follows: ['yongchun-river'], widthM: 90, landUse: '1401' },
    ],
    characters: [
      ['commerce', [125.2595, 43.7985]],
      ['research', [125.2595, 43.7925]],
      ['research', [125.2605, 43.789]],
      ['commerce', [125.2735, 43.7985]],
      ['housing', [125.28, 43.7985]],
      ['housing', [125.268, 43.7985]],
      ['industry', [125.2725, 43.7895]],
      ['industry', [125.2845, 43.7885]],
      ['research', [125.278, 43.791]],
      ['housing', [125.286, 43.7965]],
    ],
  },
];
