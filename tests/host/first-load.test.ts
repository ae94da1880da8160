import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { cdnChunks } from '../../scripts/build/cdn-build.mjs';
import { chunksFor, firstLoad } from '../../scripts/build/first-load.mjs';
import { embedHtml } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { waitForMap } from '../support/visitor.js';

const stage = new HostStage();

/** The catalog that ships, without the layers of parcels: what looks into those is loaded with them. */
function catalogWithoutParcels(): string {
  const text = readFileSync(resolve(import.meta.dirname, '../../geodata/catalog.json'), 'utf8');
  const catalog = JSON.parse(text) as { readonly layers: readonly { readonly role: string }[] };
  return JSON.stringify({ ...catalog, layers: catalog.layers.filter(({ role }) => role !== 'parcel') });
}

/** The script files that a page with five tags asks for until its map is live. */
async function askedFor(engine: 'webgl' | 'plane'): Promise<readonly string[]> {
  stage.portal.serve('/geodata/without-parcels.json', { html: catalogWithoutParcels() });
  const before = stage.portal.asked.length;
  const visit = await stage.open(
    {
      html: embedHtml({
        script: '/park/park.js',
        body: `<park-map id="map" engine="${engine}" loading="eager" src="/geodata/without-parcels.json" style="block-size: 400px">
          <park-legend></park-legend><park-popup slot="popup"></park-popup>
        </park-map>
        <park-search for="map"></park-search><park-list for="map"></park-list>`,
      }),
      // What is fetched once the page is idle comes after the live map.
    },
    (page) => page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 })),
  );
  await waitForMap(visit.page, ['ready', 'partial']);
  await visit.page.close();
  const paths = stage.portal.asked.slice(before).filter((path) => path.startsWith('/park/'));
  return [...new Set(paths.map((path) => path.replace('/park/', '')))].toSorted();
}

describe('a page with map, popup, legend, search and list', () => {
  it.each(['webgl', 'plane'] as const)('loads what its weight is counted by, on %s', async (engine) => {
    const chunks = await cdnChunks();
    const worker = engine === 'webgl' ? ['maplibre-gl/src/source/worker.ts'] : [];
    const counted = [...chunksFor(chunks, [...firstLoad[engine], ...worker])].map(({ fileName }) => fileName);
    expect(await askedFor(engine)).toEqual(counted.toSorted());
  });
});

describe('the classes alone', () => {
  it('come without what registers their tags', async () => {
    const modules = [...chunksFor(await cdnChunks(), ['src/index.ts'])].flatMap(
      ({ moduleIds = [] }) => moduleIds,
    );
    expect(modules.filter((id) => id.includes('/elements/map/map.ts'))).toHaveLength(1);
    expect(modules.filter((id) => id.includes('/src/define/'))).toEqual([]);
  });
});
