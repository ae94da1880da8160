import { basename, join } from 'node:path';

import type { Plugin } from 'vite';

import { docsBody, docsPages } from '../src/app/docs/press/docs-page.js';
import { elementDeclarations } from '../src/app/docs/press/manifest.js';

/** Prints the documentation pages: Markdown, the manifest and the tokens become HTML in the place of `<!-- docs -->`. */
export function docsPrint(root: string): Plugin {
  return {
    name: 'parkscape-docs',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) => {
        const language = docsPages[basename(path, '.html')];
        if (!language) return html;
        const body = docsBody(root, language, elementDeclarations(root)).html;
        return html.replace('<!-- docs -->', () => body);
      },
    },
    configureServer(server) {
      server.watcher.add(join(root, 'docs'));
      server.watcher.on('change', (file) => {
        if (file.startsWith(join(root, 'docs'))) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
