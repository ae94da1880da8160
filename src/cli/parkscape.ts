import type { Language } from '../domain/statements/localized-text.js';
import type { CommandOutput } from './command-output.js';
import type { FileReport } from './validate.js';
import { totalsOf } from '../domain/quality/finding-text.js';
import { readArguments } from './arguments.js';
import { exitCodes } from './command-output.js';
import { UnreadableFile } from './read-json.js';
import { validateFiles } from './validate.js';
import { validationText } from './validation-text.js';

const usage = `Usage: parkscape validate <file>... [--catalog <catalog.json>] [--format text|json] [--lang zh-CN|en]

Checks catalogs with all their layers, and GeoJSON files. A GeoJSON file is checked as a layer of --catalog, else of
the catalog.json beside it if that lists the file, else by RFC 7946 alone.

Exit codes: 0 good (warnings are allowed), 1 errors found, 2 wrong usage, 3 a file can't be read or is not JSON.

       parkscape sample --parcels <number> [--seed <number>] [--out <file>]

Makes sample parcels.

       parkscape convert <file>... --out <file> [options]

Converts files between formats and coordinate systems.

       parkscape init <folder> [options]

Makes the catalog of a new region, with a page that shows it.

       parkscape serve <folder|catalog.json> [--port <number>]

Shows a catalog in the browser.

       parkscape tour export <catalog.json> --tour <id> --out <file.html>

Writes a tour as an article. Each command says more with --help.`;

type Runner = (argv: readonly string[], io: CommandOutput) => Promise<number>;

/** Each command is loaded when it is called. */
const otherCommands: ReadonlyMap<string, () => Promise<Runner>> = new Map([
  ['convert', async () => (await import('./convert/convert-command.js')).runConvert],
  ['init', async () => (await import('./init/init-command.js')).runInit],
  ['sample', async () => (await import('./sample/sample-command.js')).runSample],
  ['serve', async () => (await import('./serve/serve-command.js')).runServe],
  ['tour', async () => (await import('./tour/tour-command.js')).runTour],
]);

/** Runs the command line and gives its exit code. Nothing is written but through `io`. */
export async function run(argv: readonly string[], io: CommandOutput): Promise<number> {
  const [name, ...rest] = argv;
  const other = otherCommands.get(name ?? '');
  if (other) return (await other())(rest, io);
  const command = commandOf(argv);
  if (typeof command === 'string') {
    io.error(command === '' ? usage : `${command}\n\n${usage}`);
    return exitCodes.usage;
  }
  if (command.help) {
    io.out(usage);
    return exitCodes.good;
  }
  try {
    const reports = await validateFiles(command.files, command.catalog);
    io.out(command.format === 'json' ? asJson(reports) : validationText(reports, command.language));
    return exitCodeOf(reports);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    io.error(command.language === 'en' ? error.description.en : error.description.zh);
    return exitCodes.unreadable;
  }
}

interface ValidateCommand {
  readonly help: boolean;
  readonly files: readonly string[];
  readonly catalog: string | null;
  readonly format: 'text' | 'json';
  readonly language: Language;
}

const options = {
  catalog: { type: 'string' },
  format: { type: 'string', default: 'text' },
} as const;

/** What the arguments ask for; a text where they ask for nothing that can be done. */
function commandOf(argv: readonly string[]): ValidateCommand | string {
  const parsed = readArguments(argv, options);
  if (typeof parsed === 'string') return parsed;
  const [name, ...files] = parsed.positionals;
  const { catalog = null, format, lang, help } = parsed.values;
  const command = { help, files, catalog, language: lang === 'zh-CN' ? 'zh-CN' : 'en' } as const;
  if (help) return { ...command, format: 'text' };
  if (name === undefined) return '';
  if (name !== 'validate') return `Unknown command "${name}".`;
  if (files.length === 0) return 'Name at least one file.';
  if (lang !== 'zh-CN' && lang !== 'en') return `Unknown language "${lang}": zh-CN or en.`;
  if (format !== 'text' && format !== 'json') return `Unknown format "${format}": text or json.`;
  return { ...command, format };
}

function asJson(reports: readonly FileReport[]): string {
  const totals = totalsOf(reports.flatMap(({ counts }) => counts));
  return JSON.stringify({ totals, files: reports }, null, 2);
}

function exitCodeOf(reports: readonly FileReport[]): number {
  if (reports.some(({ failure }) => failure !== null)) return exitCodes.unreadable;
  const { error } = totalsOf(reports.flatMap(({ counts }) => counts));
  return error > 0 ? exitCodes.faulty : exitCodes.good;
}
