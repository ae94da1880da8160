import { describe, expect, it } from 'vitest';

import type { ParkMap } from '../../src/elements/map/map.js';
import { embedHtml } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';

const stage = new HostStage();

/** Opens a page that frames another one with our map, and tells how the map in it fares. */
async function seenInFrame(frame: string, script = '/park/park.js') {
  stage.portal.serve('/framed', { html: embedHtml({ script }) });
  const { page, errors } = await stage.open({
    html: `<!doctype html><title>Portal</title><link rel="icon" href="data:,">${frame}`,
  });
  const map = page.frameLocator('iframe').locator('park-map');
  await map.waitFor();
  await expect
    .poll(() => map.evaluate((element) => (element as ParkMap).status), { timeout: 20_000 })
    .toBe('ready');
  await map.evaluate((element) => (element as ParkMap).select('head-building'));
  await map.locator('park-card').getByText('53.6%').first().waitFor();
  const [inner] = page.frames().filter((candidate) => candidate !== page.mainFrame());
  const seen = {
    dataWorker: await map.evaluate((element) =>
      (element as ParkMap)
        .audit()
        .find(({ reason }) => reason === 'data worker')
        ?.url.replace(/^.*\//, ''),
    ),
    origin: await inner?.evaluate(() => globalThis.origin),
    harm: await inner?.evaluate(() => [
      ...window.changedByOthers(),
      ...window.policyViolations,
      ...window.reportedErrors,
    ]),
    errors,
  };
  await page.close();
  return seen;
}

describe('a map in a frame', () => {
  it('of an opaque origin has its workers and survives that nothing can be stored', async () => {
    const seen = await seenInFrame(
      '<iframe sandbox="allow-scripts" src="/framed" width="800" height="500"></iframe>',
    );
    expect(seen).toEqual({ dataWorker: 'data-worker.js', origin: 'null', harm: [], errors: [] });
  });

  it('of an opaque origin takes scripts of a CDN', async () => {
    const seen = await seenInFrame(
      '<iframe sandbox="allow-scripts" src="/framed" width="800" height="500"></iframe>',
      `${stage.cdn.origin}/park/park.js`,
    );
    expect(seen).toEqual({ dataWorker: 'data-worker.js', origin: 'null', harm: [], errors: [] });
  });

  it('of another origin works', async () => {
    stage.cdn.serve('/framed', { html: embedHtml() });
    const seen = await seenInFrame(
      `<iframe src="${stage.cdn.origin}/framed" width="800" height="500"></iframe>`,
    );
    expect(seen).toEqual({ dataWorker: 'data-worker.js', origin: stage.cdn.origin, harm: [], errors: [] });
  });

  it('whose page is written in the frame itself works', async () => {
    const page = embedHtml().replaceAll('"', '&quot;');
    const seen = await seenInFrame(`<iframe srcdoc="${page}" width="800" height="500"></iframe>`);
    expect(seen).toEqual({ dataWorker: 'data-worker.js', origin: stage.portal.origin, harm: [], errors: [] });
  });
});
