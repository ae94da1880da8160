import { html } from 'lit';
import { cdp, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import { contextBudget } from '../../src/engine/context-budget.js';
import type { ParkMapStatusChangedEvent } from '../../src/elements/map/map.events.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import type { LngLat } from '../../src/domain/geometry/lng-lat.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { smallCatalog } from '../support/small-catalog.js';

const size = 'display: block; inline-size: 640px; block-size: 480px';
const inSmallPark: LngLat = [125.35, 43.96];
const catalog = smallCatalog();

async function mapOn(engine: string): Promise<ParkMap> {
  const map = await mount<ParkMap>(
    html`<park-map .catalog=${catalog} lang="en" style=${size} loading="eager" engine=${engine}></park-map>`,
  );
  await map.ready;
  return map;
}

function webglCanvas(map: ParkMap): HTMLCanvasElement | null {
  return map.shadowRoot?.querySelector<HTMLCanvasElement>('.maplibregl-canvas') ?? null;
}

/** Whether the plane's picture, still or live, is on stage. */
function hasPlane(map: ParkMap): boolean {
  return map.shadowRoot?.querySelector('.frame:not(.maplibregl-map)') !== null;
}

async function clickAt(map: ParkMap, lngLat: LngLat): Promise<void> {
  const { x, y } = map.project(lngLat) ?? { x: NaN, y: NaN };
  await userEvent.click(map, { position: { x, y } });
}

/** The extension that takes a map's graphics context away and gives it back. */
function contextOf(map: ParkMap): WEBGL_lose_context {
  const extension = webglCanvas(map)?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  if (!extension) throw new Error('the map has no graphics context');
  return extension;
}

describe('<park-map> and its engines', () => {
  describe('what it shows', () => {
    it('draws on the plane where the processor would have to draw WebGL', async () => {
      const map = await mapOn('auto');
      expect(map.status).toBe('ready');
      expect(webglCanvas(map)).toBeNull();
      expect(hasPlane(map)).toBe(true);
    });

    it('draws with WebGL where it is told to, at the poster’s view', async () => {
      const map = await mapOn('webgl');
      expect(webglCanvas(map)).not.toBeNull();
      expect(hasPlane(map)).toBe(false);
      const onPlane = await mapOn('plane');
      const [there, here] = [onPlane.project(inSmallPark), map.project(inSmallPark)];
      expect(Math.abs((there?.x ?? NaN) - (here?.x ?? NaN))).toBeLessThan(1);
      expect(Math.abs((there?.y ?? NaN) - (here?.y ?? NaN))).toBeLessThan(1);
    });

    it('stands as a poster that answers clicks until its button is pressed', async () => {
      const map = await mount<ParkMap>(
        html`<park-map .catalog=${catalog} lang="en" style=${size} loading="manual"></park-map>`,
      );
      await once(map, 'park-poster-drawn');
      await map.updateComplete;
      expect(map.status).toBe('idle');
      await clickAt(map, [125.325, 43.985]);
      expect(map.selected).toBe('large');
      expect(map.status).toBe('idle');
      expect(await accessibilityFaults(map)).toEqual([]);

      map.clearSelection();
      await map.updateComplete;
      const button = [...(map.shadowRoot?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent.trim() === 'Open the interactive map',
      );
      button?.click();
      await map.ready;
      await map.updateComplete;
      expect(map.status).toBe('ready');
      expect(map.shadowRoot?.querySelector('[part="activate"]')).toBeNull();
    });

    it('comes to life by itself in view, its poster first', async () => {
      const seen: string[] = [];
      const map = await mount<ParkMap>(
        html`<park-map
          .catalog=${catalog}
          lang="en"
          style=${size}
          @park-poster-drawn=${() => seen.push('poster')}
          @park-map-status-changed=${({ detail }: ParkMapStatusChangedEvent) => seen.push(detail.status)}
        ></park-map>`,
      );
      await map.ready;
      expect(seen.indexOf('poster')).toBeGreaterThanOrEqual(0);
      expect(seen.indexOf('poster')).toBeLessThan(seen.indexOf('ready'));
    });
  });

  describe('keyboard and names', () => {
    it('selects a feature of the poster by keyboard', async () => {
      const map = await mount<ParkMap>(
        html`<park-map .catalog=${catalog} lang="en" style=${size} loading="manual"></park-map>`,
      );
      await once(map, 'park-poster-drawn');
      map.focus();
      await userEvent.keyboard('{Home}{Enter}');
      expect(map.selected).not.toBeNull();
    });

    it.each(['plane', 'webgl'])('has no fault of accessibility when live on %s', async (engine) => {
      expect(await accessibilityFaults(await mapOn(engine))).toEqual([]);
    });
  });

  describe('life and death', () => {
    it('covers a lost context with the plane, and has WebGL again with what was set meanwhile', async () => {
      const map = await mapOn('webgl');
      await map.flyTo({ center: inSmallPark, zoom: 13 }, { durationMs: 0 });
      map.select('small');
      const lost = contextOf(map);
      lost.loseContext();
      await until('the plane', () => hasPlane(map));
      expect(map.camera?.zoom).toBeCloseTo(13, 6);
      map.setLayer('parks', { visible: false });
      lost.restoreContext();
      await until('WebGL again', () => !hasPlane(map) && webglCanvas(map) !== null);
      expect(map.camera?.zoom).toBeCloseTo(13, 6);
      expect(map.camera?.center[0]).toBeCloseTo(inSmallPark[0], 6);
      expect(map.selected).toBe('small');
      expect(map.layers.find(({ id }) => id === 'parks')?.visible).toBe(false);
      const point = map.project(inSmallPark);
      expect(point && (await map.featuresAt(point))).toEqual([]);
    });

    it('goes on with a fresh context where the lost one does not come back', async () => {
      const map = await mapOn('webgl');
      const before = webglCanvas(map);
      contextOf(map).loseContext();
      await until('another canvas', () => webglCanvas(map) !== null && webglCanvas(map) !== before, 10_000);
      await until('WebGL again', () => !hasPlane(map));
      expect(map.status).toBe('ready');
    });

    it('lets at most eight of twenty maps have a context, and leaves none blank', async () => {
      const stage = await mount(
        html`<div>
          ${Array.from(
            { length: 20 },
            () =>
              html`<park-map
                .catalog=${catalog}
                style="display: block; inline-size: 300px; block-size: 320px"
                engine="webgl"
              ></park-map>`,
          )}
        </div>`,
      );
      const maps = [...stage.querySelectorAll('park-map')];
      for (const map of maps) {
        map.scrollIntoView();
        await map.ready;
        await until('a picture', () => hasPlane(map) || webglCanvas(map) !== null);
      }
      const live = maps.filter((map) => webglCanvas(map) !== null);
      expect(live.length).toBeLessThanOrEqual(8);
      expect(contextBudget().size).toBeLessThanOrEqual(8);
      expect(maps.filter((map) => !hasPlane(map) && webglCanvas(map) === null)).toEqual([]);

      const [first] = maps;
      first?.scrollIntoView();
      await until(
        'the first to have a context again',
        () => first !== undefined && webglCanvas(first) !== null,
      );
    }, 120_000);

    it('leaves no context and no memory behind after a hundred mounts and removes', async () => {
      const round = async () => {
        const map = document.createElement('park-map');
        map.catalog = catalog;
        map.loading = 'eager';
        map.engine = 'webgl';
        map.style.cssText = 'display: block; inline-size: 200px; block-size: 200px';
        document.body.append(map);
        await map.ready;
        map.remove();
        await until('its context to be given back', () => contextBudget().size === 0);
      };
      const usedBytes = async () => {
        await cdp().send('HeapProfiler.collectGarbage');
        return (await cdp().send('Runtime.getHeapUsage')).usedSize;
      };
      // What is loaded once a page is not what a map leaves behind.
      for (let warmUp = 0; warmUp < 5; warmUp += 1) await round();
      const before = await usedBytes();
      for (let count = 0; count < 100; count += 1) await round();
      expect((await usedBytes()) - before).toBeLessThan(2_000_000);
      expect(document.querySelector('park-map')).toBeNull();
    }, 180_000);
  });
});
