import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { freePort, whenReachable } from './ports.js';

/** A PostGIS of our own, as an office runs it, in a folder that is thrown away. */
export interface PostGis {
  readonly port: number;
  /** Runs SQL as the owner. */
  readonly sql: (text: string) => string;
  readonly stop: () => Promise<void>;
}

export const database = 'parks';

/** Starts PostgreSQL with PostGIS. The server refuses to run as root: then it runs as the user that Debian made for it. */
export async function startPostGis(folder: string): Promise<PostGis> {
  const bin = binFolder();
  const data = join(folder, 'postgres');
  mkdirSync(data);
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? ['runuser', '-u', 'postgres', '--'] : [];
  if (isRoot) giveTo('postgres', folder, data);
  const run = (command: string, ...args: string[]): string => {
    const [first = '', ...rest] = [...owner, join(bin, command), ...args];
    return execFileSync(first, rest, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  run('initdb', '-D', data, '-A', 'trust', '-U', 'parks', '-E', 'UTF8', '--no-sync');
  const port = await freePort();
  const postgres = [
    join(bin, 'postgres'),
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-h',
    '127.0.0.1',
    '-F',
  ];
  const server: ChildProcess = spawn('env', [...owner, ...postgres], { cwd: folder, stdio: 'ignore' });
  await whenReachable(port);
  const psql = ['-h', '127.0.0.1', '-p', String(port), '-U', 'parks', '-v', 'ON_ERROR_STOP=1', '-qAt'];
  run('psql', ...psql, '-d', 'postgres', '-c', `CREATE DATABASE ${database}`);
  const sql = (text: string): string => {
    const file = join(folder, 'statements.sql');
    writeFileSync(file, text);
    return run('psql', ...psql, '-d', database, '-f', file).trim();
  };
  sql('CREATE EXTENSION postgis');
  return {
    port,
    sql,
    stop: async () => {
      const ended = new Promise((done) => server.once('exit', done));
      run('pg_ctl', 'stop', '-D', data, '-m', 'immediate');
      await ended;
    },
  };
}

function binFolder(): string {
  const root = '/usr/lib/postgresql';
  const [newest] = readdirSync(root).toSorted((one, other) => Number(other) - Number(one));
  return join(root, newest ?? '', 'bin');
}

function giveTo(user: string, ...folders: readonly string[]): void {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  for (const folder of folders) chownSync(folder, id('-u'), id('-g'));
}
