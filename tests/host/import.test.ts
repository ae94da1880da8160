import { join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { harmIn, noHarm, policyHeader } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';

const stage = new HostStage();
const fixtures = resolve(import.meta.dirname, '../fixtures/import');
const sheetPath = 'xl/worksheets/sheet1.xml';

/** A page with nothing but what imports, under the strictest policy. */
async function openImport(script = '/park/park.js') {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Import</title><link rel="icon" href="data:," />
    <body><park-import></park-import><script type="module" src="${script}"></script></body></html>`;
  stage.portal.asked.length = 0;
  stage.portal.reports.length = 0;
  const visit = await stage.open({ html, headers: policyHeader('strict') });
  const bring = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    await visit.page.locator('park-import input[type=file]').setInputFiles(file);
    return visit.page.locator('park-import h3').textContent();
  };
  return { visit, bring };
}

/** The workbook of the fixtures with its second row many times, too large to be unpacked at once by the library. */
function largeWorkbook(rows: number): Buffer {
  const parts = unzipSync(readFileSync(join(fixtures, 'stations.xlsx')));
  const sheet = strFromU8(parts[sheetPath] ?? new Uint8Array());
  const row = /<row r="2">.*?<\/row>/s.exec(sheet)?.[0] ?? '';
  const many = Array.from({ length: rows }, (_, index) =>
    row.replaceAll(/(?<=r="[A-E]?)2(?=")/g, String(index + 5)),
  );
  const large = sheet.replace('</sheetData>', () => `${many.join('')}</sheetData>`);
  return Buffer.from(zipSync({ ...parts, [sheetPath]: strToU8(large) }));
}

describe('importing on a page with a strict policy', () => {
  it.each([
    ['parcels.geojson', '3 of 3'],
    ['parcels.kmz', '3 of 3'],
    ['shapefile-zone42.zip', '3 of 3'],
    ['parcels-4551.fgb', '3 of 3'],
  ])('reads %s without a breach', async (name, count) => {
    const { visit, bring } = await openImport();
    expect(await bring(join(fixtures, name))).toContain(count);
    expect(await harmIn(visit)).toEqual(noHarm);
    expect(stage.portal.reports).toEqual([]);
    await visit.page.close();
  });

  it('unpacks a large workbook without workers made of texts', async () => {
    const { visit, bring } = await openImport();
    const buffer = largeWorkbook(30_000);
    expect(await bring({ name: 'large.xlsx', mimeType: '', buffer })).toContain('30002 of 30003');
    expect(await harmIn(visit)).toEqual(noHarm);
    expect(stage.portal.reports).toEqual([]);
    await visit.page.close();
  });

  it('loads a parser with the first file of its format, and no other', async () => {
    const { visit, bring } = await openImport();
    const parsers = () =>
      stage.portal.asked
        // What reads parcels by the contract comes with every file, for the findings before it is taken over.
        .filter((path) => /\/read-(?!parcels)/.test(path))
        .map((path) => /read-\w+/.exec(path)?.[0]);
    await visit.page.locator('park-import button').first().waitFor();
    expect(parsers()).toEqual([]);
    await bring(join(fixtures, 'parcels.kml'));
    expect(new Set(parsers())).toEqual(new Set(['read-kml']));
    await visit.page.close();
  });

  it('says in the script of one file that it reads none', async () => {
    const { visit, bring } = await openImport('/park/park-inlined.js');
    expect(await bring(join(fixtures, 'parcels.geojson'))).toBe('“parcels.geojson” was not imported');
    await expect
      .poll(() => visit.page.locator('park-import p').allTextContents())
      .toContain(
        'This page uses the script in one file, which can not read files. Its owner may use park.js instead.',
      );
    await visit.page.close();
  });
});
