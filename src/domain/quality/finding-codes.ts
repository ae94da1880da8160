import type { LocalizedText } from '../statements/localized-text.js';
import type { FindingMeaning } from './finding-meaning.js';
import { parcelFindingCodes } from './parcel-finding-codes.js';
import { tourFindingCodes } from './tour-finding-codes.js';

const untouched: LocalizedText = { zh: '照原样保留', en: 'kept as it is' };

/** The one table of all findings: codes are stable, and what machines go by. */
export const findingCodes = {
  'geojson/not-object': {
    severity: 'error',
    fault: { zh: '不是 GeoJSON 对象', en: 'this is not a GeoJSON object' },
    expected: { zh: 'FeatureCollection 对象', en: 'a FeatureCollection object' },
  },
  'geojson/other-format': {
    severity: 'error',
    fault: { zh: '这是另一种格式，不是 GeoJSON', en: 'this is another format, not GeoJSON' },
    expected: { zh: '先转换为 GeoJSON', en: 'a file converted to GeoJSON first' },
  },
  'geojson/type': {
    severity: 'error',
    fault: { zh: 'type 不是 GeoJSON 的类型', en: 'the type is none of GeoJSON' },
    expected: { zh: 'FeatureCollection', en: 'FeatureCollection' },
  },
  'geojson/features': {
    severity: 'error',
    fault: { zh: 'features 不是数组', en: 'features is not an array' },
    expected: { zh: 'Feature 对象的数组', en: 'an array of Feature objects' },
  },
  'geojson/crs': {
    severity: 'error',
    fault: { zh: '坐标系不是经纬度', en: 'the coordinate system is not longitude and latitude' },
    expected: {
      zh: 'CRS84、EPSG:4326 或 EPSG:4490，请先转换坐标',
      en: 'CRS84, EPSG:4326 or EPSG:4490; convert the coordinates first',
    },
  },
  'geojson/collection-bbox': {
    severity: 'warning',
    fault: { zh: '文件的 bbox 有误', en: 'the bbox of the file is faulty' },
    expected: { zh: '4 个或 6 个数', en: '4 or 6 numbers' },
    outcome: { zh: '已忽略 bbox', en: 'the bbox is ignored' },
  },
  'geojson/member': {
    severity: 'note',
    fault: { zh: '此处不应有这一成员', en: 'this member does not belong here' },
    expected: { zh: 'RFC 7946 规定不出现', en: 'none, by RFC 7946 section 7.1' },
    outcome: { zh: '已忽略该成员', en: 'the member is ignored' },
  },
  'geojson/bare-geometry': {
    severity: 'note',
    fault: { zh: '文件只有图形，没有要素', en: 'the file is a bare geometry, without a feature' },
    expected: { zh: 'FeatureCollection', en: 'FeatureCollection' },
    outcome: { zh: '按一个没有属性的要素处理', en: 'taken for one feature without properties' },
  },
  'geojson/not-feature': {
    severity: 'error',
    fault: { zh: '不是 Feature 对象', en: 'this is not a Feature object' },
    expected: { zh: 'type 为 Feature 的对象', en: 'an object with the type Feature' },
  },
  'geojson/bbox': {
    severity: 'error',
    fault: { zh: 'bbox 有误', en: 'the bbox is faulty' },
    expected: { zh: '4 个或 6 个数', en: '4 or 6 numbers' },
  },
  'geojson/id': {
    severity: 'warning',
    fault: { zh: 'id 既不是文字也不是数', en: 'the id is neither a text nor a number' },
    expected: { zh: '文字或数', en: 'a text or a number' },
    outcome: { zh: '按没有 id 处理', en: 'the feature is kept without an id' },
  },
  'geojson/id-digits': {
    severity: 'warning',
    fault: { zh: 'id 的数字过长，末位已不准确', en: 'the id has more digits than a number can hold' },
    expected: { zh: '把长 id 写成带引号的文字', en: 'a long id in quotes' },
  },
  'geojson/id-repeated': {
    severity: 'note',
    fault: { zh: '同一文件中 id 重复', en: 'the id occurs twice in the file' },
    expected: { zh: '每个要素有自己的 id', en: 'an id of its own for each feature' },
    outcome: untouched,
  },
  'geojson/properties': {
    severity: 'error',
    fault: { zh: '没有可用的 properties', en: 'there are no usable properties' },
    expected: { zh: '对象或 null', en: 'an object or null' },
  },
  'geojson/too-deep': {
    severity: 'error',
    fault: { zh: '属性嵌套过深', en: 'the properties are nested too deep' },
    expected: { zh: '最多 100 层', en: '100 levels at most' },
  },
  'geojson/geometry': {
    severity: 'error',
    fault: { zh: '没有可用的 geometry', en: 'there is no usable geometry' },
    expected: { zh: 'geometry 对象或 null', en: 'a geometry object or null' },
  },
  'geojson/geometry-type': {
    severity: 'error',
    fault: { zh: '图形类型有误', en: 'the type of the geometry is unknown' },
    expected: {
      zh: 'Point、LineString、Polygon 或其 Multi 形式',
      en: 'Point, LineString, Polygon or their Multi forms',
    },
  },
  'geojson/geometry-collection': {
    severity: 'error',
    fault: { zh: '不支持 GeometryCollection', en: 'a GeometryCollection is not supported' },
    expected: { zh: '每个图形一个要素', en: 'one feature for each geometry' },
  },
  'geojson/coordinates': {
    severity: 'error',
    fault: { zh: 'coordinates 的结构与类型不符', en: 'the coordinates do not fit the type' },
    expected: { zh: '坐标数组', en: 'arrays of positions' },
  },
  'geojson/position': {
    severity: 'error',
    fault: { zh: '坐标有误', en: 'a position is faulty' },
    expected: { zh: '[经度, 纬度] 两个数', en: 'two numbers, [longitude, latitude]' },
  },
  'geojson/not-finite': {
    severity: 'error',
    fault: { zh: '坐标不是有限的数', en: 'a coordinate is not a finite number' },
    expected: { zh: '有限的数', en: 'a finite number' },
  },
  'geojson/out-of-range': {
    severity: 'error',
    fault: { zh: '坐标超出范围', en: 'a position is out of range' },
    expected: { zh: '经度 −180 至 180，纬度 −90 至 90', en: 'longitude −180 to 180, latitude −90 to 90' },
  },
  'geojson/swapped': {
    severity: 'error',
    fault: {
      zh: '坐标超出范围，看起来是“纬度, 经度”的顺序',
      en: 'a position is out of range: this looks like latitude, longitude order',
    },
    expected: { zh: '[经度, 纬度] 的顺序，请对调', en: '[longitude, latitude]; swap the two numbers' },
  },
  'geojson/projected': {
    severity: 'error',
    fault: {
      zh: '坐标看起来是投影坐标（米），不是经纬度',
      en: 'a position is out of range: this looks like projected metres',
    },
    expected: { zh: '经纬度，请先转换坐标', en: 'degrees; convert the coordinates first' },
  },
  'geojson/line-too-short': {
    severity: 'error',
    fault: { zh: '线的点数不足', en: 'a line has too few positions' },
    expected: { zh: '至少 2 个点', en: 'at least 2 positions' },
  },
  'geojson/ring-too-short': {
    severity: 'error',
    fault: { zh: '环的点数不足', en: 'a ring has too few positions' },
    expected: { zh: '至少 4 个点，首尾相同', en: 'at least 4 positions, the last equal to the first' },
  },
  'geojson/empty': {
    severity: 'note',
    fault: { zh: 'coordinates 为空', en: 'the coordinates are empty' },
    expected: { zh: '坐标，或 geometry 为 null', en: 'positions, or null as the geometry' },
    outcome: { zh: '按没有图形处理', en: 'taken for a feature without a geometry' },
  },
  'geojson/ring-not-closed': {
    severity: 'note',
    fault: { zh: '环没有闭合', en: 'a ring is not closed' },
    expected: { zh: '末点与首点相同', en: 'the last position equal to the first' },
    outcome: { zh: '已自动闭合', en: 'it has been closed' },
  },
  'geojson/winding': {
    severity: 'note',
    fault: { zh: '环的方向与 RFC 7946 相反', en: 'a ring runs the other way round than RFC 7946 asks' },
    expected: { zh: '外环逆时针，内环顺时针', en: 'outer rings anticlockwise, holes clockwise' },
    outcome: { zh: '已自动调整方向', en: 'it has been turned' },
  },
  'geojson/extra-numbers': {
    severity: 'note',
    fault: { zh: '坐标多于三个数', en: 'a position has more than three numbers' },
    expected: { zh: '2 个或 3 个数', en: '2 or 3 numbers' },
    outcome: { zh: '只用前两个数', en: 'the first two are used' },
  },
  'schema/missing': {
    severity: 'error',
    fault: { zh: '缺少必需的内容', en: 'something required is missing' },
    expected: { zh: '一个值', en: 'a value' },
  },
  'schema/type': {
    severity: 'error',
    fault: { zh: '值的类型不对', en: 'the value is of the wrong type' },
    expected: { zh: '另一种类型', en: 'another type' },
  },
  'schema/unknown-value': {
    severity: 'error',
    fault: { zh: '不是允许的值', en: 'the value is not one of those allowed' },
    expected: { zh: '允许的值之一', en: 'one of the allowed values' },
  },
  'schema/unknown-property': {
    severity: 'warning',
    fault: { zh: '未知的属性', en: 'the property is unknown' },
    expected: { zh: '检查拼写，或删去', en: 'a known name; look for a slip of the pen' },
    outcome: { zh: '已忽略该属性', en: 'it is ignored' },
  },
  'schema/missing-language': {
    severity: 'warning',
    fault: { zh: '缺少一种语言的文字', en: 'the text is missing in one language' },
    expected: { zh: 'zh 与 en 两种文字', en: 'both zh and en' },
    outcome: { zh: '显示另一种语言', en: 'the other language is shown' },
  },
  'schema/color': {
    severity: 'warning',
    fault: { zh: '颜色的写法不对', en: 'the colour is not written as it should be' },
    expected: { zh: '#rrggbb', en: '#rrggbb' },
    outcome: { zh: '使用默认颜色', en: 'the default colour is used' },
  },
  'schema/url': {
    severity: 'warning',
    fault: { zh: '链接不可用', en: 'the link is not usable' },
    expected: { zh: 'http 或 https 网址', en: 'an http or https address' },
    outcome: { zh: '不显示该链接', en: 'the link is not shown' },
  },
  'schema/layer-url': {
    severity: 'error',
    fault: { zh: '文件的网址不可用', en: 'the address of the file is not usable' },
    expected: { zh: '相对路径，或 http、https 网址', en: 'a relative, http or https address' },
  },
  'schema/repeated-id': {
    severity: 'error',
    fault: { zh: 'id 重复', en: 'the id occurs twice in the file' },
    expected: { zh: '每项有自己的 id', en: 'an id of its own for each entry' },
  },
  'sense/unknown-indicator': {
    severity: 'error',
    fault: { zh: '目录中没有这个指标', en: 'the catalog has no such indicator' },
    expected: { zh: '目录 indicators 中的 id', en: "an id of the catalog's indicators" },
  },
  'sense/unknown-source': {
    severity: 'error',
    fault: { zh: '目录中没有这个来源', en: 'the catalog has no such source' },
    expected: { zh: '目录 sources 中的 id', en: "an id of the catalog's sources" },
  },
  'sense/unknown-dimension': {
    severity: 'error',
    fault: { zh: '该指标没有这个分项', en: 'the indicator has no such dimension' },
    expected: { zh: '该指标 dimensions 中的 id', en: "an id of the indicator's dimensions" },
  },
  'sense/unit-of-other-kind': {
    severity: 'error',
    fault: { zh: '单位与指标不符', en: 'the unit does not suit the indicator' },
    expected: { zh: '与指标同类的单位', en: 'a unit of the same kind as the indicator' },
  },
  'sense/unknown-theme': {
    severity: 'warning',
    fault: { zh: '目录中没有这个主题', en: 'the catalog has no such theme' },
    expected: { zh: '目录 themes 中的 id', en: "an id of the catalog's themes" },
    outcome: untouched,
  },
  'sense/unknown-region': {
    severity: 'warning',
    fault: { zh: '各图层中没有区域所指的地点', en: 'no layer has the place that the region names' },
    expected: { zh: '某个地点的 id', en: 'the id of a place' },
    outcome: { zh: '区域没有数据可显示', en: 'the region has no figures to show' },
  },
  'sense/repeated-id': {
    severity: 'error',
    fault: { zh: 'id 重复', en: 'another feature has this id' },
    expected: { zh: '目录中唯一的 id', en: 'an id that is unique in the catalog' },
  },
  'sense/repeated-statement': {
    severity: 'warning',
    fault: { zh: '数据条目 id 重复', en: 'another statement has this id' },
    expected: { zh: '目录中唯一的 id', en: 'an id that is unique in the catalog' },
    outcome: { zh: '都保留，链接指向第一条', en: 'both are kept, and links lead to the first' },
  },
  'sense/dangling-within': {
    severity: 'warning',
    fault: { zh: '所属地点不存在', en: 'the place that it stands in does not exist' },
    expected: { zh: '另一地点的 id，或 null', en: 'the id of another place, or null' },
    outcome: untouched,
  },
  'sense/within-circle': {
    severity: 'warning',
    fault: { zh: '所属关系成环', en: 'the place stands, by way of others, in itself' },
    expected: { zh: '逐级向上直至区域', en: 'a chain that ends at the region' },
    outcome: untouched,
  },
  'sense/unlocated-with-geometry': {
    severity: 'warning',
    fault: { zh: '标明未定位，却有图形', en: 'it is said to be unlocated and yet has a geometry' },
    expected: { zh: 'geometry 为 null', en: 'null as the geometry' },
    outcome: { zh: '不在图上画出', en: 'the geometry is not drawn' },
  },
  'sense/no-geometry': {
    severity: 'warning',
    fault: { zh: '标明有位置，却没有图形', en: 'it is said to have a position and yet has no geometry' },
    expected: { zh: '图形，或精度为 unlocated', en: 'a geometry, or the precision unlocated' },
    outcome: { zh: '列入“图上未定位”', en: 'it stands among the places not located' },
  },
  'sense/far-from-region': {
    severity: 'warning',
    fault: { zh: '位置远离区域', en: 'it lies far from the region' },
    expected: { zh: '区域范围之内或附近', en: "a position in or near the region's bounds" },
    outcome: untouched,
  },
  'sense/self-intersection': {
    severity: 'warning',
    fault: {
      zh: '边界自相交，面积不可靠',
      en: 'the outline crosses or touches itself: its area is not reliable',
    },
    expected: { zh: '不自相交的边界', en: 'an outline that does not cross itself' },
    outcome: { zh: '照常显示，但不计入汇总', en: 'shown, but left out of sums' },
  },
  'sense/hole-outside': {
    severity: 'warning',
    fault: {
      zh: '内环在外环之外，面积不可靠',
      en: 'a hole lies outside its outline: its area is not reliable',
    },
    expected: { zh: '内环位于外环之内', en: 'holes inside the outer ring' },
    outcome: { zh: '照常显示，但不计入汇总', en: 'shown, but left out of sums' },
  },
  'sense/no-area': {
    severity: 'warning',
    fault: { zh: '面没有面积', en: 'the polygon has no area' },
    expected: { zh: '至少 3 个不在一条直线上的点', en: 'at least 3 positions that are not in one line' },
    outcome: { zh: '照常显示，但不计入汇总', en: 'shown, but left out of sums' },
  },
  'sense/antimeridian': {
    severity: 'warning',
    fault: { zh: '一条边跨越半个地球', en: 'an edge spans more than half the globe' },
    expected: { zh: '在 180° 经线处分开', en: 'a shape cut at the antimeridian' },
    outcome: { zh: '照常显示，但不计入汇总', en: 'shown, but left out of sums' },
  },
  'sense/repeated-position': {
    severity: 'note',
    fault: { zh: '相邻两点重合', en: 'two neighbouring positions are the same' },
    expected: { zh: '各不相同的相邻点', en: 'neighbouring positions that differ' },
    outcome: untouched,
  },
  'sense/ring-not-checked': {
    severity: 'note',
    fault: { zh: '边界过于复杂，未检查自相交', en: 'the outline is too complex to look for crossings' },
    expected: { zh: '较简单的边界', en: 'a simpler outline' },
    outcome: untouched,
  },
  'sense/ratio-out-of-range': {
    severity: 'warning',
    fault: { zh: '比率不在 0 与 1 之间', en: 'the ratio is not between 0 and 1' },
    expected: { zh: '0 至 1（53.6% 写作 0.536）', en: '0 to 1 (53.6% is written 0.536)' },
    outcome: untouched,
  },
  'sense/negative': {
    severity: 'warning',
    fault: { zh: '数值为负', en: 'the figure is negative' },
    expected: { zh: '0 或更大的数', en: '0 or more' },
    outcome: untouched,
  },
  'sense/not-whole': {
    severity: 'warning',
    fault: { zh: '个数不是整数', en: 'a number of things is not whole' },
    expected: { zh: '整数', en: 'a whole number' },
    outcome: untouched,
  },
  'sense/contradiction': {
    severity: 'warning',
    fault: { zh: '同一指标在同一日期有两个不同的值', en: 'the same indicator has two values at one date' },
    expected: { zh: '一个日期一个值', en: 'one value for a date' },
    outcome: untouched,
  },
  'sense/part-over-whole': {
    severity: 'warning',
    fault: { zh: '部分大于整体', en: 'a part is larger than its whole' },
    expected: { zh: '不大于整体的值', en: 'a value no larger than the whole' },
    outcome: untouched,
  },
  ...parcelFindingCodes,
  ...tourFindingCodes,
  'library/disagrees': {
    severity: 'warning',
    fault: {
      zh: 'geojson-validation 不认可此要素，而本检查认可',
      en: 'geojson-validation refuses this feature and our own check does not',
    },
    expected: { zh: '两者一致；请报告此问题', en: 'both to agree; please report this' },
    outcome: untouched,
  },
} as const satisfies Record<string, FindingMeaning>;

export type FindingCode = keyof typeof findingCodes;

/** True for the codes of the table; findings may come from elsewhere, too. */
export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(findingCodes, code);
}
