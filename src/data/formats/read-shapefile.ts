import { openDbf, type DbfTable } from './dbf-table.js';
import { systemOfPrj } from './declared-system.js';
import { decodeText } from './decoded-text.js';
import { ReadingList, type FormatReading, type ReadingOptions } from './format-reading.js';
import { refuseLargerThan, sizeLimits, unreadable } from './reading-faults.js';
import { isShapeFile, shapesOf } from './shp-shapes.js';
import { unpack } from './zip-archive.js';

/** The files that make a shapefile, by their paths without an ending; each part by its ending. */
type Layers = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;

const parts = /^(.*)\.(shp|dbf|prj|cpg)$/i;

/** Reads a shapefile: a ZIP with its parts, or the parts themselves. */
export async function readShapefile(files: readonly File[], options: ReadingOptions): Promise<FormatReading> {
  const layers = await layersOf(files);
  options.signal.throwIfAborted();
  const names = [...layers].filter(([, kinds]) => kinds.has('shp')).map(([path]) => path);
  const layer = names.find((path) => path === options.layer) ?? names[0];
  const kinds = layers.get(layer ?? '');
  const shp = kinds?.get('shp');
  const name = files.map((file) => file.name).join('、');
  if (layer === undefined || kinds === undefined || shp === undefined) {
    throw unreadable(
      'no-layer',
      `${name} 里没有 .shp 文件。请把 .shp、.dbf、.prj、.cpg 一起选择，或打包成一个 ZIP。`,
      `There is no .shp file in ${name}. Please choose .shp, .dbf, .prj and .cpg together, or pack them into one ZIP.`,
    );
  }
  if (!isShapeFile(shp)) {
    throw unreadable(
      'shp',
      `${layer}.shp 不是 shapefile，或已损坏。请重新导出或重新下载。`,
      `${layer}.shp is no shapefile, or is broken. Please export it or fetch it again.`,
    );
  }
  const list = new ReadingList();
  const text = (kind: string) => {
    const bytes = kinds.get(kind);
    return bytes === undefined ? null : decodeText(bytes, `${layer}.${kind}`).text;
  };
  const dbf = kinds.get('dbf');
  const table =
    dbf === undefined ? null : openDbf(dbf, layer, { encoding: options.encoding, cpg: text('cpg') });
  if (table === null) {
    list.note({
      zh: '没有 .dbf 文件：图形没有属性',
      en: 'there is no .dbf file: the shapes have no attributes',
    });
  }
  const prj = text('prj');
  if (prj === null) {
    list.note({
      zh: '没有 .prj 文件：坐标系按数值判断，请确认',
      en: 'there is no .prj file: the coordinate system is told by the numbers; please confirm it',
    });
  }
  await addRecords(list, shp, table, options);
  return list.reading('shapefile', {
    layers: names,
    layer,
    declared: prj === null ? null : systemOfPrj(prj),
    encoding: table?.encoding ?? null,
    fields: table?.fields ?? [],
  });
}

async function addRecords(
  list: ReadingList,
  shp: Uint8Array,
  table: DbfTable | null,
  options: ReadingOptions,
): Promise<void> {
  let read = 0;
  for (const shape of shapesOf(shp)) {
    read += 1;
    const { record } = shape;
    const hasRow = table !== null && record <= table.count;
    const properties = hasRow ? table.record(record - 1) : {};
    const content = JSON.stringify(properties);
    if (shape.fault !== null) list.reject(record, shape.fault, content);
    else if (properties === null)
      list.reject(record, { zh: '在属性表中标记为已删除', en: 'marked as deleted in the table' }, '');
    else if (shape.geometry === null)
      list.reject(record, { zh: '没有图形', en: 'there is no shape' }, content);
    else list.add(record, { type: 'Feature', properties, geometry: shape.geometry });
    await list.breathe(read, table?.count ?? read, options);
  }
  if (table !== null && table.count > read) {
    const missing = String(table.count - read);
    const reason = {
      zh: `属性表还有 ${missing} 条记录没有图形`,
      en: `the table has ${missing} records more than there are shapes`,
    };
    list.reject(read + 1, reason, '');
  }
}

async function layersOf(files: readonly File[]): Promise<Layers> {
  const layers = new Map<string, Map<string, Uint8Array>>();
  const add = (path: string, bytes: Uint8Array) => {
    const [, stem, kind] = parts.exec(path) ?? [];
    if (stem === undefined || kind === undefined) return;
    const kinds = layers.get(stem) ?? new Map<string, Uint8Array>();
    kinds.set(kind.toLowerCase(), bytes);
    layers.set(stem, kinds);
  };
  for (const file of files) {
    const isPart = parts.test(file.name);
    if (!isPart && !/\.zip$/i.test(file.name)) continue;
    if (file.size > 0 || !/\.cpg$/i.test(file.name)) refuseLargerThan(file, file.name, sizeLimits.shapefile);
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isPart) add(file.name, bytes);
    else
      for (const [path, unpacked] of unpack(bytes, file.name, (each) => parts.test(each)))
        add(path, unpacked);
  }
  return layers;
}
