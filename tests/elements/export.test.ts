import { html } from 'lit';
import Papa from 'papaparse';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';

import '../../src/define.js';
import type { ParcelGeometry } from '../../src/domain/catalog/parcel.js';
import { surveyAreaOf } from '../../src/domain/geometry/survey-area.js';
import { emptyScenario } from '../../src/domain/planning/scenario.js';
import type { ParkExport } from '../../src/elements/export/export.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { parcelCatalog, parcelIds } from '../support/parcel-catalog.js';

/** Half of the lower row of five parcels, and as much land again below them, which no parcel covers. */
const area: ParcelGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [125.31, 43.895],
      [125.36, 43.895],
      [125.36, 43.905],
      [125.31, 43.905],
      [125.31, 43.895],
    ],
  ],
};

describe('<park-export>', () => {
  describe('the report', () => {
    it('says how to choose an area as long as there is none', async () => {
      const { exporter } = await mapAndExport();
      expect(exporter.renderRoot.textContent).toContain('Draw an area');
      expect(buttonsOf(exporter)).toEqual(['Print, or save as PDF', 'Download PNG', 'Download GeoJSON']);
      expect(await accessibilityFaults(exporter)).toEqual([]);
    });

    it('saves a table whose rows by class add up to the area', async () => {
      const { map, exporter } = await mapAndExport();
      choose(map);
      const { name, text } = await saved(exporter, /table/);
      expect(name).toMatch(/^land-use-report_drawn-area_\d{4}-\d{2}-\d{2}\.csv$/);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const rows = Papa.parse<string[]>(text.slice(1)).data;
      const column = rows.find((row) => row[0] === 'section')?.indexOf('area (m²)') ?? -1;
      const byClass = rows.filter(([section]) => section === 'by class').map((row) => Number(row[column]));
      const sum = byClass.reduce((total, m2) => total + m2, 0);
      expect(byClass.length).toBeGreaterThan(1);
      expect(Math.abs(sum - surveyAreaOf(area))).toBeLessThan(0.01);
      expect(text).toContain('Sample data');
    });

    it('saves the parcels cut at the outline, in Chinese where the page is', async () => {
      const { map, exporter } = await mapAndExport('zh-CN');
      choose(map);
      const { name, text } = await saved(exporter, /裁切地块/);
      expect(name).toMatch(/^范围地块_所画范围_\d{4}-\d{2}-\d{2}\.geojson$/);
      const file = JSON.parse(text) as { features: { id: string }[]; report: { sample: { zh: string } } };
      expect(file.features.map(({ id }) => id)).toEqual(parcelIds.slice(0, 5));
      expect(file.report.sample.zh).toBe('示例数据');
    });

    it('takes the report that the page shows, if it is for the chosen area', async () => {
      const stub = await mount<MapStub>(html`<map-stub></map-stub>`);
      const exporter = await mount<ParkExport>(
        html`<park-export lang="en" brief .map=${stub}></park-export>`,
      );
      stub.set({
        catalog: { sources: [], layers: [] } as never,
        area: { geometry: area, origin: 'drawn', name: null },
      });
      exporter.report = { request: { area: { ...area, coordinates: [] }, parkRadiusM: 750 } } as never;
      await exporter.updateComplete;
      await userEvent.click(page.elementLocator(exporter).getByRole('button', { name: /shapes|GeoJSON/ }));
      const asked = stub.asked.find(([what]) => what === 'ask');
      expect(asked?.[1]).toMatchObject({ kind: 'report', request: { area, parkRadiusM: 750 } });
    });

    it('offers nothing else where it is brief', async () => {
      const { map, exporter } = await mapAndExport('en', true);
      expect(buttonsOf(exporter)).toEqual([]);
      choose(map);
      await exporter.updateComplete;
      expect(buttonsOf(exporter)).toEqual(['Report as a table (CSV)', 'Parcels in the area (GeoJSON)']);
      expect(await accessibilityFaults(exporter)).toEqual([]);
    });
  });

  describe('a layer', () => {
    it('saves all parcels with what is stated and measured of them, and as sample data', async () => {
      const { exporter } = await mapAndExport();
      await chooseLayer(exporter, 'parcels');
      const { text } = await saved(exporter, 'Download GeoJSON');
      const file = JSON.parse(text) as {
        sample: boolean;
        features: { id: string; properties: { measuredAreaM2: number; tenants?: string[] } }[];
        export: { count: number; dates: string[]; sample: { en: string } };
      };
      expect(file.features.map(({ id }) => id)).toEqual(parcelIds);
      expect(file.features[6]?.properties).toMatchObject({
        landUse: '100101',
        tenants: ['Sample Enterprise A'],
      });
      expect(file.features[0]?.properties.measuredAreaM2).toBeGreaterThan(800_000);
      expect(file.sample).toBe(true);
      expect(file.export).toMatchObject({
        count: 10,
        dates: ['2026-06', '2026-09'],
        sample: { en: 'Sample data' },
      });
    });

    it('saves the selected feature alone', async () => {
      const { map, exporter } = await mapAndExport();
      await chooseLayer(exporter, 'parcels');
      const selected = once(map, 'park-feature-selected');
      map.requestSelection('parcel-3');
      await selected;
      await exporter.updateComplete;
      await userEvent.selectOptions(fieldOf(exporter, 'Features'), 'The selected one');
      const { text, name } = await saved(exporter, 'Download GeoJSON');
      expect((JSON.parse(text) as { features: { id: string }[] }).features.map(({ id }) => id)).toEqual([
        'parcel-3',
      ]);
      expect(name).toMatch(/^Parcels_selected_/);
    });

    it('saves what the filter leaves', async () => {
      const { map, exporter } = await mapAndExport();
      await chooseLayer(exporter, 'parcels');
      map.workbench.chooseFilter({ statuses: ['vacant'], classes: ['0701'] });
      await until('the filter', () => map.state.filterCounts !== null);
      await exporter.updateComplete;
      await userEvent.selectOptions(fieldOf(exporter, 'Features'), 'Filtered (2)');
      const { text } = await saved(exporter, 'Download GeoJSON');
      expect((JSON.parse(text) as { features: { id: string }[] }).features.map(({ id }) => id)).toEqual([
        'parcel-1',
        'parcel-3',
      ]);
    });

    it('saves places as the data contract has them', async () => {
      const { map, exporter } = await mapAndExport();
      const { layer } = map.state.places.find(({ geometry }) => geometry !== null) ?? { layer: '' };
      await chooseLayer(exporter, layer);
      const { text } = await saved(exporter, 'Download GeoJSON');
      const { features } = JSON.parse(text) as { features: { id: string; properties: { kind: string } }[] };
      expect(features.map(({ id }) => id)).toEqual(
        map.state.places.filter((place) => place.layer === layer).map(({ id }) => id),
      );
      expect(features[0]?.properties.kind).toBeTruthy();
    });
  });

  describe('the picture', () => {
    it('is as wide and as sharp as one chooses', async () => {
      const { exporter } = await mapAndExport();
      await userEvent.selectOptions(fieldOf(exporter, 'Width'), '800 px');
      await userEvent.selectOptions(fieldOf(exporter, 'Sharpness'), '3 ×');
      const { file, name } = await saved(exporter, 'Download PNG');
      expect(name).toMatch(/_map_\d{4}-\d{2}-\d{2}\.png$/);
      const picture = await createImageBitmap(file);
      expect(picture.width).toBe(2400);
    });

    it('explains the classes of the parcels below the map', async () => {
      const { map, exporter } = await mapAndExport();
      await userEvent.selectOptions(fieldOf(exporter, 'Sharpness'), '1 ×');
      const { file } = await saved(exporter, 'Download PNG');
      const picture = await createImageBitmap(file);
      const classes = map.state.layers.flatMap(({ landUse }) => landUse?.classes ?? []);
      expect(classes.length).toBeGreaterThan(1);
      const below = colorsOf(picture, picture.height - 400 - 56);
      for (const { colors } of classes) expect(below).toContain(colors.standard.light);
    });
  });

  describe('the print', () => {
    it('puts pages into the document, and nothing else on paper, until the reader goes on', async () => {
      const { map, exporter } = await mapAndExport();
      map.mapApproval = 'GS(2026)1';
      choose(map);
      const dialog = vi.spyOn(window, 'print').mockImplementation(() => {
        dispatchEvent(new Event('beforeprint'));
      });
      const made = once(exporter, 'park-export-made');
      await userEvent.click(page.elementLocator(exporter).getByRole('button', { name: /^Print/ }));
      expect((await made).detail.kind).toBe('print');
      expect(dialog).toHaveBeenCalledOnce();
      dialog.mockRestore();
      const pages = document.querySelector('[data-park-print]')?.shadowRoot?.querySelectorAll('.page') ?? [];
      expect(pages.length).toBeGreaterThan(1);
      expect(pages[0]?.textContent).toMatch(/Sample data[^]*1:[\d\u2009]+[^]*GS\(2026\)1/);
      expect(pages[0]?.querySelector('.map svg')).not.toBeNull();
      expect(pages[1]?.querySelectorAll('th').length).toBeGreaterThan(0);
      await userEvent.keyboard('{Escape}');
      expect(document.querySelector('[data-park-print]')).toBeNull();
      expect(document.adoptedStyleSheets).toEqual([]);
    });

    it('says so where the browser prints nothing', async () => {
      const { exporter } = await mapAndExport();
      const dialog = vi.spyOn(window, 'print').mockImplementation(() => undefined);
      await userEvent.click(page.elementLocator(exporter).getByRole('button', { name: /^Print/ }));
      await expect
        .element(page.elementLocator(exporter).getByRole('alert'))
        .toHaveTextContent('The browser did not print');
      dialog.mockRestore();
    });
  });

  describe('what rests on a what-if scenario', () => {
    it.each([
      ['en', 'What-if scenario', 'More parks'],
      ['zh-CN', '假设情景', '更多公园'],
    ] as const)(
      'says so near its title, with name and number of changes, in %s',
      async (lang, label, title) => {
        const { map, exporter } = await mapAndExport(lang);
        choose(map);
        await applyTo(map, title);
        const table = await saved(exporter, /CSV/);
        expect(table.name).toContain(`_${label.replaceAll(' ', '-')}_${title.replaceAll(' ', '-')}_`);
        const [, ...head] = Papa.parse<string[]>(table.text.slice(1)).data.slice(0, 5);
        expect(head.find(([first]) => first === label)?.[1]).toBe(title);
        expect(head.find(([first]) => first === (lang === 'en' ? 'changes' : '改动数'))?.[1]).toBe('2');

        const stated = { label: { 'zh-CN': { zh: label }, en: { en: label } }[lang], title, changeCount: 2 };
        const pieces = await saved(exporter, /^(Parcels in the area|裁切地块)/);
        expect(JSON.parse(pieces.text)).toMatchObject({ report: { scenario: stated } });

        await chooseLayer(exporter, 'parcels', lang);
        const layer = await saved(exporter, /^(Download GeoJSON|下载 GeoJSON)$/);
        expect(JSON.parse(layer.text)).toMatchObject({ scenario: stated, export: { scenario: stated } });
      },
    );

    it('says so in the picture, under its title', async () => {
      const { map, exporter } = await mapAndExport();
      const written = vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'fillText');
      const plain = await createImageBitmap((await saved(exporter, 'Download PNG')).file);
      expect(written.mock.calls.some(([text]) => text.includes('What-if'))).toBe(false);
      await applyTo(map, 'More parks');
      const picture = await createImageBitmap((await saved(exporter, 'Download PNG')).file);
      const [, , y = NaN] = written.mock.calls.find(([text]) => text.includes('What-if')) ?? [];
      expect(written.mock.calls.map(([text]) => text)).toContain('What-if scenario: More parks (changes: 2)');
      expect(y).toBeLessThan(80);
      // It has a line of its own, and covers nothing of the map.
      expect(picture.height).toBeGreaterThan(plain.height);
      written.mockRestore();
    });

    it('says so at the head of each printed page', async () => {
      const { map, exporter } = await mapAndExport();
      choose(map);
      await applyTo(map, '');
      const dialog = vi.spyOn(window, 'print').mockImplementation(() => {
        dispatchEvent(new Event('beforeprint'));
      });
      const made = once(exporter, 'park-export-made');
      await userEvent.click(page.elementLocator(exporter).getByRole('button', { name: /^Print/ }));
      await made;
      dialog.mockRestore();
      const pages = document.querySelector('[data-park-print]')?.shadowRoot?.querySelectorAll('.page') ?? [];
      expect(pages.length).toBeGreaterThan(1);
      for (const each of pages)
        expect(each.querySelector('header')?.textContent).toMatch(
          /What-if scenario: unnamed \(changes: 2\)\s*Map and figures/,
        );
      await userEvent.keyboard('{Escape}');
    });
  });

  describe('what it says', () => {
    it('announces the file, and tells of it with name and size', async () => {
      const { exporter } = await mapAndExport();
      const { event, name, text } = await saved(exporter, 'Download GeoJSON');
      expect(structuredClone(event.detail)).toEqual({
        kind: 'layer-geojson',
        name,
        bytes: new TextEncoder().encode(text).length,
      });
      await exporter.updateComplete;
      const status = exporter.renderRoot.querySelector('[role="status"]');
      expect(status?.textContent).toContain(`Downloaded: ${name}`);
    });

    it('says in words why nothing was made', async () => {
      const stub = await mount<MapStub>(html`<map-stub></map-stub>`);
      const exporter = await mount<ParkExport>(
        html`<park-export lang="en" brief .map=${stub}></park-export>`,
      );
      stub.workbench.ask = () => Promise.reject(new Error('the worker is gone'));
      stub.set({
        catalog: { sources: [], layers: [] } as never,
        area: { geometry: area, origin: 'drawn', name: null },
      });
      await exporter.updateComplete;
      await userEvent.click(page.elementLocator(exporter).getByRole('button', { name: /table/ }));
      await expect
        .element(page.elementLocator(exporter).getByRole('alert'))
        .toHaveTextContent(/“Report as a table \(CSV\)” did not succeed.*the worker is gone/);
      expect(await accessibilityFaults(exporter)).toEqual([]);
    });

    it('stops what takes long', async () => {
      const stub = await mount<MapStub>(html`<map-stub></map-stub>`);
      const exporter = await mount<ParkExport>(
        html`<park-export lang="en" brief .map=${stub}></park-export>`,
      );
      let heard: AbortSignal | undefined;
      stub.workbench.ask = (_question, signal) => {
        heard = signal;
        return new Promise(() => undefined);
      };
      stub.set({
        catalog: { sources: [], layers: [] } as never,
        area: { geometry: area, origin: 'drawn', name: null },
      });
      await exporter.updateComplete;
      const within = page.elementLocator(exporter);
      await userEvent.click(within.getByRole('button', { name: /table/ }));
      await userEvent.click(within.getByRole('button', { name: 'Stop' }));
      expect(heard?.aborted).toBe(true);
      await expect.element(within.getByRole('alert')).toHaveTextContent('Stopped');
    });

    it('shows the content to be copied where the frame around the page forbids downloads', async () => {
      const { map, exporter } = await mapAndExport();
      const frame = await mount<HTMLIFrameElement>(
        html`<iframe title="a portal" sandbox="allow-scripts allow-same-origin"></iframe>`,
      );
      frame.contentDocument?.body.append(exporter);
      choose(map);
      await until('the buttons', () => buttonsOf(exporter).includes('Report as a table (CSV)'));
      const made = once(exporter, 'park-export-made');
      [...exporter.renderRoot.querySelectorAll('button')][0]?.click();
      await made;
      await until('the content', () => exporter.renderRoot.querySelector('textarea') !== null);
      expect(exporter.renderRoot.textContent).toContain('does not allow downloads');
      expect(exporter.renderRoot.querySelector('textarea')?.value).toContain('by class');
    });
  });
});

