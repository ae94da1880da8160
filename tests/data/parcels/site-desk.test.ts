import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { loadCatalog, type CatalogContent } from '../../../src/data/catalog-loader.js';
import { ParcelDesk } from '../../../src/data/parcels/parcel-desk.js';
import { SiteDesk } from '../../../src/data/parcels/site-desk.js';
import type { FoundSites, SurveyedSite } from '../../../src/domain/finding/found-sites.js';
import type { SiteNeeds } from '../../../src/domain/finding/needs.js';

const geodata = resolve(import.meta.dirname, '../../../geodata');
const never = new AbortController().signal;

/** What ships, with its sample of parcels. */
let content: CatalogContent;
let desk: ParcelDesk;

beforeAll(async () => {
  content = await loadCatalog(
    { url: 'https://example.org/catalog.json', wanted: ['parcels-sample'] },
    {
      signal: never,
      onProgress: () => undefined,
      read: (url) => Promise.resolve(readFileSync(resolve(geodata, url.split('/').at(-1) ?? ''), 'utf8')),
    },
  );
  desk = new ParcelDesk({ ...content, firstNumber: 1 });
});

describe('SiteDesk', () => {
  it('takes places and vacant parcels for sites, and adjoining parcels for one', async () => {
    const found = await find({});
    const vacant = content.parcels.filter(({ status }) => status === 'vacant');
    expect(found.remainingParcels.toSorted()).toEqual(vacant.map(({ id }) => id).toSorted());
    expect(found.plotCount).toBeLessThan(vacant.length);
    expect(found.industries).toEqual(['chemistry', 'robotics', 'innovation']);
    const plots = found.remaining.filter(({ site }) => site.type === 'plot');
    expect(plots.every(({ site }) => site.isSample)).toBe(true);
    expect(found.remaining.map(({ site }) => site.id)).toContain('head-building');
    expect(found.remaining.map(({ site }) => site.id)).not.toContain('beihu-park');
  });

  it('finds places where no parcels are loaded', async () => {
    const found = await find({}, null);
    expect(found.plotCount).toBe(0);
    expect(found.remaining.map(({ site }) => site.id)).toContain('beihu-chemical-park');
  });

  it('knows the occupancy of the HEAD tower, and of no park', async () => {
    const found = await find({ kinds: ['building', 'industrial-park'], occupancy: { min: null, max: 0.6 } });
    expect(found.remaining.map(({ site }) => site.id)).toEqual(['head-building']);
    expect(found.remaining[0]?.reasons[0]?.fact).toMatchObject({ low: 0.536, asOf: ['2025-12'] });
    expect(found.unknown.map(({ site }) => site.id).toSorted()).toEqual([
      'beihu-chemical-park',
      'robot-sensor-park',
    ]);
  });

  it('counts the 38 projects of the chemical park for plots in it, though its position is schematic', async () => {
    const chain = { theme: 'chemistry', withinM: 1_000, atLeast: 38 };
    const { remaining } = await find({ kinds: ['plot'], chain });
    expect(remaining.length).toBeGreaterThan(0);
    expect(remaining.every(({ site }) => site.within === 'beihu-chemical-park')).toBe(true);
  });

  it('takes a planned opening for what it is', async () => {
    const { remaining } = await find({ opening: { from: '2026-03', to: '2026-03' } });
    expect(remaining.map(({ site }) => site.id)).toEqual(['robot-sensor-park']);
    expect(remaining[0]?.reasons[0]?.fact?.qualifiers).toEqual(['planned']);
  });

  it('tells of sites by id, also by another parcel of a plot, with distances; unknown ones are left out', async () => {
    const plots = (await find({ kinds: ['plot'] })).remaining.map(({ site }) => site);
    const pair = plots.find(({ parcels }) => parcels.length === 2);
    const ids = ['head-building', 'gone', pair?.parcels[1] ?? ''];
    const sites = (await new SiteDesk(content).answer(
      { kind: 'sites', ids },
      desk,
      never,
    )) as readonly SurveyedSite[];
    expect(sites.map(({ site }) => site.id)).toEqual(['head-building', pair?.id]);
    expect(sites[0]?.distances).toEqual({ park: null, road: null, airport: null, rail: null });
    expect(sites[1]?.distances.airport?.nearest?.id).toMatch(/longjia/);
  });

  it('gives up where nobody waits any more', async () => {
    const run = new AbortController();
    const answer = new SiteDesk(content).answer(
      { kind: 'find', request: { needs: { roadM: 1 }, weights: {}, most: 1 } },
      desk,
      run.signal,
    );
    run.abort(new Error('changed'));
    await expect(answer).rejects.toThrow('changed');
  });

  it('answers with what can be cloned', async () => {
    const found = await find({ chain: { theme: 'robotics', withinM: 5_000, atLeast: 1 }, roadM: 500 });
    expect(structuredClone(found)).toEqual(found);
  });
});

async function find(needs: SiteNeeds, parcels: ParcelDesk | null = desk): Promise<FoundSites> {
  const request = { needs, weights: {}, most: 100 };
  return (await new SiteDesk(content).answer({ kind: 'find', request }, parcels, never)) as FoundSites;
}
