import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParcelGeometry } from '../../src/domain/catalog/parcel.js';
import { surveyAreaOf } from '../../src/domain/geometry/survey-area.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import type { ParkReport } from '../../src/elements/report/report.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { parcelCatalog, parcelFeature } from '../support/parcel-catalog.js';
import { smallCatalog } from '../support/small-catalog.js';

/** Half of the lower row of five parcels, and as much land again below them, which no parcel covers. */
const area = box(125.31, 43.895, 125.36, 43.905);

describe('<park-report>', () => {
  describe('what it shows', () => {
    it('says how to choose an area as long as there is none', async () => {
      const { report } = await mapAndReport();
      expect(report.renderRoot.textContent).toContain('Draw an area');
      expect(await accessibilityFaults(report)).toEqual([]);
    });

    it('says that there is nothing to report where the catalog has no parcels', async () => {
      const { map, report } = await mapAndReport(smallCatalog());
      map.workbench.chooseArea({ geometry: area, origin: 'drawn', name: null });
      await until('the words', () => report.renderRoot.textContent?.includes('no layer of parcels') ?? false);
    });

    it('shows land by class and by status in rows that add up to the area', async () => {
      const { map, report } = await mapAndReport();
      await reportFor(map, report, area);
      const total = surveyAreaOf(area);
      const { byClass, byStatus } = report.report ?? {};
      const sum = (rows: readonly { area: { value: number | null } }[] = []) =>
        rows.reduce((whole, { area: { value } }) => whole + (value ?? NaN), 0);
      expect(sum(byClass)).toBeCloseTo(total, 2);
      expect(sum(byStatus)).toBeCloseTo(total, 2);
      const table = page.elementLocator(report).getByRole('table', { name: 'By land use' });
      const written = numbersOf(table.element(), 1);
      expect(written.slice(0, -1).reduce((whole, value) => whole + value, 0)).toBeCloseTo(
        written.at(-1) ?? NaN,
        3,
      );
      await expect.element(table.getByRole('rowheader', { name: /0701/ })).toBeVisible();
      await expect.element(table.getByRole('rowheader', { name: 'No parcel data' })).toBeVisible();
      expect(await accessibilityFaults(report)).toEqual([]);
    });

    it('marks what rests on sample data, and names the dates that are mixed', async () => {
      const { map, report } = await mapAndReport();
      await reportFor(map, report, box(125.31, 43.9, 125.33, 43.92));
      const text = textOf(report);
      expect(text).toContain('Sample data');
      expect(text).toContain('different dates: Jun 2026, Sep 2026');
    });

    it('writes no data for a ratio whose input is missing, with what is missing behind it', async () => {
      const built = parcelFeature(6);
      const { floorAreaM2: _unknown, ...properties } = built.properties;
      const { map, report } = await mapAndReport(parcelCatalog([{ ...built, properties }]));
      await reportFor(map, report, box(125.32, 43.91, 125.33, 43.92));
      const floorAreaRatio = report.report?.intensity.find(({ id }) => id === 'floor-area-ratio');
      expect(floorAreaRatio?.value).toBeNull();
      expect(textOf(report)).toContain('no data');
    });

    it('names what is left out of the sums beside them', async () => {
      const bowTie = {
        ...parcelFeature(0),
        id: 'bow-tie',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [125.31, 43.9],
              [125.32, 43.91],
              [125.32, 43.9],
              [125.31, 43.91],
              [125.31, 43.9],
            ],
          ],
        },
      };
      const { map, report } = await mapAndReport(parcelCatalog([bowTie, parcelFeature(1)]));
      await reportFor(map, report, area);
      const excluded = page.elementLocator(report).getByRole('heading', { name: /Left out of the sums/ });
      await expect.element(excluded).toBeVisible();
      expect(textOf(report)).toContain('bow-tie');
    });

    it('is written in Chinese where the page is', async () => {
      const { map, report } = await mapAndReport(parcelCatalog(), 'zh-CN');
      await reportFor(map, report, area);
      expect(textOf(report)).toContain('城镇住宅用地');
      expect(textOf(report)).toContain('示例数据');
      expect(await accessibilityFaults(report)).toEqual([]);
    });
  });

  describe('what it is told', () => {
    it('follows the area', async () => {
      const { map, report } = await mapAndReport();
      await reportFor(map, report, area);
      const before = report.report?.total.value ?? 0;
      await reportFor(map, report, box(125.31, 43.9, 125.32, 43.91));
      expect(report.report?.total.value).toBeLessThan(before);
      map.workbench.chooseArea(null);
      await until('no report', () => report.report === null);
    });

    it('counts with another service radius', async () => {
      const { map, report } = await mapAndReport();
      await reportFor(map, report, box(125.31, 43.9, 125.36, 43.92));
      const near = report.report?.parkService.coverage.value ?? NaN;
      const updated = once(report, 'park-report-updated');
      const told = once(report, 'park-report-radius-changed');
      const field = page.elementLocator(report).getByRole('spinbutton', { name: /Service radius/ });
      await userEvent.fill(field, '3000');
      await userEvent.tab();
      expect((await told).detail).toEqual({ parkRadius: 3000 });
      await updated;
      expect(report.report?.parkService.coverage.value).toBeGreaterThan(near);
    });

    it('lights the parcels of a row on the map, and puts them out again', async () => {
      const { map, report } = await mapAndReport();
      await reportFor(map, report, area);
      const row = page.elementLocator(report).getByRole('button', { name: /0701/ });
      const dark = await pictureOf(map);
      await userEvent.click(row);
      await expect.element(row).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(() => pictureOf(map)).not.toBe(dark);
      await userEvent.click(row);
      await expect.poll(() => pictureOf(map)).toBe(dark);
    });
  });

  describe('what it says', () => {
    it('tells of each report, and announces its area', async () => {
      const { map, report } = await mapAndReport();
      const event = await reportFor(map, report, area);
      expect(structuredClone(event.detail).total.unit).toBe('m2');
      await until('the words', () =>
        /Report updated: .* ha/.test(report.renderRoot.querySelector('[role="status"]')?.textContent ?? ''),
      );
    });
  });

  describe('life and death', () => {
    it('lets the worker prepare once the map is drawn, and again for other data', async () => {
      const stub = await mount<MapStub>(html`<map-stub></map-stub>`);
      const report = await mount<ParkReport>(html`<park-report .map=${stub}></park-report>`);
      const preparations = () => stub.asked.filter(([, question]) => isKind(question, 'prepare')).length;
      stub.set({ catalog: { sources: [] } as never, status: 'loading', revision: 1 });
      await report.updateComplete;
      expect(preparations()).toBe(0);
      stub.set({ status: 'ready' });
      await report.updateComplete;
      stub.set({ status: 'partial' });
      await report.updateComplete;
      expect(preparations()).toBe(1);
      stub.set({ revision: 2 });
      await report.updateComplete;
      expect(preparations()).toBe(2);
    });

    it('shows in words why there is no report, and tries again', async () => {
      const stub = await mount<MapStub>(html`<map-stub></map-stub>`);
      const report = await mount<ParkReport>(html`<park-report lang="en" .map=${stub}></park-report>`);
      let tries = 0;
      stub.workbench.ask = () => {
        tries += 1;
        return Promise.reject(new Error('the worker is gone'));
      };
      stub.set({
        catalog: { sources: [] } as never,
        layers: [{ id: 'parcels', role: 'parcel', landUse: null } as never],
        area: { geometry: area, origin: 'drawn', name: null },
      });
      const alert = page.elementLocator(report).getByRole('alert');
      await expect.element(alert).toHaveTextContent('the worker is gone');
      await userEvent.click(alert.getByRole('button', { name: 'Calculate again' }));
      await until('the second try', () => tries === 2);
    });

    it('gives up a calculation that is stopped', async () => {
      const stub = await mount<MapStub>(html`<map-stub></map-stub>`);
      const report = await mount<ParkReport>(html`<park-report lang="en" .map=${stub}></park-report>`);
      let heard: AbortSignal | undefined;
      stub.workbench.ask = (_question, signal) => {
        heard = signal;
        return new Promise(() => undefined);
      };
      stub.set({
        catalog: { sources: [] } as never,
        layers: [{ id: 'parcels', role: 'parcel', landUse: null } as never],
        area: { geometry: area, origin: 'drawn', name: null },
      });
      await userEvent.click(page.elementLocator(report).getByRole('button', { name: 'Stop' }));
      expect(heard?.aborted).toBe(true);
      await expect
        .element(page.elementLocator(report).getByRole('alert'))
        .toHaveTextContent('The calculation was stopped');
    });
  });
});

