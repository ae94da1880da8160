import type { Page } from 'playwright-core';

import { picture } from './picture.js';

/** The one key that the service knows. */
export const tiandituKey = '0123456789abcdef0123456789abcdef';

const tile = picture(256, 256, () => [233, 240, 225]);

/** Tianditu as it answers: a tile for the right key, 403 for any other. */
export async function serveTianditu(page: Page, asked: URL[]): Promise<void> {
  await page.route(/^https:\/\/t\d\.tianditu\.gov\.cn\//, (route) => {
    const url = new URL(route.request().url());
    asked.push(url);
    const isKnown = url.searchParams.get('tk') === tiandituKey;
    return isKnown
      ? route.fulfill({
          body: tile,
          contentType: 'image/png',
          headers: { 'Access-Control-Allow-Origin': '*' },
        })
      : route.fulfill({
          status: 403,
          body: '{"code":301012,"msg":"权限类型错误"}',
          headers: { 'Access-Control-Allow-Origin': '*' },
        });
  });
}
