import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import '../../src/define.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { mount } from '../support/mount.js';
import { parcelCatalog } from '../support/parcel-catalog.js';

/** Per pixel, how far red, green and blue are from one another at most. */
async function strongestColor(map: ParkMap): Promise<number> {
  const shot = await page.elementLocator(map.workbench.surface).screenshot({ save: false });
  const response = await fetch(`data:image/png;base64,${shot}`);
  const bitmap = await createImageBitmap(await response.blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
  let strongest = 0;
  // The middle row: buttons of the map stand at its edges.
  const middle = Math.floor(bitmap.height / 2) * bitmap.width * 4;
  for (let at = middle; at < middle + bitmap.width * 2; at += 4) {
    const color = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    strongest = Math.max(strongest, Math.max(...color) - Math.min(...color));
  }
  return strongest;
}

describe.each(['plane', 'webgl'] as const)('<park-land-use> with a map of engine="%s"', (engine) => {
  it('shows the map in grey, and in colours again', async () => {
    const stage = await mount(html`
      <div>
        <park-map
          .catalog=${parcelCatalog()}
          theme="light"
          style="display: block; inline-size: 640px; block-size: 480px"
          loading="eager"
          engine=${engine}
        ></park-map>
        <park-land-use></park-land-use>
      </div>
    `);
    const [map, legend] = [stage.querySelector('park-map'), stage.querySelector('park-land-use')];
    if (!map || !legend) throw new Error('expected a map and a legend, got none');
    legend.map = map;
    await map.ready;
    await expect.poll(() => strongestColor(map), { timeout: 10_000 }).toBeGreaterThan(50);

    legend.vision = 'grey';
    await expect.poll(() => strongestColor(map), { timeout: 10_000 }).toBeLessThan(4);

    legend.vision = 'normal';
    await expect.poll(() => strongestColor(map), { timeout: 10_000 }).toBeGreaterThan(50);
  });
});