function isKind(question: unknown, kind: string): boolean {
  return typeof question === 'object' && question !== null && 'kind' in question && question.kind === kind;
}

function box(west: number, south: number, east: number, north: number): ParcelGeometry {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

async function mapAndReport(catalog: unknown = parcelCatalog(), lang = 'en') {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${catalog}
      lang=${lang}
      theme="light"
      style="display: block; inline-size: 640px; block-size: 400px"
      loading="eager"
      engine="plane"
    ></park-map>`,
  );
  await map.ready;
  const report = await mount<ParkReport>(html`<park-report lang=${lang} .map=${map}></park-report>`);
  return { map, report };
}

async function reportFor(map: ParkMap, report: ParkReport, geometry: ParcelGeometry) {
  const updated = once(report, 'park-report-updated');
  map.workbench.chooseArea({ geometry, origin: 'drawn', name: null });
  const event = await updated;
  await report.updateComplete;
  return event;
}

function textOf(report: ParkReport): string {
  const base = report.renderRoot.querySelector('.base');
  return base?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
}

/** The numbers in a column of a table, its foot included. */
function numbersOf(table: Element, column: number): number[] {
  return [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) =>
    Number(row.children[column]?.textContent?.replaceAll(',', '') ?? NaN),
  );
}

async function pictureOf(map: ParkMap): Promise<string> {
  const blob = await map.toImage({ width: 320, scale: 1 });
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return new Uint8Array(digest).join();
}
