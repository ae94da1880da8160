import { kmlGen } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Geometry, Polygon } from 'geojson';

import { decodeText } from './decoded-text.js';
import { systemByCode } from './declared-system.js';
import { ReadingList, type FormatReading, type ReadingOptions } from './format-reading.js';
import { refuseLargerThan, sizeLimits, unreadable } from './reading-faults.js';
import { unpack } from './zip-archive.js';

/** Reads KML. Links to other files are not followed, and styles are not kept. */
export async function readKml(file: File, options: ReadingOptions): Promise<FormatReading> {
  refuseLargerThan(file, file.name, sizeLimits.kml);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readKmlBytes(bytes, file.name, new ReadingList(), options, { format: 'kml', layers: [], layer: '' });
}

/** Reads the KML in a KMZ archive: `doc.kml`, else the first there is. */
export async function readKmz(file: File, options: ReadingOptions): Promise<FormatReading> {
  refuseLargerThan(file, file.name, sizeLimits.kmz);
  const archive = new Uint8Array(await file.arrayBuffer());
  const files = unpack(archive, file.name, (path) => /\.kml$/i.test(path), sizeLimits.kml * 2);
  const layers = [...files.keys()].toSorted((one, other) => rankOf(one) - rankOf(other));
  const layer = layers.find((path) => path === options.layer) ?? layers[0];
  const bytes = files.get(layer ?? '');
  if (layer === undefined || bytes === undefined) {
    throw unreadable(
      'no-layer',
      `${file.name} 里没有 KML 文件。请重新导出为 KMZ，或直接选择 KML 文件。`,
      `There is no KML file in ${file.name}. Please export it as KMZ again, or choose the KML file itself.`,
    );
  }
  return readKmlBytes(bytes, `${file.name}/${layer}`, new ReadingList(), options, {
    format: 'kmz',
    layers,
    layer,
  });
}

/** What a KMZ opens with stands at its root (OGC 12-007r2, section 9). */
function rankOf(path: string): number {
  if (/^doc\.kml$/i.test(path)) return 0;
  return path.includes('/') ? 2 : 1;
}

async function readKmlBytes(
  bytes: Uint8Array,
  name: string,
  list: ReadingList,
  options: ReadingOptions,
  { format, layers, layer }: Pick<FormatReading, 'format' | 'layers' | 'layer'>,
): Promise<FormatReading> {
  const { text, encoding } = decodeText(bytes, name, options.encoding ?? encodingInXml(bytes));
  const document = parseXml(text, name);
  options.signal.throwIfAborted();
  const links = document.getElementsByTagName('NetworkLink').length;
  if (links > 0) {
    list.note({
      zh: `有 ${String(links)} 个网络链接（NetworkLink）没有读取：不会访问其他网站`,
      en: `${String(links)} network links were not followed: no other site is asked`,
    });
  }
  const all = document.getElementsByTagName('Placemark').length;
  let row = 0;
  for (const { geometry, properties, id } of kmlGen(document)) {
    row += 1;
    const own = { ...(id === undefined ? {} : { id }), properties: plainProperties(properties) };
    if (geometry === null) {
      list.reject(row, { zh: '没有图形', en: 'there is no geometry' }, JSON.stringify(own.properties));
    } else {
      for (const shape of shapesIn(geometry)) list.add(row, { type: 'Feature', ...own, geometry: shape });
    }
    await list.breathe(row, all, options);
  }
  if (row === 0) {
    throw unreadable(
      'no-features',
      `${name} 里没有地标（Placemark）。请检查导出时是否选中了图层。`,
      `There are no placemarks in ${name}. Please check that the export took the layer along.`,
    );
  }
  return list.reading(format, { declared: systemByCode(4326, 'KML'), encoding, layers, layer, total: row });
}

/** A mark of several shapes of one kind has a shape of several parts; one of several kinds becomes several features. */
function shapesIn(geometry: Geometry): readonly Geometry[] {
  if (geometry.type !== 'GeometryCollection') return [geometry];
  const parts = geometry.geometries.flatMap(shapesIn);
  const [first] = parts;
  if (first?.type !== 'Polygon' || !parts.every(({ type }) => type === 'Polygon')) return parts;
  const polygons = parts as readonly Polygon[];
  return [{ type: 'MultiPolygon', coordinates: polygons.map(({ coordinates }) => coordinates) }];
}

/** What the first line of an XML file says of its encoding; null where it says nothing. */
function encodingInXml(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1] ?? null;
}

/** No KML needs a document type; those that have one may define entities that grow without end, or lead elsewhere. */
function parseXml(text: string, name: string) {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw unreadable(
      'xml-entities',
      `${name} 含有 DOCTYPE 或实体定义，出于安全不予读取。请删去后再导入。`,
      `${name} defines a document type or entities, and is not read for safety. Please take them out.`,
    );
  }
  let line: number | null = null;
  let isFaulty = false;
  const parser = new DOMParser({
    onError: (level, _, { locator }: { readonly locator?: { readonly lineNumber?: number } }) => {
      if (level === 'warning' || isFaulty) return;
      isFaulty = true;
      line = locator?.lineNumber ?? null;
    },
  });
  try {
    const document = parser.parseFromString(text, 'text/xml');
    if (!isFaulty) return document;
  } catch {
    // What is wrong has been told to `onError`.
  }
  const place = line === null ? undefined : String(line);
  throw unreadable(
    'not-xml',
    `${name} 不是完整的 XML${place === undefined ? '' : `：第 ${place} 行附近有误`}。请重新导出该文件。`,
    `${name} is no whole XML${place === undefined ? '' : `: there is a fault near line ${place}`}. Please export it again.`,
  );
}

/** Attributes alone: colours and widths of KML styles are not data. Descriptions in HTML stay text. */
function plainProperties(properties: unknown): Record<string, unknown> {
  const entries = Object.entries((properties ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries
      .filter(([key]) => !/^(?:style|fill|stroke|icon|label)(?:[A-Z-]|$)/.test(key))
      .map(([key, value]) => [key, isHtml(value) ? value.value : value]),
  );
}

function isHtml(value: unknown): value is { readonly value: string } {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string';
}
