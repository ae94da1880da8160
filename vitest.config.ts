import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { chromiumFlags, findChromium } from './scripts/chromium.mjs';
import { mapServices } from './tests/support/map-services.js';

const executablePath = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: [
            'tests/{domain,data,geodata,styles,cli,frame,app}/**/*.test.ts',
            'tests/{architecture,frame-client}.test.ts',
          ],
        },
      },
      {
        plugins: [mapServices()],
        // Bundled before the first test: found in the middle of one, they would load its page anew.
        optimizeDeps: {
          include: [
            'lit',
            'lit/decorators.js',
            'lit/directives/guard.js',
            'lit/directives/live.js',
            'lit/directives/repeat.js',
            'lit/directive.js',
            'maplibre-gl',
            'pinyin-match',
            'gcoord',
            'polylabel',
            'martinez-polygon-clipping',
            'terra-draw',
            'geographiclib-geodesic',
            '@maplibre/geojson-vt',
            '@tmcw/togeojson',
            '@xmldom/xmldom',
            'fflate',
            'flatgeobuf/lib/mjs/geojson.js',
            'flatgeobuf/lib/mjs/packedrtree.js',
            'papaparse',
            'read-excel-file/universal',
            '@maplibre/vt-pbf',
            'axe-core',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/{engine,elements}/**/*.test.ts'],
          setupFiles: ['tests/support/browser-setup.ts'],
          // Software WebGL on a small machine: a map takes seconds to its first frame.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1000, height: 700 },
            provider: playwright({
              launchOptions: {
                args: [...chromiumFlags],
                ...(executablePath ? { executablePath } : {}),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // Pages of a portal with headers, styles and scripts of its own, served by a server of their own.
        test: {
          name: 'host',
          include: ['tests/{host,docs}/**/*.test.ts'],
          globalSetup: 'tests/support/embed-build.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        // The tarball, installed into apps of its own.
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          globalSetup: 'tests/support/installed-package.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        // One page for each framework, built by its own compiler and driven from outside.
        test: {
          name: 'frameworks',
          include: ['tests/frameworks/**/*.test.ts'],
          globalSetup: 'tests/support/framework-pages.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        // Journeys drive the built site from outside, so that they can navigate, resize and go offline.
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: 'tests/support/built-site.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
