import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

import type { Bounds } from '../../domain/geometry/lng-lat.js';
import type { Language } from '../../domain/statements/localized-text.js';
import { boundsOf, widenBounds } from '../../domain/geometry/bounds.js';
import { checkGeoJson } from '../../domain/quality/geojson-findings.js';
import { totalsOf } from '../../domain/quality/finding-text.js';
import { answerUsage, readArguments } from '../arguments.js';
import { exitCodes, type CommandOutput } from '../command-output.js';
import { readJson, UnreadableFile } from '../read-json.js';
import { codeFolder, regionPage } from '../serve/region-page.js';
import { validateFiles } from '../validate.js';
import { validationText } from '../validation-text.js';
import { interruptible, whyUnwritable, writeWhole } from '../whole-file.js';

import { regionFiles, type RegionAnswers } from './region-files.js';

/** What the command says of itself. */
export const initUsage = `Usage: parkscape init <folder> [options]

Makes the catalog of a new region in a new folder, with a page that shows it. What is not said is asked for, where a
person sits at the terminal.

  --name <text>        of the region, in Chinese
  --name-en <text>     in English
  --source <text>      where the data come from: a title
  --source-url <url>
  --parcels <file>     GeoJSON of parcels by the contract (parkscape convert --parcels makes it); it is copied
  --as-of <date>       of the parcels: a day, month, quarter or year
  --sample             the parcels are made up
  --bounds <w,s,e,n>   what the map shows at first, in degrees; by default the box of the parcels
  --lang zh-CN|en

  parkscape convert 地块.zip --out parcels.geojson --parcels
  parkscape init jingyue --name 净月 --name-en Jingyue --source 自然资源局 --as-of 2026-06 --parcels parcels.geojson
  parkscape serve jingyue

Exit codes: 0 made and good, 1 made, but the parcels have errors, 2 wrong usage, 3 a file can't be read or written.`;

interface InitOptions {
  readonly folder: string;
  readonly values: Readonly<Partial<Record<OptionName, string>>>;
  readonly isSample: boolean;
  readonly language: Language;
}

type OptionName = 'name' | 'name-en' | 'source' | 'source-url' | 'parcels' | 'as-of' | 'bounds';

/** What has to be known, and how it is asked for. */
const questions: readonly (readonly [OptionName, zh: string, en: string])[] = [
  ['name', '区域的中文名称', 'Name of the region in Chinese'],
  ['name-en', '区域的英文名称', 'Name of the region in English'],
  ['source', '数据来源（题名）', 'Where the data come from (a title)'],
];
const boundsQuestion = [
  'bounds',
  '地图范围：西,南,东,北（度）',
  'Box of the map: west,south,east,north (degrees)',
] as const;

/** Runs `parkscape init` and gives its exit code. */
export async function runInit(argv: readonly string[], io: CommandOutput): Promise<number> {
  const options = optionsOf(argv);
  if (typeof options === 'string') return answerUsage(options, initUsage, io);
  return interruptible(
    async (signal) => {
      const answers = await answersOf(options, io);
      if (typeof answers === 'string') return answerUsage(answers, initUsage, io);
      await writeRegion(options, answers, signal);
      return reported(options, io);
    },
    options.language,
    io,
  );
}

