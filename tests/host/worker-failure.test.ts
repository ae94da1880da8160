import { describe, expect, it } from 'vitest';

import { embedHtml } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { onMap } from '../support/visitor.js';

const stage = new HostStage();

describe('a map whose data worker does not start', () => {
  it('has its data read in the page, at once', async () => {
    const visit = await stage.openReady({ html: embedHtml() }, (page) =>
      page.route('**/data-worker.js', (route) => route.fulfill({ status: 404, body: 'not found' })),
    );
    const { page } = visit;
    expect(await onMap(page, (map) => map.status, null)).toBe('ready');
    expect(await onMap(page, (map) => map.audit().map(({ reason }) => reason), null)).not.toContain(
      'data worker',
    );
    // A worker that is silent is waited for 5 s; one that can't be loaded is not.
    expect(await page.evaluate(() => performance.now())).toBeLessThan(5_000);
    await page.close();
  });
});
