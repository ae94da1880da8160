import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { Language } from '../../domain/statements/localized-text.js';
import type { Tour } from '../../domain/tour/tour.js';
import { loadCatalog, type CatalogContent } from '../../data/catalog-loader.js';
import { tourArticle } from '../../domain/tour/article.js';
import { parseTour } from '../../domain/tour/parse-tour.js';
import { answerUsage, readArguments } from '../arguments.js';
import { exitCodes, type CommandOutput } from '../command-output.js';
import { asUnreadable, readJson, UnreadableFile, whyUnreadable } from '../read-json.js';
import { interruptible, writeWhole } from '../whole-file.js';

import { articlePage } from './article-page.js';

/** What the command says of itself. */
export const tourUsage = `Usage: parkscape tour export <catalog.json> --out <file.html> [--tour <id>] [--lang zh-CN|en]

Writes a tour of the catalog, its first one by default, as an article that is read without a script: the words of its stops,
each figure as the data have it now, with its source and date. What is said of figures that the data lack is left out, and
named.

  parkscape tour export geodata/catalog.json --tour beihu --out beihu.html --lang zh-CN

Exit codes: 0 written, 1 written without some sentences, 2 wrong usage, 3 a file can't be read or written.`;

interface TourCommand {
  readonly catalogFile: string;
  readonly tour: string | null;
  readonly out: string;
  readonly language: Language;
}

/** Runs `parkscape tour export` and gives its exit code. */
export async function runTour(argv: readonly string[], io: CommandOutput): Promise<number> {
  const command = commandOf(argv);
  if (typeof command === 'string') return answerUsage(command, tourUsage, io);
  return interruptible((signal) => exported(command, signal, io), command.language, io);
}

async function exported(
  { catalogFile, tour: wanted, out, language }: TourCommand,
  signal: AbortSignal,
  io: CommandOutput,
): Promise<number> {
  const { catalog, places } = (await contentOf(catalogFile, signal)).loaded;
  const declared = wanted === null ? catalog.tours[0] : catalog.tours.find(({ id }) => id === wanted);
  if (!declared) {
    const known = catalog.tours.map(({ id }) => id).join(', ');
    io.error(known === '' ? 'The catalog has no tour.' : `--tour takes one of ${known}.`);
    return exitCodes.usage;
  }
  const tour = await tourAt(fileURLToPath(new URL(declared.src, pathToFileURL(resolve(catalogFile)))));
  const article = tourArticle(tour, { catalog, places }, language);
  const today = new Date().toISOString().slice(0, 10);
  await writeWhole(out, [articlePage(article, language, today)], signal);
  const missing = new Set(article.unresolved.map(({ written }) => written));
  for (const written of missing)
    io.error(language === 'en' ? `left out: ${written} is not in the data` : `未写入：数据中没有 ${written}`);
  io.out(
    language === 'en'
      ? `${out}: ${String(article.sections.length)} stops, ${String(article.notes.length)} figures with their sources`
      : `${out}：${String(article.sections.length)} 站，${String(article.notes.length)} 个数字及其出处`,
  );
  return missing.size > 0 ? exitCodes.faulty : exitCodes.good;
}

/** The catalog and its places, by the code of the map; its files are those of this machine. */
async function contentOf(file: string, signal: AbortSignal): Promise<CatalogContent> {
  const read = async (url: string): Promise<string> => {
    const path = fileURLToPath(url);
    return readFile(path, 'utf8').catch((error: unknown) => {
      throw whyUnreadable(path, error);
    });
  };
  try {
    const request = { url: pathToFileURL(resolve(file)).href };
    return await loadCatalog(request, { signal, onProgress: () => undefined, read });
  } catch (error) {
    throw asUnreadable(error);
  }
}

async function tourAt(path: string): Promise<Tour> {
  const { tour } = parseTour(await readJson(path), path);
  if (tour) return tour;
  throw new UnreadableFile({
    zh: `${path}：不是有效的导览，parkscape validate 会说明原因。`,
    en: `${path}: this is no sound tour; parkscape validate says why.`,
  });
}

const options = {
  tour: { type: 'string' },
  out: { type: 'string' },
} as const;

function commandOf(argv: readonly string[]): TourCommand | string {
  const parsed = readArguments(argv, options);
  if (typeof parsed === 'string') return parsed;
  const { help, lang, out, tour = null } = parsed.values;
  if (help) return 'help';
  const [action, catalogFile, ...more] = parsed.positionals;
  if (action !== 'export') return `Say what to do with a tour: export, not "${action ?? ''}".`;
  if (catalogFile === undefined || more.length > 0) return 'Name one catalog.';
  if (lang !== 'zh-CN' && lang !== 'en') return `Unknown language "${lang}": zh-CN or en.`;
  if (out === undefined || out === '') return 'Say where to write: --out tour.html.';
  return { catalogFile, tour, out, language: lang };
}