async function mapAndExport(lang = 'en', brief = false) {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${parcelCatalog()}
      lang=${lang}
      theme="light"
      style="display: block; inline-size: 640px; block-size: 400px"
      loading="eager"
      engine="plane"
    ></park-map>`,
  );
  await map.ready;
  const exporter = await mount<ParkExport>(
    html`<park-export lang=${lang} .map=${map} ?brief=${brief}></park-export>`,
  );
  return { map, exporter };
}

function choose(map: ParkMap): void {
  map.workbench.chooseArea({ geometry: area, origin: 'drawn', name: null });
}

function fieldOf(exporter: ParkExport, name: string) {
  return page.elementLocator(exporter).getByRole('combobox', { name });
}

/** Applies a scenario of two changes, as `park-scenario` does. */
async function applyTo(map: ParkMap, title: string): Promise<void> {
  const [first = '', second = ''] = parcelIds;
  await map.workbench.applyScenario({
    ...emptyScenario('test'),
    title,
    changes: [
      { kind: 'class', parcel: first, landUse: '1401' },
      { kind: 'status', parcel: second, status: 'vacant' },
    ],
  });
}

async function chooseLayer(exporter: ParkExport, id: string, lang = 'en'): Promise<void> {
  await userEvent.selectOptions(fieldOf(exporter, lang === 'en' ? 'Layer' : '图层'), id);
  await exporter.updateComplete;
}

function buttonsOf(exporter: ParkExport): string[] {
  return [...exporter.renderRoot.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
}

/** Presses a button, and reads the file that the browser was given. */
async function saved(exporter: ParkExport, name: string | RegExp) {
  const given = vi.spyOn(URL, 'createObjectURL');
  try {
    const made = once(exporter, 'park-export-made');
    await userEvent.click(page.elementLocator(exporter).getByRole('button', { name }));
    const event = await made;
    const [file] = given.mock.lastCall ?? [];
    if (!(file instanceof Blob)) throw new Error('the browser was given no file');
    // `text()` takes a byte order mark away.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
    return { event, name: event.detail.name, text, file };
  } finally {
    given.mockRestore();
  }
}

/** The colours that occur in the lowest rows of a picture, as `#rrggbb`. */
function colorsOf(picture: ImageBitmap, rows: number): ReadonlySet<string> {
  const context = new OffscreenCanvas(picture.width, rows).getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.drawImage(picture, 0, rows - picture.height);
  const { data } = context.getImageData(0, 0, picture.width, rows);
  const two = (value = 0) => value.toString(16).padStart(2, '0');
  const colors = new Set<string>();
  for (let at = 0; at < data.length; at += 4) {
    colors.add(`#${two(data[at])}${two(data[at + 1])}${two(data[at + 2])}`);
  }
  return colors;
}
