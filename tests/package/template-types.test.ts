import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, inject, it } from 'vitest';

const { folder } = inject('installed');
const tsc = resolve(import.meta.dirname, '../../node_modules/.bin/tsc');

const samples: Readonly<Record<string, string>> = {
  'react.tsx': `
    import type {} from 'parkscape/jsx';
    import { useRef } from 'react';
    import type { ParkMap } from 'parkscape';
    export function Page() {
      const map = useRef<ParkMap>(null);
      return <>
        <park-map ref={map} className="wide" src="catalog.json" zoom={12} layer-opacity="zones:0"
          onpark-feature-select={(event) => { if (event.detail.id === 'a') event.preventDefault(); }} />
        <park-list for="map" map={null} />
        {/* @ts-expect-error: a word where a number belongs */}
        <park-map zoom="near" />
        {/* @ts-expect-error: no such property */}
        <park-map colour="red" />
      </>;
    }`,
  'vue.ts': `
    import type {} from 'parkscape/vue';
    import type { GlobalComponents } from 'vue';
    type Props = InstanceType<GlobalComponents['park-map']>['$props'];
    export const good: Props = {
      src: 'catalog.json', zoom: 12, class: 'wide', onParkFeatureSelect: (event) => { event.preventDefault(); event.detail.id.trim(); },
    };
    // @ts-expect-error: a word where a number belongs
    export const bad: Props = { zoom: 'near' };`,
  'svelte.ts': `
    import type {} from 'parkscape/svelte';
    import type { SvelteHTMLElements } from 'svelte/elements';
    type Props = SvelteHTMLElements['park-map'];
    export const good: Props = {
      src: 'catalog.json', zoom: 12, class: 'wide', 'onpark-feature-select': (event) => { event.preventDefault(); event.detail.id.trim(); },
    };
    // @ts-expect-error: a word where a number belongs
    export const bad: Props = { zoom: 'near' };`,
  'dom.ts': `
    import 'parkscape/define';
    import { connectFrame } from 'parkscape/frame-client';
    import words from 'parkscape/locales/en.js';
    const map = document.createElement('park-map');
    map.messages = { zoomIn: words['park-map'].zoomIn };
    map.addEventListener('park-feature-selected', ({ detail }) => { detail.id.trim(); });
    // @ts-expect-error: no such status
    if (map.status === 'dancing') void connectFrame;`,
};

it('types the elements in plain TypeScript and in the templates of React, Vue and Svelte', () => {
  mkdirSync(join(folder, 'types'), { recursive: true });
  for (const [name, text] of Object.entries(samples)) writeFileSync(join(folder, 'types', name), text);
  writeFileSync(
    join(folder, 'types/tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'es2022',
        module: 'esnext',
        moduleResolution: 'bundler',
        jsx: 'react-jsx',
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
      },
    }),
  );
  const { stdout } = spawnSync(tsc, ['-p', join(folder, 'types')], { encoding: 'utf8' });
  expect(stdout).toBe('');
});
