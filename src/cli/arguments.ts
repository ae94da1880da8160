import { parseArgs, type ParseArgsConfig } from 'node:util';

import { exitCodes, type CommandOutput } from './command-output.js';

/** The options that every command has. */
const common = {
  lang: { type: 'string', default: 'en' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

type OwnOptions = NonNullable<ParseArgsConfig['options']>;

/** What is read: the values by their options, and the rest. */
type ReadArguments<Options extends OwnOptions> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: typeof common & Options }>
>;

/** The arguments of a command by its own options, `--lang` and `--help`; a text where they can't be read. */
export function readArguments<const Options extends OwnOptions>(
  argv: readonly string[],
  options: Options,
  allowPositionals = true,
): ReadArguments<Options> | string {
  try {
    // `as true`: the list of positionals is there in any case, and empty where none are allowed.
    const config = { args: [...argv], allowPositionals: allowPositionals as true };
    return parseArgs({ ...config, options: { ...common, ...options } });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Answers arguments that ask for `help`, or for nothing that can be done, and gives the exit code. */
export function answerUsage(fault: string, usage: string, io: CommandOutput): number {
  if (fault === 'help') {
    io.out(usage);
    return exitCodes.good;
  }
  io.error(`${fault}\n\n${usage}`);
  return exitCodes.usage;
}
