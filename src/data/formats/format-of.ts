import type { FormatId } from './format-reading.js';
import { unreadable } from './reading-faults.js';

const endings: readonly (readonly [RegExp, FormatId])[] = [
  [/\.(?:geojsonl|geojsons|ndjson|ndgeojson|jsonl|geojsonseq)$/i, 'geojson-lines'],
  [/\.(?:geojson|json)$/i, 'geojson'],
  [/\.kml$/i, 'kml'],
  [/\.kmz$/i, 'kmz'],
  [/\.(?:shp|dbf|shx|prj|cpg)$/i, 'shapefile'],
  [/\.(?:csv|tsv|txt)$/i, 'csv'],
  [/\.xlsx$/i, 'xlsx'],
  [/\.fgb$/i, 'flatgeobuf'],
];

/** Formats that people try, and what to do with them. */
const strangers: readonly (readonly [RegExp, zh: string, en: string])[] = [
  [/\.xls$/i, '旧版 Excel（.xls）：请另存为 .xlsx', 'an old Excel file (.xls): please save it as .xlsx'],
  [
    /\.(?:dwg|dxf)$/i,
    'CAD 图纸：请在 CAD 或 GIS 软件中导出为 shapefile',
    'a CAD drawing: please export it as a shapefile',
  ],
  [
    /\.(?:gdb|mdb|gpkg|mif|tab|gpx|gml)$/i,
    '其他 GIS 格式：请导出为 shapefile 或 GeoJSON',
    'another GIS format: please export it as a shapefile or GeoJSON',
  ],
  [
    /\.(?:rar|7z|tar|gz|tgz)$/i,
    '其他压缩格式：请重新打包为 ZIP',
    'another kind of archive: please pack it as ZIP',
  ],
  [
    /\.(?:pdf|docx?|pptx?|wps|et)$/i,
    '文档：请把数据另存为 CSV 或 XLSX',
    'a document: please save its data as CSV or XLSX',
  ],
  [
    /\.(?:png|jpe?g|tiff?|img|webp)$/i,
    '图片：只能导入矢量数据，请选择矢量文件',
    'a picture: vector data alone can be imported, please choose a file of them',
  ],
];

const begins = (bytes: Uint8Array, ...signs: readonly number[]) =>
  signs.every((sign, index) => bytes[index] === sign);

/**
 * The format of files that were dropped together, by what they begin with, then by their names.
 *
 * @throws {LoadError} that names the format where it is one that can't be read.
 */
export async function formatOf(files: readonly File[]): Promise<FormatId> {
  const [first] = files;
  if (first === undefined) throw unreadable('no-file', '没有选择文件。', 'No file was chosen.');
  if (files.some(({ name }) => /\.shp$/i.test(name))) return 'shapefile';
  if (
    files.length > 1 &&
    !files.every(({ name }) => /\.(?:shp|dbf|shx|prj|cpg|sbn|sbx|qpj|xml)$/i.test(name))
  ) {
    throw unreadable(
      'several-files',
      `一次只能导入一个图层：收到 ${String(files.length)} 个文件（${listOf(files)}）。请逐个选择；只有 shapefile 的 .shp、.dbf、.prj、.cpg 可以一起选择。`,
      `One layer at a time: ${String(files.length)} files came (${listOf(files)}). Please choose one after another; only the .shp, .dbf, .prj and .cpg of a shapefile go together.`,
    );
  }
  const head = new Uint8Array(await first.slice(0, 4096).arrayBuffer());
  const known = byBytes(head, first.name) ?? endings.find(([ending]) => ending.test(first.name))?.[1];
  if (known === 'geojson' && (await isLines(first))) return 'geojson-lines';
  if (known !== undefined) return known;
  const [, zh, en] = strangers.find(([ending]) => ending.test(first.name)) ?? [
    null,
    '无法识别的格式。请另存为下列格式之一：GeoJSON、KML/KMZ、shapefile、CSV、XLSX、FlatGeobuf',
    'not a known format. Please save it as one of these: GeoJSON, KML/KMZ, shapefile, CSV, XLSX, FlatGeobuf',
  ];
  throw unreadable('unknown-format', `${first.name} 是${zh}。`, `${first.name} is ${en}.`);
}

function listOf(files: readonly File[]): string {
  return (
    files
      .slice(0, 4)
      .map(({ name }) => name)
      .join('、') + (files.length > 4 ? '…' : '')
  );
}

function byBytes(head: Uint8Array, name: string): FormatId | undefined {
  if (begins(head, 0x66, 0x67, 0x62)) return 'flatgeobuf';
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw unreadable(
      'unknown-format',
      `${name} 是旧版 Excel（.xls）：请另存为 .xlsx。`,
      `${name} is an old Excel file (.xls): please save it as .xlsx.`,
    );
  }
  if (begins(head, 0x50, 0x4b, 0x03, 0x04)) return byArchive(head, name);
  const text = new TextDecoder().decode(head).trimStart();
  if (/^\uFEFF?(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:\w+:)?kml\b/i.test(text)) return 'kml';
  if (/^\uFEFF?\s*<(?:!doctype html|html)/i.test(text)) {
    throw unreadable(
      'html',
      `${name} 是网页，可能是登录页或错误页。请重新下载文件。`,
      `${name} is a web page, perhaps a login or an error page. Please fetch the file again.`,
    );
  }
  if (/^\uFEFF?\u001E?\s*[{[]/.test(text))
    return /\.(?:csv|tsv|txt)$/i.test(name) && !/"type"/.test(text)
      ? 'csv'
      : (endings.find(([ending, format]) => format.startsWith('geojson') && ending.test(name))?.[1] ??
          'geojson');
  return undefined;
}

/** A ZIP is a workbook, a KMZ or a shapefile. The first entry's name stands at its beginning. */
function byArchive(head: Uint8Array, name: string): FormatId {
  if (/\.xlsx$/i.test(name)) return 'xlsx';
  if (/\.kmz$/i.test(name)) return 'kmz';
  const text = new TextDecoder('latin1').decode(head);
  if (/\[Content_Types\]\.xml|xl\//.test(text)) return 'xlsx';
  return /\.kml/i.test(text) && !/\.(?:shp|dbf)/i.test(text) ? 'kmz' : 'shapefile';
}

/** Whether the first line is a whole JSON value and more follows. */
async function isLines(file: File): Promise<boolean> {
  const text = await file.slice(0, 256 * 1024).text();
  if (text.startsWith('\u001E')) return true;
  const [line = '', ...more] = text.split(/\r?\n/);
  if (more.every((each) => each.trim() === '')) return false;
  try {
    JSON.parse(line.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}
