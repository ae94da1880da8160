import { parseArgs, type ParseArgsConfig } from 'node:util';

import { exitCodes, type CommandOutput } from './command-output.js';

/** The options that every command has. */
const common = {
  lang: { type: 'string', default: 'en' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The arguments of a command by its own options, `--lang` and `--help`; a text where they can't be read. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
  allowPositionals = true,
) {
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
