import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { cdnChunks } from '../../scripts/build/cdn-build.mjs';
import { chunksFor, firstLoad } from '../../scripts/build/first-load.mjs';
import { embedHtml } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { waitForMap } from '../support/visitor.js';

const stage = new HostStage();
const built = cdnChunks();

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
    const chunks = await built;
    const worker = engine === 'webgl' ? ['maplibre-gl/src/source/worker.ts'] : [];
    const counted = [...chunksFor(chunks, [...firstLoad[engine], ...worker])].map(({ fileName }) => fileName);
    expect(await askedFor(engine)).toEqual(counted.toSorted());
  });
});

describe('a popup in a map', () => {
  it('comes with the first card, and what the page puts into it is not seen before', async () => {
    const { page } = await stage.openReady(
      {
        html: embedHtml({
          body: `<park-map engine="plane" loading="eager" src="/geodata/catalog.json" style="block-size: 400px">
            <park-popup slot="popup"><p>Our own words</p></park-popup>
          </park-map>`,
        }),
      },
      (before) => before.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 })),
    );
    const words = page.getByText('Our own words');
    expect(await page.evaluate(() => customElements.get('park-popup'))).toBeUndefined();
    expect(await words.isVisible()).toBe(false);

    await page.evaluate(() => document.querySelector('park-map')?.select('beihu-park'));

    await words.waitFor({ state: 'visible' });
    await page.close();
  });
});

describe('the classes alone', () => {
  it('come without what registers their tags', async () => {
    const modules = [...chunksFor(await built, ['src/index.ts'])].flatMap(({ moduleIds = [] }) => moduleIds);
    expect(modules.filter((id) => id.includes('/elements/map/map.ts'))).toHaveLength(1);
    expect(modules.filter((id) => id.includes('/src/define/'))).toEqual([]);
  });
});
