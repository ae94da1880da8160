/** Where the positions of a table stand: in two columns, or in one of WKT or GeoJSON. */
export type PositionColumns =
  | { readonly kind: 'pair'; readonly first: number; readonly second: number; readonly isDegrees: boolean }
  | { readonly kind: 'shape'; readonly column: number };

/** The pairs of names by which columns of coordinates go, the surest first; the east stands first. */
const pairs: readonly { readonly first: RegExp; readonly second: RegExp; readonly isDegrees: boolean }[] = [
  {
    first: /^(?:经度|东经|lng|lon|long|longitude|x_?lng|wgs84_?lng|中心经度)$/,
    second: /^(?:纬度|北纬|lat|latitude|y_?lat|wgs84_?lat|中心纬度)$/,
    isDegrees: true,
  },
  // 横坐标 counts to the east, 纵坐标 to the north; what X and Y mean differs, and the numbers tell.
  {
    first: /^(?:东坐标|东向坐标|横坐标|easting|east|东)$/,
    second: /^(?:北坐标|北向坐标|纵坐标|northing|north|北)$/,
    isDegrees: false,
  },
  {
    first: /^(?:x|x坐标|坐标x|point_?x|coord_?x|xcoord|cx)$/,
    second: /^(?:y|y坐标|坐标y|point_?y|coord_?y|ycoord|cy)$/,
    isDegrees: false,
  },
];

const shapeNames = /^(?:wkt|geom|geometry|the_geom|wkt_geom|shape_?wkt|geojson|图形|几何|空间坐标|坐标串)$/;

/** A name without its unit, spaces and letter case: `经度（°）` is 经度. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[([{【].*$/g, '')
    .replaceAll(/[\s:]+/g, '');
}

/** The columns in which a header names positions; null where it names none. */
export function positionColumns(header: readonly string[]): PositionColumns | null {
  const names = header.map(plainName);
  const column = names.findIndex((name) => shapeNames.test(name));
  if (column >= 0) return { kind: 'shape', column };
  for (const pair of pairs) {
    const first = names.findIndex((name) => pair.first.test(name));
    const second = names.findIndex((name) => pair.second.test(name));
    if (first >= 0 && second >= 0) return { kind: 'pair', first, second, isDegrees: pair.isDegrees };
  }
  return null;
}
