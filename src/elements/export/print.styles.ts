import { css } from 'lit';

/** The pages, in millimetres: on paper nothing follows the size of a window. */
export const printStyles = css`
  :host {
    all: initial;
    display: block;
    color-scheme: light;
  }

  .pages {
    --_ink: #22282d;
    --_quiet: #545b61;
    --_line: #c9c2b4;
    --_title:
      'Source Serif 4', Charter, Cambria, 'Noto Serif SC', 'Noto Serif CJK SC', 'Songti SC', SimSun, Georgia,
      serif;
    color: var(--_ink);
    font:
      8.5pt / 1.4 'Source Sans 3',
      'Segoe UI',
      'Helvetica Neue',
      'Noto Sans SC',
      'Noto Sans CJK SC',
      'PingFang SC',
      'Microsoft YaHei',
      sans-serif;
    print-color-adjust: exact;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  .page {
    display: grid;
    grid-template: var(--_head) minmax(0, 1fr) var(--_foot) / minmax(0, 1fr);
    inline-size: var(--_page-width);
    block-size: var(--_page-height);
    padding: var(--_margin);
    overflow: hidden;
    background: #fff;
    break-after: page;
    break-inside: avoid;
  }

  .page:last-child {
    break-after: auto;
  }

  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 6mm;
  }

  h1 {
    font: 600 17pt / 1.15 var(--_title);
  }

  header > div:first-child > p {
    color: var(--_quiet);
  }

  .marks {
    display: flex;
    flex: none;
    gap: 2mm;
  }

  .mark {
    padding: 0.6mm 2.4mm;
    border: 0.35mm solid #8a4b08;
    color: #8a4b08;
    font-weight: 600;
    font-size: 10pt;
  }

  .mark small {
    display: block;
    font-weight: 400;
    font-size: 6.8pt;
  }

  footer {
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: 6mm;
    color: var(--_quiet);
    font-size: 7.5pt;
  }

  .map-page {
    display: grid;
    grid-template: var(--_map-height) minmax(0, 1fr) / minmax(0, 1fr);
    gap: 3mm;
  }

  .map-page.wide {
    grid-template: minmax(0, 1fr) / var(--_map-width) minmax(0, 1fr);
  }

  .map {
    position: relative;
    inline-size: var(--_map-width);
    block-size: var(--_map-height);
    overflow: hidden;
  }

  .map > svg,
  .map > canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  /* The neat line lies over the map's edge, so that it takes nothing of its size. */
  .map::after {
    position: absolute;
    inset: 0;
    border: 0.4mm solid var(--_ink);
    outline: 0.15mm solid #fff;
    outline-offset: -0.75mm;
    content: '';
  }

  .map > .graticule {
    position: absolute;
    inset: 0;
    font-family: inherit;
  }

  .graticule path {
    fill: none;
    stroke: #22282d;
    stroke-width: 0.25;
  }

  .graticule text {
    font-size: 2px;
    fill: #22282d;
    stroke: rgb(255 255 255 / 80%);
    stroke-width: 0.5;
    paint-order: stroke;
    stroke-linejoin: round;
  }

  .aside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 66mm;
    gap: 5mm;
    min-block-size: 0;
    overflow: hidden;
  }

  .wide .aside {
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    gap: 3mm;
  }

  h3 {
    font: 600 10pt / 1.3 var(--_title);
  }

  .part h3::first-letter,
  th::first-letter {
    text-transform: uppercase;
  }

  .continued {
    color: var(--_quiet);
    font-weight: 400;
  }

  ul {
    list-style: none;
  }

  .legend {
    min-block-size: 0;
    overflow: hidden;
  }

  .classes {
    margin-block-start: 1mm;
    columns: 3;
    column-gap: 4mm;
    font-size: 7.5pt;
    line-height: 1.2;
  }

  .wide .classes {
    columns: 1;
  }

  .classes.dense {
    font-size: 7pt;
  }

  .wide .classes.dense {
    columns: 2;
    column-gap: 3mm;
  }

  .classes li {
    display: grid;
    grid-template-columns: 8mm minmax(0, 1fr);
    align-items: center;
    gap: 1.6mm;
    min-block-size: 4.7mm;
    break-inside: avoid;
  }

  .classes b {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .classes em,
  .small {
    color: var(--_quiet);
    font-style: normal;
    font-size: 6.8pt;
    line-height: 1.35;
  }

  .swatch {
    display: block;
    inline-size: 8mm;
    block-size: 4mm;
    font-family: inherit;
  }

  .dot {
    justify-self: center;
    inline-size: 3.2mm;
    block-size: 3.2mm;
    border-radius: 50%;
    background: var(--_dot, transparent);
  }

  .dot.dashed {
    border: 0.35mm dashed var(--_quiet);
  }

  .outline {
    justify-self: center;
    inline-size: 7mm;
    block-size: 3.6mm;
    border: 0.6mm solid #0b4f9e;
  }

  .facts {
    display: grid;
    align-content: start;
    gap: 2mm;
    min-inline-size: 0;
  }

  .scale {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: 0.8mm 2mm;
  }

  .scale > .small {
    grid-column: 1 / -1;
  }

  .ratio {
    font: 600 13pt / 1.2 var(--_title);
    font-variant-numeric: lining-nums;
  }

  .bar {
    display: block;
    grid-column: 1 / -1;
    overflow: visible;
    font-family: inherit;
  }

  .north {
    inline-size: 8mm;
    block-size: 12mm;
    font-family: inherit;
  }

  .sources p + p {
    margin-block-start: 0.6mm;
  }

  .columns {
    display: flex;
    justify-content: space-between;
    min-block-size: 0;
  }

  .tables {
    display: grid;
    inline-size: var(--_text-width);
    align-content: start;
    gap: 5mm;
  }

  .lead p {
    margin-block-start: 0.6mm;
  }

  .lead strong {
    font-size: 11pt;
  }

  table {
    inline-size: 100%;
    margin-block-start: 1.2mm;
    border-collapse: collapse;
    table-layout: fixed;
  }

  th,
  td {
    padding: 0.8mm 1.6mm;
    border-block-end: 0.15mm solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  th {
    border-block: 0.3mm solid var(--_ink);
    font-weight: 600;
    font-size: 7.5pt;
    vertical-align: bottom;
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums lining-nums;
  }

  tfoot td {
    border-block: 0.3mm solid var(--_ink);
    font-weight: 600;
  }
`;

/** What the document needs: the page of paper, and that nothing else of the page is printed. */
export function documentRules(width: number, height: number): string {
  return `
    @page { size: ${String(width)}mm ${String(height)}mm; margin: 0; }
    @media screen {
      [data-park-print] { position: fixed !important; inset: 0 auto auto 0; visibility: hidden; pointer-events: none; z-index: -1; block-size: 0; overflow: hidden; }
    }
    @media print {
      html, body { display: block !important; position: static !important; inline-size: auto !important; block-size: auto !important; min-block-size: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important; background: #fff !important; zoom: 1 !important; transform: none !important; }
      body > :not([data-park-print]) { display: none !important; }
      [data-park-print] { display: block !important; }
    }`;
}
