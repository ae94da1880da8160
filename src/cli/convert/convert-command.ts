import type { SourceSystem } from '../../domain/geometry/source-system.js';
import type { Language } from '../../domain/statements/localized-text.js';
import {
  areaUnits,
  parcelFields,
  type FieldSuggestion,
  type ParcelField,
} from '../../domain/catalog/parcel-fields.js';
import { isKnownSystem } from '../../domain/geometry/source-system.js';
import { answerUsage, readArguments } from '../arguments.js';
import { exitCodes, type CommandOutput } from '../command-output.js';
import { interruptible, writeWhole } from '../whole-file.js';

import { convertFiles, UnclearSystem, type ConversionRequest } from './conversion.js';
import { conversionText, systemChoiceText } from './convert-text.js';
import { outputEndings, outputFormatOf, type OutputFormat } from './output-format.js';

/** What the command says of itself. */
export const convertUsage = `Usage: parkscape convert <file>... --out <file> [options]

Reads shapefile (zip, or .shp .dbf .prj together), GeoJSON, newline-delimited GeoJSON, KML, KMZ, CSV, XLSX or FlatGeobuf,
and writes what the ending of --out names: ${outputEndings}.

  --from <system>      the coordinate system of the files, where they don't say it
  --swapped            latitude or north stands first in them
  --to <system>        the coordinate system to write (default wgs84)
  --encoding <name>    of their texts: utf-8, gb18030, … (recognised by default)
  --layer <name>       one of several layers or sheets
  --field <t>=<c>[:u]  column c holds the target t of the contract, in the unit u: m2, ha, mu, km2
                       (by default the columns are recognised by their names)
  --no-fields          the columns stay as they are
  --parcels            write a layer of parcels: areas with a land-use class, with the columns of the contract alone
  --format text|json   the report (default text)
  --lang zh-CN|en

Systems: wgs84, cgcs2000, web-mercator, gcj02, bd09, or EPSG:4326, 4490, 3857, 4491 to 4554 (CGCS2000 zones), 32601 to
32660 (UTM). Targets: ${Object.keys(parcelFields).join(', ')}.

  parkscape convert 地块.zip --out parcels.geojson --parcels
  parkscape convert survey.csv --from EPSG:4530 --swapped --field landUse=地类 --field declaredAreaM2=面积:mu --out a.fgb

Exit codes: 0 all rows written, 1 rows left out, 2 wrong usage or an unclear coordinate system, 3 a file can't be read or
written.`;

interface ConvertCommand {
  readonly request: ConversionRequest;
  readonly out: string;
  readonly output: OutputFormat;
  readonly format: 'text' | 'json';
  readonly language: Language;
}

const systemNames: Readonly<Record<string, string>> = {
  wgs84: 'EPSG:4326',
  cgcs2000: 'EPSG:4490',
  'web-mercator': 'EPSG:3857',
  gcj02: 'GCJ-02',
  bd09: 'BD-09',
};

/** Runs `parkscape convert` and gives its exit code. */
export async function runConvert(argv: readonly string[], io: CommandOutput): Promise<number> {
  const command = commandOf(argv);
  if (typeof command === 'string') return answerUsage(command, convertUsage, io);
  return interruptible((signal) => converted(command, signal, io), command.language, io);
}

async function converted(command: ConvertCommand, signal: AbortSignal, io: CommandOutput): Promise<number> {
  const { request, out, output, format, language } = command;
  try {
    const conversion = await convertFiles(request, signal);
    await writeWhole(out, await output.pieces(conversion.features, request.to), signal);
    const { features, preview, report, fields, notParcels } = conversion;
    const summary = {
      out,
      written: features.length,
      notParcels,
      fields,
      report,
      preview: { ...preview, shapes: [] },
    };
    io.out(format === 'json' ? JSON.stringify(summary, null, 2) : conversionText(conversion, out, language));
    return preview.rejectedCount + notParcels > 0 ? exitCodes.faulty : exitCodes.good;
  } catch (error) {
    if (!(error instanceof UnclearSystem)) throw error;
    io.error(systemChoiceText(error.report, language));
    return exitCodes.usage;
  }
}

const options = {
  out: { type: 'string' },
  from: { type: 'string' },
  swapped: { type: 'boolean', default: false },
  to: { type: 'string', default: 'wgs84' },
  encoding: { type: 'string' },
  layer: { type: 'string' },
  field: { type: 'string', multiple: true },
  'no-fields': { type: 'boolean', default: false },
  parcels: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
} as const;

/** What the arguments ask for; a text where they ask for nothing that can be done. */
function commandOf(argv: readonly string[]): ConvertCommand | string {
  const parsed = readArguments(argv, options);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals: files } = parsed;
  const { out, lang, format } = values;
  if (values.help) return 'help';
  if (files.length === 0) return 'Name at least one file.';
  if (lang !== 'zh-CN' && lang !== 'en') return `Unknown language "${lang}": zh-CN or en.`;
  if (format !== 'text' && format !== 'json') return `Unknown format "${format}": text or json.`;
  if (out === undefined || out === '') return 'Say where to write: --out parcels.geojson.';
  if (files.includes(out)) return `--out is one of the files that are read: ${out}.`;
  const output = outputFormatOf(out);
  if (output === null) return `--out takes a file that ends in ${outputEndings}, not "${out}".`;
  const from = values.from === undefined ? null : systemOf(values.from);
  if (values.from !== undefined && from === null) return `Unknown coordinate system "${values.from}".`;
  if (values.swapped && from === null) return '--swapped needs --from.';
  const to = systemOf(values.to);
  if (to === null) return `Unknown coordinate system "${values.to}".`;
  if (output.needs !== undefined && output.needs !== to)
    return `${output.name} is written in ${output.needs} alone.`;
  const fields = fieldsOf(values.field ?? [], values['no-fields']);
  if (typeof fields === 'string') return fields;
  const { encoding = null, layer = null, swapped, parcels } = values;
  const source: SourceSystem | null = from === null ? null : { id: from, swapped };
  const request = { files, from: source, to, encoding, layer, fields, asParcels: parcels };
  return { request, out, output, format, language: lang };
}

function systemOf(name: string): string | null {
  const id = systemNames[name.toLowerCase()] ?? name.toUpperCase();
  return isKnownSystem(id) ? id : null;
}

/** What the columns mean, as the user says; null for what their names suggest. */
function fieldsOf(texts: readonly string[], isNone: boolean): readonly FieldSuggestion[] | null | string {
  if (isNone) return [];
  if (texts.length === 0) return null;
  const fields: FieldSuggestion[] = [];
  for (const text of texts) {
    const [, target = '', field = '', unit] = /^(\w+)=(.+?)(?::(\w+))?$/.exec(text) ?? [];
    if (!isTarget(target))
      return `--field takes <target>=<column>, with one of the targets below, not "${text}".`;
    const isArea = target.endsWith('M2');
    const squareMetres = areaUnits[unit ?? 'm2'];
    if (squareMetres === undefined || (unit !== undefined && !isArea))
      return `--field ${text}: unknown unit.`;
    fields.push({ target, field, squareMetres: isArea ? squareMetres : null });
  }
  return fields;
}

function isTarget(name: string): name is ParcelField {
  return Object.hasOwn(parcelFields, name);
}
