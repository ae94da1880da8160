import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { embedHtml, harmIn, noHarm, openHost, policyHeader } from '../support/host-page.js';
import { HostServer } from '../support/host-server.js';
import { launchChromium, onMap, waitForMap } from '../support/visitor.js';

let browser: Browser;
let portal: HostServer;
/** Another origin, where the scripts are. */
let cdn: HostServer;

beforeAll(async () => {
  browser = await launchChromium();
  portal = new HostServer(inject('embedFolder'));
  cdn = new HostServer(inject('embedFolder'));
  await Promise.all([portal.start(), cdn.start()]);
});

afterAll(async () => {
  await Promise.all([browser.close(), portal.stop(), cdn.stop()]);
});

const companions = `<park-search for="map"></park-search><park-list for="map"></park-list><park-region for="map"></park-region>
<p><park-stat for="map" place="head-building" indicator="occupancy-rate">?</park-stat></p>`;

/** Opens a map and its companions under a policy, uses them, and tells what happened. */
async function seenUnder(
  headers: Readonly<Record<string, string>>,
  page: Parameters<typeof embedHtml>[0] = {},
) {
  portal.reports.length = 0;
  const html = embedHtml(page).replace('</park-map>', `<park-legend></park-legend></park-map>${companions}`);
  const visit = await openHost(browser, portal.serve('/page', { html, headers }));
  await waitForMap(visit.page, ['ready', 'partial', 'failed']);
  await onMap(visit.page, (map) => map.select('head-building'), null);
  await visit.page.locator('park-popup park-card').getByText('53.6%').first().waitFor();
  await visit.page.getByRole('combobox').fill('beihu');
  await visit.page.getByRole('option').first().waitFor();
  await visit.page.getByRole('button', { name: '53.6%' }).first().click();
  const picture = await onMap(visit.page, async (map) => (await map.toImage()).size, null);
  expect(picture).toBeGreaterThan(10_000);
  const seen = {
    status: await onMap(visit.page, (map) => map.status, null),
    dataWorker: await onMap(
      visit.page,
      (map) => map.audit().find(({ reason }) => reason === 'data worker')?.url ?? null,
      null,
    ),
    harm: await harmIn(visit),
    reports: [...portal.reports],
  };
  await visit.page.close();
  return seen;
}

describe('a page with a content security policy', () => {
  it('needs nothing but its own origin where it serves the scripts itself', async () => {
    const seen = await seenUnder(policyHeader('strict'));
    expect(seen).toMatchObject({ status: 'ready', harm: noHarm, reports: [] });
    expect(seen.dataWorker).toBe(`${portal.origin}/park/data-worker.js`);
  });

  it('takes scripts of another origin without configuration where it allows blob: workers', async () => {
    const seen = await seenUnder(policyHeader('cdn', { cdn: cdn.origin }), {
      script: `${cdn.origin}/park/define.js`,
    });
    expect(seen).toMatchObject({ status: 'ready', harm: noHarm, reports: [] });
    expect(seen.dataWorker).toBe(`${cdn.origin}/park/data-worker.js`);
  });

  it('takes scripts of another origin without blob: where it has the worker itself', async () => {
    const seen = await seenUnder(policyHeader('cdnStrict', { cdn: cdn.origin }), {
      script: `${cdn.origin}/park/define.js`,
      map: 'worker-url="/park/maplibre-gl-worker.mjs"',
    });
    expect(seen).toMatchObject({ status: 'ready', harm: noHarm, reports: [], dataWorker: null });
  });

  it('trusts what a script with its nonce loads', async () => {
    const seen = await seenUnder(policyHeader('nonce', { nonce: 'c2VjcmV0' }), {
      script: '/park/define.js" nonce="c2VjcmV0',
    });
    expect(seen).toMatchObject({ status: 'ready', harm: noHarm, reports: [] });
  });

  it('with trusted types needs a default policy that lets the worker scripts pass', async () => {
    const script = `trustedTypes.createPolicy('default', {
      createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
    });`;
    portal.serve('/policy.js', { html: script, headers: { 'Content-Type': 'text/javascript' } });
    const seen = await seenUnder(policyHeader('trustedTypes'), {
      head: '<script src="/policy.js"></script>',
    });
    expect(seen).toMatchObject({ status: 'ready', harm: noHarm, reports: [] });
    expect(seen.dataWorker).toBe(`${portal.origin}/park/data-worker.js`);
  });

  it('that forbids the data worker has the data read in the page, at once', async () => {
    const headers = policyHeader('strict');
    const policy =
      headers['Content-Security-Policy']?.replace("worker-src 'self'", "worker-src 'none'") ?? '';
    const visit = await openHost(
      browser,
      portal.serve('/page', { html: embedHtml(), headers: { 'Content-Security-Policy': policy } }),
    );
    const loadedAfter = await visit.page.waitForFunction(
      () => document.querySelector('park-map')?.state.catalog && performance.now(),
    );
    // A worker that does not answer is waited for 5 s; one that is forbidden is not.
    expect(await loadedAfter.jsonValue()).toBeLessThan(4_500);
    await visit.page.close();
  });
});
