import { createServer } from 'node:http';
import { resolve } from 'node:path';

import { build } from 'vite';

/** A site of somebody else: it serves what it is given, from an origin of its own. */
export interface OtherSite {
  readonly origin: string;
  /** What stands at a path from now on. */
  put(path: string, body: string, headers?: Readonly<Record<string, string>>): void;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** Starts a site on a port of its own, which is another origin than that of the built site. */
export async function openOtherSite(): Promise<OtherSite> {
  const files = new Map<
    string,
    { readonly body: string; readonly headers: Readonly<Record<string, string>> }
  >();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files.get(path);
    response.writeHead(file ? 200 : 404, {
      'Content-Type': types[path.split('.').at(-1) ?? ''] ?? 'text/plain',
      ...file?.headers,
    });
    response.end(file?.body);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the other site has no port');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    put: (path, body, headers = {}) => {
      files.set(path, { body, headers });
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A module of the project and all that it imports, as one script. */
export async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, '../..', entry), formats: ['es'] },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
  return output.output[0].code;
}
