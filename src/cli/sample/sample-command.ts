import { createRequire } from 'node:module';

import type { Language } from '../../domain/statements/localized-text.js';
import { answerUsage, readArguments } from '../arguments.js';
import type { CommandOutput } from '../command-output.js';
import type { MapFeature } from './sample-parcels.js';
import { exitCodes } from '../command-output.js';
import { readJson } from '../read-json.js';
import { checkGeoJson } from '../../domain/quality/geojson-findings.js';
import { isJsonObject, memberOf } from '../../domain/quality/json-object.js';
import { SamplePlan } from './sample-parcels.js';
import { chunksOf, interruptible, writeWhole } from '../whole-file.js';

/** What the command says of itself. */
export const sampleUsage = `Usage: parkscape sample --parcels <number> [--seed <number>] [--out <file>] [--lang zh-CN|en]

Makes parcels that nobody owns, to try the planner's tools on: land use, status, areas and tenants are made up, and every
feature says sample: true. They lie on the streets of Beihu and Gaoxin South that the base map of the package has. The same
number and seed (default 1) give the same file, byte for byte; without --out it is written to the terminal.

  parkscape sample --parcels 300 --out parcels-sample.geojson
  parkscape sample --parcels 1000000 --seed 7 --out million.geojson

Exit codes: 0 written, 2 wrong usage, 3 the file can't be written.`;

interface SampleCommand {
  readonly count: number;
  readonly seed: number;
  readonly out: string | null;
  readonly language: Language;
}

/** The most parcels there are: on 12 km² they are then some 2 m wide, and a hundredth of that is a centimetre. */
const mostParcels = 2_000_000;

/** The files of the package that sample parcels are aligned to. */
const mapFiles = ['basemap', 'chemical-park'];

/** Runs `parkscape sample` and gives its exit code. */
export async function runSample(argv: readonly string[], io: CommandOutput): Promise<number> {
  const plan = new SamplePlan(await mapFeatures());
  const command = commandOf(argv, plan.fewest);
  if (typeof command === 'string') return answerUsage(command, sampleUsage, io);
  const lines = linesOf(plan, command);
  if (command.out === null) {
    // What writes to the terminal ends each piece itself.
    for (const chunk of chunksOf(lines)) io.out(chunk.slice(0, -1));
    return exitCodes.good;
  }
  const { out } = command;
  return interruptible(
    async (signal) => {
      await writeWhole(out, chunksOf(lines), signal);
      return exitCodes.good;
    },
    command.language,
    io,
  );
}

/** The file line by line: one feature a line, as all files of the package. */
function* linesOf(plan: SamplePlan, request: SampleCommand): Generator<string> {
  yield '{"type":"FeatureCollection","sample":true,"features":[';
  let before: string | null = null;
  for (const feature of plan.features(request)) {
    if (before !== null) yield `${before},`;
    before = feature;
  }
  if (before !== null) yield before;
  yield ']}';
}

const options = {
  parcels: { type: 'string' },
  seed: { type: 'string', default: '1' },
  out: { type: 'string' },
} as const;

/** What the arguments ask for; a text where they ask for nothing that can be done. */
function commandOf(argv: readonly string[], fewest: number): SampleCommand | string {
  const parsed = readArguments(argv, options, false);
  if (typeof parsed === 'string') return parsed;
  const { parcels, seed, out = null, lang, help } = parsed.values;
  if (help) return 'help';
  if (lang !== 'zh-CN' && lang !== 'en') return `Unknown language "${lang}": zh-CN or en.`;
  if (parcels === undefined) return 'Say how many parcels: --parcels 300.';
  const count = wholeNumber(parcels);
  if (count === null || count < fewest || count > mostParcels)
    return `--parcels takes a whole number from ${fewest} to ${mostParcels}, not "${parcels}".`;
  const start = wholeNumber(seed);
  if (start === null || start > 4_294_967_295)
    return `--seed takes a whole number from 0 to 4294967295, not "${seed}".`;
  if (out === '') return '--out takes the path of a file.';
  return { count, seed: start, out, language: lang };
}

function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The streets, rivers and outlines of the data that the package brings. */
async function mapFeatures(): Promise<readonly MapFeature[]> {
  // By the name of the package: built or not, the command finds its own data.
  const { resolve } = createRequire(import.meta.url);
  const found: MapFeature[] = [];
  for (const name of mapFiles) {
    const path = resolve(`parkscape/geodata/${name}.geojson`);
    for (const { id, geometry, properties } of checkGeoJson(await readJson(path), path).features) {
      if (id !== null && geometry !== null) found.push({ id, geometry, name: nameOf(properties) });
    }
  }
  return found;
}

function nameOf(properties: Readonly<Record<string, unknown>>): MapFeature['name'] {
  const name = memberOf(properties, 'name');
  if (!isJsonObject(name)) return null;
  const [zh, en] = [memberOf(name, 'zh'), memberOf(name, 'en')];
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null;
}
