import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
};

/** A page of a portal, or another file of it: what its server answers with. */
export interface HostPage {
  readonly html: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A portal's server: its pages with their headers, the embeddable script below `/park/`, the data below `/geodata/`,
 * MapLibre as published below `/maplibre/`, other packages below `/modules/`, and an ear for reports of violated policies. Each server is an origin.
 */
export class HostServer {
  /** The violations that browsers have reported, as they sent them. */
  readonly reports: string[] = [];
  /** The paths that were asked for. */
  readonly asked: string[] = [];
  readonly #pages = new Map<string, HostPage>();
  readonly #folders: readonly (readonly [prefix: string, folder: string])[];
  readonly #server: Server;

  constructor(embedFolder: string) {
    this.#folders = [
      ['/park/', embedFolder],
      // Under the name that the documentation gives it.
      ['/cdn/', embedFolder],
      ['/geodata/', join(root, 'geodata')],
      ['/maplibre/', join(root, 'node_modules/maplibre-gl/dist')],
      ['/modules/', join(root, 'node_modules')],
    ];
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => {
      this.#server.listen(0, '127.0.0.1', done);
    });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => {
      this.#server.close(done);
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  /** Serves a page under a path; returns its URL. */
  serve(path: string, page: HostPage): string {
    this.#pages.set(path, page);
    return `${this.origin}${path}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.origin);
    this.asked.push(pathname);
    if (pathname === '/report') {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      this.reports.push(body);
      response.writeHead(204).end();
      return;
    }
    const page = this.#pages.get(pathname);
    if (page) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
      return;
    }
    const file = this.#fileOf(pathname);
    try {
      const bytes = await readFile(file ?? '');
      response.writeHead(200, {
        'Content-Type': types[extname(pathname)] ?? 'application/octet-stream',
        'Access-Control-Allow-Origin': '*',
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }

  #fileOf(pathname: string): string | null {
    const [prefix, folder] = this.#folders.find(([start]) => pathname.startsWith(start)) ?? [];
    if (prefix === undefined || folder === undefined) return null;
    const file = resolve(folder, decodeURIComponent(pathname.slice(prefix.length)));
    return file.startsWith(folder + sep) ? file : null;
  }
}
