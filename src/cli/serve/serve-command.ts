import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import sirv from 'sirv';

import type { Catalog } from '../../domain/catalog/catalog.js';
import type { Language } from '../../domain/statements/localized-text.js';
import { parseCatalog } from '../../domain/catalog/parse-catalog.js';
import { answerUsage, readArguments } from '../arguments.js';
import { exitCodes, type CommandOutput } from '../command-output.js';
import { readJson, UnreadableFile } from '../read-json.js';

import { codeFolder, regionPage } from './region-page.js';

/** What the command says of itself. */
export const serveUsage = `Usage: parkscape serve <folder|catalog.json> [--port <number>] [--host <name>] [--lang zh-CN|en]

Shows a catalog in the browser: its own index.html, or a page that is made for it. For trying on one's own machine; what
is published is the folder itself, on any web host. Ctrl-C ends it.

  parkscape serve jingyue --port 8080

Exit codes: 0 ended, 2 wrong usage, 3 there is no catalog, or the port is taken.`;

interface ServeCommand {
  readonly catalogFile: string;
  readonly port: number;
  readonly host: string;
  readonly language: Language;
}

/** What a test puts in the place of the terminal and of the built package. */
export interface ServeSurroundings {
  /** Ends the server as Ctrl-C does. */
  readonly signal?: AbortSignal;
  /** Where the elements are. */
  readonly code?: string;
}

/** Runs `parkscape serve` until Ctrl-C ends it. Gives its exit code. */
export async function runServe(
  argv: readonly string[],
  io: CommandOutput,
  { signal, code }: ServeSurroundings = {},
): Promise<number> {
  const command = await commandOf(argv);
  if (typeof command === 'string') return answerUsage(command, serveUsage, io);
  try {
    const server = await startServer(command, code ?? (await cdnFolder()));
    io.out(addressOf(server, command));
    await untilEnded(server, signal);
    return exitCodes.good;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    io.error(command.language === 'en' ? error.description.en : error.description.zh);
    return exitCodes.unreadable;
  }
}

async function startServer({ catalogFile, port, host }: ServeCommand, codePath: string): Promise<Server> {
  const page = pageOf(await catalogAt(catalogFile), basename(catalogFile));
  // `dev`: files may be changed and added while it runs.
  const files = sirv(dirname(catalogFile), { dev: true, etag: true });
  const code = sirv(codePath, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    if (url.startsWith(`/${codeFolder}/`)) {
      request.url = url.slice(codeFolder.length + 1);
      code(request, response, () => {
        response.writeHead(404).end();
      });
      return;
    }
    files(request, response, () => {
      if (!/^\/(?:index\.html)?(?:\?|$)/.test(url)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(whyNotListening(host, port, error)));
    server.listen(port, host, done);
  });
  return server;
}

function whyNotListening(host: string, port: number, cause: Error): UnreadableFile {
  const code = 'code' in cause ? String(cause.code) : cause.message;
  const at = `${host}:${String(port)}`;
  if (code !== 'EADDRINUSE')
    return new UnreadableFile(
      { zh: `${at} 无法监听（${code}）。`, en: `${at} can't be listened on (${code}).` },
      { cause },
    );
  return new UnreadableFile(
    { zh: `${at} 已被占用，请换一个 --port。`, en: `${at} is taken; choose another --port.` },
    { cause },
  );
}

async function catalogAt(path: string): Promise<Catalog> {
  const { catalog } = parseCatalog(await readJson(path), path);
  if (catalog) return catalog;
  throw new UnreadableFile({
    zh: `${path}：不是有效的目录，parkscape validate 会说明原因。`,
    en: `${path}: this is no sound catalog; parkscape validate says why.`,
  });
}

function pageOf({ title, layers }: Catalog, catalogName: string): string {
  return regionPage(
    title,
    catalogName,
    layers.some(({ role }) => role === 'parcel'),
  );
}

/** The elements in one file, as the package ships them. */
async function cdnFolder(): Promise<string> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('parkscape/package.json')), 'dist/cdn');
  try {
    await stat(join(folder, 'park.js'));
    return folder;
  } catch (cause) {
    throw new UnreadableFile(
      {
        zh: '软件包中没有 dist/cdn，请先运行 npm run build。',
        en: 'The package has no dist/cdn: run npm run build first.',
      },
      { cause },
    );
  }
}

function addressOf(server: Server, { host, language }: ServeCommand): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://${host}:${String(port)}/`;
  return language === 'en' ? `${url} (Ctrl-C ends it)` : `${url}（按 Ctrl-C 结束）`;
}

async function untilEnded(server: Server, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((done) => {
    const end = (): void => {
      process.off('SIGINT', end).off('SIGTERM', end);
      server.closeAllConnections();
      server.close(() => done());
    };
    process.on('SIGINT', end).on('SIGTERM', end);
    signal?.addEventListener('abort', end, { once: true });
  });
}

const options = {
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: '127.0.0.1' },
} as const;

/** What the arguments ask for; a text where they ask for nothing that can be done. */
async function commandOf(argv: readonly string[]): Promise<ServeCommand | string> {
  const parsed = readArguments(argv, options);
  if (typeof parsed === 'string') return parsed;
  const { help, lang, host, port } = parsed.values;
  if (help) return 'help';
  const [path, ...more] = parsed.positionals;
  if (path === undefined || more.length > 0) return 'Name one folder or one catalog.';
  if (lang !== 'zh-CN' && lang !== 'en') return `Unknown language "${lang}": zh-CN or en.`;
  const number = /^\d{1,5}$/.test(port) ? Number(port) : NaN;
  if (!(number <= 65_535)) return `--port takes a number from 0 to 65535, not "${port}".`;
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const catalogFile = resolve(isFolder ? join(path, 'catalog.json') : path);
  return { catalogFile, port: number, host, language: lang };
}
