import { html } from 'lit';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import { massingNote, sampleMassingNote } from '../../src/domain/drawing/massing.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { mount } from '../support/mount.js';
import { until } from '../support/once.js';
import { middleOf, parcelCatalog } from '../support/parcel-catalog.js';

/** A map of parcels, five of which state floor area and footprint, in the hands of a tour that looks at them from near. */
async function tour(catalog: unknown = parcelCatalog()) {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${catalog}
      lang="zh-CN"
      theme="light"
      style="display: block; inline-size: 640px; block-size: 480px"
      loading="eager"
      engine="webgl"
      interaction="full"
    ></park-map>`,
  );
  await map.ready;
  const camera = await map.workbench.takeCamera({ onGesture: () => undefined });
  camera.look({ center: middleOf(2), zoom: 14, bearing: 0, pitch: 50 });
  const note = () =>
    [...map.workbench.surface.querySelectorAll('p')].find((p) => p.textContent.includes('体量'));
  return { map, camera, note };
}

describe('the blocks of a tour', () => {
  it('say that they are schematic and made of samples, for as long as their layer is shown', async () => {
    const { map, note } = await tour();
    await until('the note', () => note()?.checkVisibility() === true);
    expect(note()?.textContent).toBe(sampleMassingNote.zh);
    map.setLayer('parcels', { visible: false });
    await until('no note', () => note() === undefined || !note()?.checkVisibility());
    map.setLayer('parcels', { visible: true });
    await until('the note again', () => note()?.checkVisibility() === true);
  });

  it('go when the tour gives the camera back', async () => {
    const { map, camera, note } = await tour();
    await until('the note', () => note()?.checkVisibility() === true);
    camera.release();
    await until('the end', () => note() === undefined);
    expect(map.state.theme).toBe('light');
  });

  it('are none where parcels do not state what makes them', async () => {
    const catalog = parcelCatalog([]);
    const { map, camera, note } = await tour(catalog);
    camera.setLight('dusk');
    await until('the film', () => map.workbench.surface.querySelector('[aria-hidden="true"]') !== null);
    expect(note()).toBeUndefined();
    expect(map.workbench.surface.textContent).not.toContain(massingNote.zh);
  });
});
