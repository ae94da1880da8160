import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

import { openHost, type HostVisit } from './host-page.js';
import { HostServer, type HostPage } from './host-server.js';
import { launchChromium, waitForMap } from './visitor.js';

/** A browser, a portal's server, and another origin that serves the same scripts; for the tests of one file. */
export class HostStage {
  #browser: Browser | null = null;
  readonly portal = new HostServer(inject('embedFolder'));
  readonly cdn = new HostServer(inject('embedFolder'));

  /** To be called once at the top of a test file. */
  constructor() {
    beforeAll(async () => {
      this.#browser = await launchChromium();
      await Promise.all([this.portal.start(), this.cdn.start()]);
    });
    afterAll(async () => {
      await Promise.all([this.#browser?.close(), this.portal.stop(), this.cdn.stop()]);
    });
  }

  /** Opens a page of the portal. */
  open(
    page: HostPage,
    before?: (page: Page) => Promise<unknown>,
    device?: BrowserContextOptions,
  ): Promise<HostVisit> {
    if (!this.#browser) throw new Error('the browser is not there before the first test');
    return openHost(this.#browser, this.portal.serve('/page', page), before, device);
  }

  /** Opens a page of the portal, and waits until its map is drawn. */
  async openReady(...how: Parameters<HostStage['open']>): Promise<HostVisit> {
    const visit = await this.open(...how);
    await waitForMap(visit.page, ['ready', 'partial', 'failed']);
    return visit;
  }
}
