import type { LocalizedText } from '../../domain/statements/localized-text.js';
import { escaped } from '../page-text.js';

/** Where the page finds the elements: a copy of the package's `dist/cdn`. */
export const codeFolder = 'parkscape';

/** The page of a region: its map with search, legend and list, and the planner's tools where there are parcels. */
export function regionPage(title: LocalizedText, catalog: string, hasParcels: boolean): string {
  const planning = hasParcels
    ? `
      <park-report for="map"></park-report>
      <park-export for="map"></park-export>`
    : '';
  const drawing = hasParcels ? '\n      <park-draw></park-draw>' : '';
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title.zh)}</title>
    <script type="module" src="${codeFolder}/park.js"></script>
    <style>
      body { margin: 0; display: grid; grid-template-columns: minmax(0, 1fr) 24rem; height: 100dvh; font-family: system-ui, sans-serif; }
      park-map { display: block; min-height: 0; }
      aside { overflow: auto; padding: 1rem; display: grid; gap: 1rem; align-content: start; }
      h1 { margin: 0; font-size: 1.25rem; }
      @media (max-width: 46rem) { body { grid-template: 60dvh auto / minmax(0, 1fr); height: auto; } }
    </style>
  </head>
  <body>
    <park-map id="map" src="${escaped(catalog)}" interaction="full">
      <park-legend collapsed></park-legend>${drawing}
    </park-map>
    <aside>
      <h1>${escaped(title.zh)}</h1>
      <park-search for="map"></park-search>${planning}
      <park-list for="map"></park-list>
    </aside>
  </body>
</html>
`;
}
