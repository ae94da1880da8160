import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { HtmlTagDescriptor, Plugin } from 'vite';

import { pageDescriptions, type PageDescription } from '../src/app/page/page-descriptions.js';

const descriptions: Readonly<Record<string, PageDescription>> = pageDescriptions;

/** How large an embed is that a page gets by its address alone, in CSS pixels. */
const embedSize = { width: 800, height: 520 };

/** Every page of the site, by name: a new file beside `index.html` is a new page. */
export function sitePages(app: string): Record<string, string> {
  const files = readdirSync(app).filter((file) => file.endsWith('.html'));
  return Object.fromEntries(files.map((file) => [basename(file, '.html'), join(app, file)]));
}

/** Puts what several pages have alike in the place of `<!-- page/….html -->`, and marks the page's own link. */
export function pageParts(app: string): Plugin {
  return {
    name: 'parkscape-page-parts',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) =>
        html.replaceAll(/<!-- (page\/[a-z-]+\.html) -->/g, (comment, part: string) => {
          const file = join(app, part);
          if (!existsSync(file)) throw new Error(`${path}: there is no ${part}, named by ${comment}`);
          return readFileSync(file, 'utf8').replace(
            `href="${linkOf(pageOf(path))}"`,
            (link) => `${link} aria-current="page"`,
          );
        }),
    },
  };
}

/**
 * Describes each page in its head, for search engines, chat programs and whatever else turns a link into a preview
 * or an embed, and writes the oEmbed answers beside the pages.
 *
 * oEmbed and Open Graph want whole addresses, and a site that can be copied to any host does not know its own:
 * `siteUrl` names it at build time. Without it the addresses are relative, which readers that resolve links against
 * the page follow just the same; `og:url` and the canonical link, which would say nothing then, are left out.
 */
export function pageHeads(app: string, siteUrl: string | undefined): Plugin {
  const base = siteUrl?.replace(/\/?$/, '/');
  const address = (path: string) => (base ? new URL(path, base).href : `./${path}`);
  return {
    name: 'parkscape-page-heads',
    transformIndexHtml: (_html, { path }) => {
      const page = pageOf(path);
      return headOf(page, descriptionOf(page), address, base !== undefined);
    },
    generateBundle() {
      for (const page of Object.keys(sitePages(app))) {
        const { title } = descriptionOf(page);
        this.emitFile({
          type: 'asset',
          fileName: `oembed/${page}.json`,
          source: `${JSON.stringify(oEmbedOf(title.zh, address), null, 2)}\n`,
        });
      }
    },
  };
}

function descriptionOf(page: string): PageDescription {
  const description = descriptions[page];
  if (!description) throw new Error(`page-descriptions.ts does not describe "${page}"`);
  return description;
}

function headOf(
  page: string,
  { title, description, language }: PageDescription,
  address: (path: string) => string,
  knowsHost: boolean,
): HtmlTagDescriptor[] {
  const meta = (property: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { property, content },
    injectTo: 'head',
  });
  const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
    tag: 'link',
    attrs,
    injectTo: 'head',
  });
  const key = language === 'en' ? 'en' : 'zh';
  const own = page === 'index' ? '' : `${page}.html`;
  return [
    { tag: 'title', children: title[key], injectTo: 'head' },
    {
      tag: 'meta',
      attrs: {
        name: 'description',
        content: language ? description[key] : `${description.zh} ${description.en}`,
      },
      injectTo: 'head',
    },
    meta('og:type', 'website'),
    meta('og:site_name', '园景 Parkscape'),
    meta('og:title', title[key]),
    meta('og:description', description[key]),
    meta('og:locale', key === 'en' ? 'en' : 'zh_CN'),
    meta('og:locale:alternate', key === 'en' ? 'zh_CN' : 'en'),
    link({
      rel: 'alternate',
      type: 'application/json+oembed',
      href: address(`oembed/${page}.json`),
      title: title[key],
    }),
    ...(knowsHost ? [meta('og:url', address(own)), link({ rel: 'canonical', href: address(own) })] : []),
  ];
}

/** An answer by oEmbed 1.0, section 2.3.4: a rich object, whose HTML is an iframe. */
function oEmbedOf(title: string, address: (path: string) => string): Record<string, string | number> {
  const { width, height } = embedSize;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: '园景 Parkscape',
    provider_url: address(''),
    cache_age: 86_400,
    html:
      `<iframe src="${address('frame.html')}" title="长春新区园区地图" width="${String(width)}" ` +
      `height="${String(height)}" style="border: 0; max-width: 100%" loading="lazy" allowfullscreen></iframe>`,
    width,
    height,
  };
}

function pageOf(path: string): string {
  return basename(path, '.html') || 'index';
}

function linkOf(page: string): string {
  return page === 'index' ? './' : `./${page}.html`;
}
