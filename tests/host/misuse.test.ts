import { sample, constantFrom, double, oneof, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { embedHtml, harmIn, noHarm } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { onMap, waitForMap } from '../support/visitor.js';

const stage = new HostStage();

const attributes = [
  'center',
  'zoom',
  'bearing',
  'pitch',
  'basemap',
  'loading',
  'engine',
  'interaction',
  'theme',
  'lang',
  'selected',
  'layers',
  'map-approval',
];

/** Values that a page's author, a template or a content system may leave in an attribute. */
const values = sample(
  oneof(
    string({ unit: 'binary', maxLength: 20 }),
    double().map(String),
    constantFrom(
      '',
      ' ',
      'abc',
      'NaN',
      '1e99',
      '-0',
      'null',
      'undefined',
      '{{zoom}}',
      '[object Object]',
      '1,2,3',
    ),
    constantFrom(
      '125,44',
      '44,125',
      '125.3 43.9',
      '"125,44"',
      'Infinity,0',
      '__proto__',
      'constructor',
      '<b>',
      '0x10',
    ),
  ),
  { numRuns: 150, seed: 20_261_124 },
);

describe('a page that misuses the map', () => {
  it('by attributes that make no sense gets a map that looks somewhere', async () => {
    const visit = await stage.openReady({ html: embedHtml() });
    const { page } = visit;
    const nowhere = await onMap(
      page,
      async (map, { names, texts }) => {
        const faults: string[] = [];
        for (const text of texts) {
          for (const name of names) map.setAttribute(name, text);
          await map.updateComplete;
          const { center, zoom, bearing, pitch } = map.view ?? {};
          const asked = [...(center ?? []), zoom, bearing, pitch].filter((number) => number !== undefined);
          const { camera } = map;
          const seen = camera ? [...camera.center, camera.zoom, ...camera.bounds] : [];
          if (![...asked, ...seen].every(Number.isFinite)) faults.push(text);
        }
        return faults;
      },
      { names: attributes, texts: values },
    );
    expect(nowhere).toEqual([]);
    expect(await harmIn(visit)).toEqual(noHarm);
    await page.close();
  });

  it('by attributes that make no sense from the start gets the whole region', async () => {
    const html = embedHtml({
      map: 'center="abc" zoom="NaN" bearing="{{b}}" pitch="1e99" theme="blue" interaction="" basemap="?" lang="xx" worker-url="javascript:alert(1)"',
    });
    const visit = await stage.openReady({ html });
    const camera = await onMap(visit.page, (map) => map.camera, null);
    expect(camera?.center[0]).toBeCloseTo(125.32, 1);
    expect(camera?.zoom).toBeGreaterThan(8);
    expect(await harmIn(visit)).toEqual(noHarm);
    await visit.page.close();
  });

  it('by moving it to what is no number is not followed', async () => {
    const visit = await stage.openReady({ html: embedHtml() });
    const camera = await onMap(
      visit.page,
      async (map) => {
        await map.flyTo({ center: [NaN, NaN], zoom: NaN, bearing: Infinity, pitch: NaN }, { durationMs: 0 });
        await map.fit([NaN, NaN, NaN, NaN], { durationMs: 0 });
        await map.fit(['nobody'], { durationMs: 0 });
        await map.flyTo('nobody');
        map.center = [NaN, 1];
        map.zoom = NaN;
        return { ...map.camera, view: map.view };
      },
      null,
    );
    expect(camera.view).toBeNull();
    expect([...(camera.center ?? []), camera.zoom, camera.bearing, camera.pitch].every(Number.isFinite)).toBe(
      true,
    );
    expect(await harmIn(visit)).toEqual(noHarm);
    await visit.page.close();
  });

  it('by sources that are none gets a reason, and a map from the next good one', async () => {
    const visit = await stage.openReady({
      html: embedHtml({ body: '<park-map engine="webgl" loading="eager" src="http://["></park-map>' }),
    });
    const { page } = visit;
    const reasons = await onMap(
      page,
      async (map) => {
        const seen: unknown[] = [map.state.failure?.code];
        for (const src of ['data:text/plain,no', '/page', '/nothing.json', 'javascript:alert(1)']) {
          const failed = new Promise((done) => {
            map.addEventListener('park-map-status-changed', () => map.status === 'failed' && done(null));
          });
          map.src = src;
          await failed;
          seen.push(typeof map.state.failure?.message.en);
        }
        map.src = '/geodata/catalog.json';
        return seen;
      },
      null,
    );
    expect(reasons).toEqual(['bad-src', 'string', 'string', 'string', 'string']);
    await waitForMap(page, ['ready']);
    expect(await harmIn(visit)).toMatchObject({ changed: [], violations: [] });
    await page.close();
  });

  it('by listeners that throw keeps map, selection and page consistent', async () => {
    const visit = await stage.openReady(
      {
        html: embedHtml(),
      },
      (page) =>
        page.addInitScript(() => {
          for (const type of [
            'map-status-changed',
            'feature-select',
            'feature-selected',
            'selection-cleared',
            'camera-moved',
            'layer-changed',
            'poster-drawn',
          ]) {
            document.addEventListener(`park-${type}`, () => {
              throw new Error('of the page');
            });
          }
        }),
    );
    const { page } = visit;
    expect(await onMap(page, (map) => map.status, null)).toBe('ready');
    await onMap(page, (map) => map.requestSelection('robot-sensor-park'), null);
    expect(await onMap(page, (map) => [map.selected, map.state.selection?.id], null)).toEqual([
      'robot-sensor-park',
      'robot-sensor-park',
    ]);
    await onMap(page, (map) => map.requestClear(), null);
    expect(await onMap(page, (map) => map.state.selection, null)).toBeNull();
    const others = visit.errors.filter((text) => !/of the page/.test(text));
    expect(others).toEqual([]);
    await page.close();
  });

  for (const type of [
    'park-map-status-changed',
    'park-feature-select',
    'park-feature-selected',
    'park-camera-moved',
  ]) {
    it(`by taking it away in the middle of ${type} is left in peace`, async () => {
      const visit = await stage.open({ html: embedHtml() }, (page) =>
        page.addInitScript((name) => {
          document.addEventListener(name, (event) => {
            (event.target as Element).remove();
            document.documentElement.dataset['taken'] = name;
          });
        }, type),
      );
      const { page } = visit;
      if (type !== 'park-map-status-changed') {
        await waitForMap(page, ['ready']);
        await onMap(page, (map) => map.requestSelection('robot-sensor-park', { fly: true }), null);
      }
      await page.locator('html[data-taken]').waitFor({ state: 'attached' });
      // The end of a session comes one task later; what it had begun would speak up by now.
      await page.evaluate(
        () =>
          new Promise((done) => {
            setTimeout(done, 300);
          }),
      );
      expect(await harmIn(visit)).toEqual(noHarm);
      await page.close();
    });
  }
});
