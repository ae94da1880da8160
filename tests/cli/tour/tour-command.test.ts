import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { run } from '../../../src/cli/parkscape.js';

const geodata = resolve(import.meta.dirname, '../../../geodata');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parkscape-tour-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function parkscape(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  const [out, error]: [string[], string[]] = [[], []];
  const io = { out: (text: string) => out.push(text), error: (text: string) => error.push(text) };
  const code = await run(['tour', ...argv], io);
  return { code, out: out.join('\n'), error: error.join('\n') };
}

async function tourIds(): Promise<readonly string[]> {
  const catalog = JSON.parse(await readFile(join(geodata, 'catalog.json'), 'utf8')) as {
    tours: { id: string }[];
  };
  return catalog.tours.map(({ id }) => id);
}

describe('parkscape tour export', () => {
  it.each(['zh-CN', 'en'])('writes each tour that ships in %s, every figure with its note', async (lang) => {
    const ids = await tourIds();
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) {
      const file = join(folder, `${id}.html`);
      const argv = ['export', join(geodata, 'catalog.json'), '--tour', id, '--out', file, '--lang', lang];
      const { code, error } = await parkscape(...argv);
      expect([code, error]).toEqual([0, '']);
      const page = await readFile(file, 'utf8');
      expect(page).toContain(`<html lang="${lang}">`);
      expect(page).not.toMatch(/\{\{|<script|undefined|null/);
      const marks = [...page.matchAll(/href="#(note-\d+)"/g)].map(([, note]) => note);
      const notes = [...page.matchAll(/<li id="(note-\d+)"/g)].map(([, note]) => note);
      expect(marks.length).toBeGreaterThan(5);
      expect(new Set(marks)).toEqual(new Set(notes));
    }
  });

  it('leaves out and names what the data lack, and writes texts as texts', async () => {
    await cp(geodata, folder, { recursive: true });
    const tour = {
      contract: '1',
      id: 'new-area',
      title: { zh: '<img src=x onerror=alert(1)>', en: '<img src=x onerror=alert(1)>' },
      stops: [
        {
          id: 'one',
          place: 'changchun-new-area',
          title: { zh: '一', en: 'One' },
          words: [
            { zh: '有 {{nowhere.projects}}。', en: 'It has {{nowhere.projects}}.' },
            { zh: '还有这句。', en: 'And this.' },
          ],
        },
      ],
    };
    await writeFile(join(folder, 'tours/new-area.json'), JSON.stringify(tour));
    const out = join(folder, 'a.html');
    const [first = ''] = await tourIds();
    const { code, error } = await parkscape(
      'export',
      join(folder, 'catalog.json'),
      '--tour',
      first,
      '--out',
      out,
    );
    expect(error).toBe('left out: {{nowhere.projects}} is not in the data');
    expect(code).toBe(1);
    const page = await readFile(out, 'utf8');
    expect(page).toContain('And this.');
    expect(page).not.toContain('It has');
    expect(page).not.toContain('<img');
  });

  it.each([
    [['play', 'catalog.json'], 2, 'Say what to do with a tour'],
    [['export'], 2, 'Name one catalog.'],
    [['export', join(geodata, 'catalog.json')], 2, 'Say where to write'],
    [
      ['export', join(geodata, 'catalog.json'), '--out', 'a.html', '--tour', 'moon'],
      2,
      '--tour takes one of',
    ],
    [['export', 'none.json', '--out', 'a.html'], 3, 'there is no such file'],
  ])('says what is wrong with %j', async (argv, code, fault) => {
    const outcome = await parkscape(...argv);
    expect(outcome.error).toContain(fault);
    expect(outcome.code).toBe(code);
    expect(await readdir(folder)).toEqual([]);
  });
});