/** What is made of the options and of what is asked; a text where something is missing or wrong. */
async function answersOf(options: InitOptions, io: CommandOutput): Promise<RegionAnswers | string> {
  const values = { ...options.values };
  const needed =
    values.parcels === undefined && values.bounds === undefined ? [...questions, boundsQuestion] : questions;
  for (const [name, zh, en] of needed) {
    const value = values[name] ?? (await io.ask?.(`${options.language === 'en' ? en : zh}: `)) ?? '';
    if (value.trim() === '') return `Say --${name}.`;
    values[name] = value.trim();
  }
  const parcelBox = values.parcels === undefined ? null : await boundsOfFile(values.parcels);
  const bounds = values.bounds === undefined ? parcelBox : boundsIn(values.bounds);
  if (bounds === null)
    return values.bounds === undefined
      ? `${String(values.parcels)} has no positions: say --bounds.`
      : `--bounds takes west,south,east,north in degrees, not "${values.bounds}".`;
  const url = values['source-url'] ?? null;
  if (url !== null && !/^https?:\/\//.test(url))
    return `--source-url takes an address with https, not "${url}".`;
  return {
    id: idOf(options.folder),
    name: { zh: values.name ?? '', en: values['name-en'] ?? '' },
    bounds,
    source: { title: values.source ?? '', url },
    asOf: values['as-of'] ?? null,
    parcels: values.parcels === undefined ? null : 'parcels.geojson',
    isSample: options.isSample,
  };
}

async function boundsOfFile(path: string): Promise<Bounds | null> {
  const { features } = checkGeoJson(await readJson(path), path);
  const bounds = boundsOf(features.map(({ geometry }) => geometry));
  return (
    bounds && (widenBounds(bounds, 0.05, 0.001).map((side) => Number(side.toFixed(4))) as unknown as Bounds)
  );
}

function boundsIn(text: string): Bounds | null {
  const sides = text.split(',').map(Number);
  const [west = NaN, south = NaN, east = NaN, north = NaN] = sides;
  const isBox = sides.length === 4 && west < east && south < north;
  const isOnGlobe = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return isBox && isOnGlobe ? [west, south, east, north] : null;
}

/** The id of the region: the name of its folder, as ids are written. */
function idOf(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return name === '' ? 'region' : name;
}

async function writeRegion(
  { folder, values }: InitOptions,
  answers: RegionAnswers,
  signal: AbortSignal,
): Promise<void> {
  await makeFolder(folder);
  const page = regionPage(answers.name, 'catalog.json', answers.parcels !== null);
  for (const [name, text] of [...regionFiles(answers), ['index.html', page] as const])
    await writeWhole(join(folder, name), [text], signal);
  if (values.parcels !== undefined && answers.parcels !== null)
    await copyFile(values.parcels, join(folder, answers.parcels));
}

/** Nothing of the user's is written over: the folder has to be a new or an empty one. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length === 0) return;
  } catch (error) {
    throw whyUnwritable(folder, error) ?? error;
  }
  throw new UnreadableFile({
    zh: `${folder}：文件夹不是空的，请指定一个新的。`,
    en: `${folder}: the folder is not empty; name a new one.`,
  });
}

async function reported({ folder, language }: InitOptions, io: CommandOutput): Promise<number> {
  const reports = await validateFiles([join(folder, 'catalog.json')], null);
  io.out(validationText(reports, language));
  io.out(
    language === 'en'
      ? `See it: parkscape serve ${folder}\nPublish it: copy the folder to a web host, and dist/cdn of the package beside it as ${codeFolder}/.`
      : `查看：parkscape serve ${folder}\n发布：把文件夹放到网站上，再把软件包的 dist/cdn 放进去，命名为 ${codeFolder}/。`,
  );
  const { error } = totalsOf(reports.flatMap(({ counts }) => counts));
  return error > 0 ? exitCodes.faulty : exitCodes.good;
}

const optionTypes = {
  name: { type: 'string' },
  'name-en': { type: 'string' },
  source: { type: 'string' },
  'source-url': { type: 'string' },
  parcels: { type: 'string' },
  'as-of': { type: 'string' },
  bounds: { type: 'string' },
  sample: { type: 'boolean', default: false },
} as const;

function optionsOf(argv: readonly string[]): InitOptions | string {
  const parsed = readArguments(argv, optionTypes);
  if (typeof parsed === 'string') return parsed;
  const { help, sample, lang, ...values } = parsed.values;
  if (help) return 'help';
  const [folder, ...more] = parsed.positionals;
  if (folder === undefined || more.length > 0) return 'Name one folder, which is made.';
  if (lang !== 'zh-CN' && lang !== 'en') return `Unknown language "${lang}": zh-CN or en.`;
  return { folder, values, isSample: sample, language: lang };
}
