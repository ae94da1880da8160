/** The colours of the base map: paper, water, ways and lettering. */
export interface AtlasPalette {
  readonly paper: string;
  readonly water: string;
  readonly waterLine: string;
  readonly waterText: string;
  readonly zoneTint: string;
  readonly zoneLine: string;
  readonly road: Readonly<Record<'motorway' | 'trunk' | 'primary' | 'secondary', string>>;
  readonly roadCasing: Readonly<Record<'motorway' | 'trunk' | 'primary' | 'secondary', string>>;
  readonly rail: string;
  readonly railGap: string;
  readonly runway: string;
  readonly roadText: string;
  readonly districtText: string;
  readonly zoneText: string;
  readonly placeText: string;
  /** Behind all lettering, so that it reads on roads and water. */
  readonly halo: string;
  /** The rim of markers, and what their glyphs are drawn in. */
  readonly markerRim: string;
  /** Around the outline of a selected area. */
  readonly selection: string;
  /** The outlines of parcels. */
  readonly parcelLine: string;
  /** What a tool draws: lines and areas, and the inside of what is dragged. */
  readonly sketch: string;
  readonly sketchPoint: string;
  /** Where what is drawn can't be so. */
  readonly sketchFault: string;
}

export const atlasLight: AtlasPalette = {
  paper: '#f5f1e8',
  water: '#bdd7df',
  waterLine: '#8fb6c3',
  waterText: '#3f6f80',
  zoneTint: '#b59a6a',
  zoneLine: '#a08a63',
  road: { motorway: '#eec07e', trunk: '#f5dcab', primary: '#fbf0d4', secondary: '#ffffff' },
  roadCasing: { motorway: '#bf8c43', trunk: '#cfac6c', primary: '#d3c093', secondary: '#d8cdb8' },
  rail: '#857f74',
  railGap: '#f5f1e8',
  runway: '#c9c3b8',
  roadText: '#5f574a',
  districtText: '#877c6c',
  zoneText: '#6f5a34',
  placeText: '#23292e',
  halo: '#f8f5ee',
  markerRim: '#ffffff',
  selection: '#ffffff',
  parcelLine: '#4a4f52',
  sketch: '#0b4f9e',
  sketchPoint: '#ffffff',
  sketchFault: '#a02b2b',
};

export const atlasDark: AtlasPalette = {
  paper: '#1b2126',
  water: '#24414e',
  waterLine: '#37606f',
  waterText: '#86b4c3',
  zoneTint: '#c8a869',
  zoneLine: '#8b7a56',
  road: { motorway: '#86693a', trunk: '#66573b', primary: '#504a3d', secondary: '#3c444b' },
  roadCasing: { motorway: '#12161a', trunk: '#12161a', primary: '#14191d', secondary: '#161b1f' },
  rail: '#78808a',
  railGap: '#1b2126',
  runway: '#4a5058',
  roadText: '#b0a998',
  districtText: '#949ca2',
  zoneText: '#d2bb8a',
  placeText: '#f1eee7',
  halo: '#171c20',
  markerRim: '#12171b',
  selection: '#f3efe6',
  parcelLine: '#c9c4b8',
  sketch: '#8fc3ff',
  sketchPoint: '#12171b',
  sketchFault: '#f0938c',
};

/** Font families of labels: what the machine has is used, so no glyph server is asked. */
export const labelFonts = {
  regular: ['Park Sans', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'],
  bold: [
    'Park Sans Bold',
    'Noto Sans SC',
    'Noto Sans CJK SC',
    'PingFang SC',
    'Microsoft YaHei',
    'sans-serif',
  ],
  italic: ['Park Serif Italic', 'Noto Serif SC', 'Noto Serif CJK SC', 'Songti SC', 'SimSun', 'serif'],
  serif: ['Park Serif', 'Noto Serif SC', 'Noto Serif CJK SC', 'Songti SC', 'SimSun', 'serif'],
} as const;
