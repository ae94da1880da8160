import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchChromium, onMap, waitForMap } from '../support/visitor.js';

import { buildCdn, portalApp } from './portal-app.js';
import { root, samplesOf } from './samples.js';

let browser: Browser;
let folder: string;
let server: ChildProcess | null = null;

beforeAll(async () => {
  browser = await launchChromium();
  folder = portalApp();
  buildCdn(inject('embedFolder'));
  cpSync(join(root, 'tests/fixtures/region/parcels-zone40.zip'), join(folder, 'parcels-zone40.zip'));
});

afterAll(async () => {
  // All of its group: npx would leave the command behind.
  if (server?.pid !== undefined) process.kill(-server.pid, 'SIGINT');
  await browser.close();
  rmSync(folder, { recursive: true });
});

function command(name: string): string {
  const sample = samplesOf('sh').find((block) => block.name === name);
  if (!sample) throw new Error(`the documentation has no sample ${name}`);
  return sample.code;
}

const run = (name: string): string =>
  execFileSync('sh', ['-ec', command(name)], { cwd: folder, encoding: 'utf8' });

describe('a region of one’s own', () => {
  it('comes from a shapefile to a running map by the commands of the documentation', async () => {
    expect(run('region-convert')).toMatch(/gb18030.*EPSG:4528.*12 features written, 0 rows left out/s);
    expect(run('region-init')).toContain('parcels.geojson: 12 features, 0 left out, good');
    server = spawn('sh', ['-ec', command('region-serve')], { cwd: folder, detached: true });
    const url = await new Promise<string>((resolve, reject) => {
      server?.stdout?.on('data', (text) => resolve(String(text).split(' ')[0] ?? ''));
      server?.stderr?.on('data', (text) => reject(new Error(String(text))));
    });
    const page = await browser.newPage();
    await page.goto(url);
    await waitForMap(page, ['ready']);
    const parcels = await onMap(page, (map) => map.layers.find(({ role }) => role === 'parcel'), null);
    expect(parcels).toMatchObject({ featureCount: 12, sample: true });
    // West of Suzhou's lakes, and not where the meridian of another zone would put it.
    const bounds = await onMap(page, (map) => map.camera?.bounds, null);
    expect(bounds?.[0]).toBeGreaterThan(120.5);
    expect(bounds?.[2]).toBeLessThan(121);
    await page.close();
  });
});
