import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const codeTypes = new Set(['.js', '.mjs', '.css']);

/** Serves a folder from memory, compressed beforehand (gzip -9), and keeps the bytes that were sent. */
export async function startServer(folder) {
  const files = readFiles(folder);
  let sent = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    sent.push({ path, code: file.code, bytes: file.body.length });
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Encoding': 'gzip',
      'Content-Length': file.body.length,
      // As hosts do: what page and worker both load is sent once. Each visit has a new browser, with nothing in its cache.
      'Cache-Control': 'max-age=600',
    });
    response.end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String(server.address().port)}`,
    /** What was sent since the last call. */
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Totals of what was sent, in bytes after compression. */
export function weigh(sent) {
  const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
  const code = sent.filter((file) => file.code);
  return {
    totalBytes: sum(sent),
    codeBytes: sum(code),
  };
}

function readFiles(folder) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const extension = extname(entry.name);
    if (!entry.isFile() || !(extension in types)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, {
      type: types[extension],
      code: codeTypes.has(extension),
      body: gzipSync(readFileSync(path), { level: 9 }),
    });
  }
  return files;
}
