import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import type { TableView } from '../../src/elements/table/table-view.js';
import type { ParkTable } from '../../src/elements/table/table.js';
import { box, parcel as aParcel } from '../domain/planning/a-parcel.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { parcelCatalog, parcelFeature } from '../support/parcel-catalog.js';
import { smallCatalog } from '../support/small-catalog.js';

describe('<park-table>', () => {
  describe('what it shows', () => {
    it('lists the parcels in columns, with a total, their sources and dates', async () => {
      const { table } = await mapAndTable();
      await until('the rows', () => rowsOf(table).length === 10);
      const grid = page.elementLocator(table).getByRole('grid', { name: 'Table of parcels' });
      await expect.element(grid).toHaveAttribute('aria-rowcount', '12');
      await expect.element(grid.getByRole('row', { name: /^Total 10 rows/ })).toBeVisible();
      expect(cellsOf(rowsOf(table)[0])).toEqual([
        'parcel-0',
        '0701 Urban housing',
        'Built',
        expect.stringMatching(/^89\.\d{4}$/),
        '89.0000',
        '1.50',
        'not published',
      ]);
      expect(textOf(table)).toContain('Sample data');
      expect(textOf(table)).toContain('Dates of the data: Jun 2026, Sep 2026');
      expect(await accessibilityFaults(table)).toEqual([]);
    });

    it('adds up what is stated, and says how many do not state it', async () => {
      const { table } = await mapAndTable({ columns: 'name,floorArea' });
      await until('the rows', () => rowsOf(table).length === 10);
      const total = table.renderRoot.querySelector('tfoot tr');
      expect(total?.textContent).toContain('667.5000');
      expect(total?.textContent).toContain('5 of them not published');
      expect(textOf(table)).toContain('* Some rows do not publish it');
      expect(cellsOf(rowsOf(table)[1])).toEqual(['parcel-1', 'not published']);
    });

    it('lists a faulty parcel, and leaves it out of the sums', async () => {
      const { table } = await mapAndTable({ columns: 'name,measured' }, [bowTie(), parcelFeature(1)]);
      await until('the rows', () => rowsOf(table).length === 2);
      expect(textOf(table)).toContain('1 rows have a faulty outline');
      const total = table.renderRoot.querySelector('tfoot td')?.textContent?.trim();
      expect(total).toBe(cellsOf(rowsOf(table)[1])[1]);
      expect(await accessibilityFaults(table)).toEqual([]);
    });

    it('groups rows with sums that add up to the total', async () => {
      const { table } = await mapAndTable({ group: 'status', columns: 'name,declared' });
      await until('the groups', () => table.renderRoot.querySelectorAll('.group').length === 2);
      const groups = [...table.renderRoot.querySelectorAll('.group')].map(({ textContent }) =>
        textContent?.replaceAll(/\s+/g, ' ').trim(),
      );
      expect(groups).toEqual(['Built 5 rows 445.0000', 'Vacant 5 rows 445.0000']);
      expect(table.renderRoot.querySelector('tfoot')?.textContent).toContain('890.0000');
      expect(await accessibilityFaults(table)).toEqual([]);
    });

    it('lists places with their main figures, each as its source qualifies it', async () => {
      const { table } = await mapAndTable({ layer: 'parks' }, undefined, 'zh-CN');
      await until('the rows', () => rowsOf(table).length > 0);
      const grid = page.elementLocator(table).getByRole('grid', { name: '地点表' });
      await expect.element(grid.getByRole('columnheader', { name: '入驻率' })).toBeVisible();
      expect(textOf(table)).toContain('未公布');
      expect(await accessibilityFaults(table)).toEqual([]);
    });

    it('says so where there are no parcels, or no area is chosen', async () => {
      const { table } = await mapAndTable({}, undefined, 'en', smallCatalog());
      expect(textOf(table)).toContain('nothing to list');
      const { table: other } = await mapAndTable({ rows: 'report' });
      expect(textOf(other)).toContain('No area is chosen');
      expect(await accessibilityFaults(other)).toEqual([]);
    });

    it('keeps few lines in the document of ten thousand, and shows the last one when scrolled to', async () => {
      const { table } = await mapAndTable({}, manyFeatures(10_000));
      await until('the rows', () => rowsOf(table).length > 10);
      const grid = table.renderRoot.querySelector('[role="grid"]');
      expect(grid?.getAttribute('aria-rowcount')).toBe('10002');
      let most = rowsOf(table).length;
      const scroller = table.renderRoot.querySelector('.scroller') as HTMLElement;
      expect(scroller.scrollHeight).toBeGreaterThan(10_000 * 32);
      for (const share of [0.1, 0.5, 0.9, 1]) {
        scroller.scrollTop = share * scroller.scrollHeight;
        await until('the rows in sight', () => {
          const box = scroller.getBoundingClientRect();
          const seen = table.shadowRoot?.elementFromPoint(box.left + 40, box.top + box.height / 2);
          return /^p\d+/.test(seen?.closest('tr')?.textContent?.trim() ?? '');
        });
        most = Math.max(most, table.renderRoot.querySelectorAll('tbody tr').length);
      }
      expect(most).toBeLessThan(60);
      const last = rowsOf(table).at(-1);
      expect(last?.getAttribute('aria-rowindex')).toBe('10001');
      expect(cellsOf(last)[0]).toBe('p9999');
    });
  });

  describe('what it is told', () => {
    it('lists what the filter leaves, and follows it', async () => {
      const { map, table } = await mapAndTable();
      await until('the rows', () => rowsOf(table).length === 10);
      map.workbench.chooseFilter({ statuses: ['vacant'], classes: ['10'] });
      await until('fewer rows', () => rowsOf(table).length === 3);
      map.workbench.chooseFilter({ text: 'nowhere' });
      await until('the words', () => textOf(table).includes('No parcel meets the conditions'));
      await userEvent.selectOptions(page.elementLocator(table).getByLabelText('Rows'), 'all');
      await until('all rows', () => rowsOf(table).length === 10);
    });

    it('lists the parcels of the chosen area with what of them lies in it', async () => {
      const { map, table } = await mapAndTable({ rows: 'report' });
      map.workbench.chooseArea({
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [125.31, 43.9],
              [125.315, 43.9],
              [125.315, 43.91],
              [125.31, 43.91],
              [125.31, 43.9],
            ],
          ],
        },
        origin: 'drawn',
        name: null,
      });
      await until('its row', () => rowsOf(table).length === 1);
      const [, , , measured, inArea] = cellsOf(rowsOf(table)[0]).map(Number);
      expect((inArea ?? 0) / (measured ?? NaN)).toBeCloseTo(0.5, 3);
    });

    it('sorts by a column, missing values last in both directions', async () => {
      const { table } = await mapAndTable({ columns: 'name,floorArea,measured' });
      const head = page.elementLocator(table).getByRole('columnheader', { name: /Floor area/ });
      const button = head.getByRole('button');
      await userEvent.click(button);
      await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
      await until('the order', () => missingLast(table));
      await userEvent.click(button);
      await expect.element(head).toHaveAttribute('aria-sort', 'descending');
      await until('the order', () => missingLast(table));
      expect(table.getAttribute('sort')).toBe('-floorArea');
      await userEvent.click(button);
      await expect.element(head).toHaveAttribute('aria-sort', 'none');
    });

    it('shows the columns that are chosen', async () => {
      const { table } = await mapAndTable();
      await until('the rows', () => rowsOf(table).length === 10);
      await userEvent.click(page.elementLocator(table).getByText('Columns'));
      await userEvent.click(page.elementLocator(table).getByRole('checkbox', { name: 'Source' }));
      await expect
        .element(page.elementLocator(table).getByRole('columnheader', { name: 'Source' }))
        .toBeVisible();
      expect(await accessibilityFaults(table)).toEqual([]);
    });
  });

  describe('what it says', () => {
    it('selects a row on the map and lights it, and finds what is selected there', async () => {
      const { map, table } = await mapAndTable({}, manyFeatures(2_000));
      await until('the rows', () => rowsOf(table).length > 3);
      const selected = once(map, 'park-feature-selected');
      await userEvent.click(rowsOf(table)[2]?.querySelector('th') as Element);
      expect((await selected).detail.id).toBe('p2');
      await until('the mark', () => rowsOf(table)[2]?.getAttribute('aria-current') === 'true');
      map.select('p1500');
      await until('its row', () => {
        const row = table.renderRoot.querySelector('[aria-current="true"]');
        return row?.textContent?.includes('p1500') ?? false;
      });
      const row = table.renderRoot.querySelector('[aria-current="true"]');
      const [box, frame] = [row, table.renderRoot.querySelector('.scroller')].map((part) =>
        part?.getBoundingClientRect(),
      );
      expect(box?.top).toBeGreaterThanOrEqual(frame?.top ?? Infinity);
      expect(box?.bottom).toBeLessThanOrEqual(frame?.bottom ?? 0);
    });
  });

  describe('what it tells the page', () => {
    it('says how rows are shown when the user changes it, and nothing when the page does', async () => {
      const { table } = await mapAndTable({ columns: 'name,declared' });
      await until('the rows', () => rowsOf(table).length === 10);
      const told: TableView[] = [];
      table.addEventListener('park-table-changed', ({ detail }) => told.push(detail));
      table.group = 'status';
      await table.updateComplete;
      const shown = page.elementLocator(table);
      await userEvent.selectOptions(shown.getByRole('combobox', { name: 'Rows' }), 'all');
      await userEvent.click(shown.getByRole('button', { name: /^Declared/ }));
      expect(told).toEqual([
        { rows: 'layer', columns: 'name,declared', group: 'status', sort: '' },
        { rows: 'layer', columns: 'name,declared', group: 'status', sort: 'declared' },
      ]);
    });
  });

  describe('what it asks of the map', () => {
    it('lights the row under the pointer, and puts it out again', async () => {
      const stub = await mount<MapStub>(html`<map-stub></map-stub>`);
      const { geometry: _drawn, ...parcel } = aParcel('p', box(0, 0, 1, 1));
      stub.answers = {
        rows: {
          lines: [{ type: 'row', row: { parcel, measuredAreaM2: 1, isAreaReliable: true, inAreaM2: null } }],
          lineCount: 1,
          total: { count: 1, excluded: 0, sums: {} },
          found: null,
          sources: [],
          dates: [],
        },
      };
      stub.set({
        catalog: { sources: [] } as never,
        layers: [{ id: 'parcels', role: 'parcel', sample: false } as never],
      });
      const table = await mount<ParkTable>(html`<park-table lang="en" .map=${stub}></park-table>`);
      await until('the row', () => rowsOf(table).length === 1);
      await userEvent.hover(rowsOf(table)[0] as Element);
      await until('the light', () => stub.asked.some(([what, id]) => what === 'highlight' && id === 'p'));
      await userEvent.unhover(rowsOf(table)[0] as Element);
      await until('the dark', () => stub.asked.at(-1)?.[1] === null);
    });
  });

  describe('keyboard and names', () => {
    it('moves, selects, marks and copies by keyboard', async () => {
      const { map, table } = await mapAndTable({ columns: 'name,declared,tenants' }, [
        { ...parcelFeature(0), properties: { ...parcelFeature(0).properties, tenants: ['=HYPERLINK("x")'] } },
        ...manyFeatures(500),
      ]);
      await until('the rows', () => rowsOf(table).length > 3);
      const grid = table.renderRoot.querySelector('[role="grid"]') as HTMLElement;
      grid.focus();
      await userEvent.keyboard('{End}');
      await until('the last line', () => activeText(table).includes('p499'));
      await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}{ArrowUp}');
      await until('the second line', () => activeText(table).includes('p0'));
      await userEvent.keyboard('{PageDown}');
      await until('a page on', () => !activeText(table).includes('p0'));
      await userEvent.keyboard('{Home} ');
      await until('a marked row', () => rowsOf(table)[0]?.getAttribute('aria-selected') === 'true');
      const copied = copiedBy(grid);
      expect(copied).toBe(`Name\tDeclared (ha)\tOccupants\nparcel-0\t89\t'=HYPERLINK("x")\n`);
      const selected = once(map, 'park-feature-selected');
      await userEvent.keyboard('{ArrowDown}{Enter}');
      expect((await selected).detail.id).toBe('p0');
      expect(await accessibilityFaults(table)).toEqual([]);
    });
  });

  describe('life and death', () => {
    it('lists its rows again after it was moved', async () => {
      const { table } = await mapAndTable();
      await until('the rows', () => rowsOf(table).length === 10);
      const { parentElement } = table;
      table.remove();
      parentElement?.append(table);
      await until('the rows', () => rowsOf(table).length === 10);
      await userEvent.click(page.elementLocator(table).getByRole('button', { name: /^Status/ }));
      await until('the order', () => rowsOf(table)[4]?.textContent?.includes('Built') ?? false);
    });
  });
});

/** Squares of some 40 m, a hundred in a row. */
function manyFeatures(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const [west, south] = [125.31 + (index % 100) * 0.0005, 43.9 + Math.floor(index / 100) * 0.0005];
    const [east, north] = [west + 0.0005, south + 0.0005];
    const corner = (lng: number, lat: number) => [Number(lng.toFixed(6)), Number(lat.toFixed(6))];
    return {
      type: 'Feature',
      id: `p${index}`,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            corner(west, south),
            corner(east, south),
            corner(east, north),
            corner(west, north),
            corner(west, south),
          ],
        ],
      },
      properties: { landUse: '100101', status: 'vacant', asOf: '2026-06', source: 'test' },
    };
  });
}

function bowTie() {
  return {
    ...parcelFeature(0),
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
}

async function mapAndTable(
  properties: Partial<Pick<ParkTable, 'rows' | 'layer' | 'columns' | 'group'>> = {},
  features?: readonly unknown[],
  lang = 'en',
  catalog: unknown = parcelCatalog(features),
) {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${catalog}
      lang=${lang}
      theme="light"
      style="display: block; inline-size: 640px; block-size: 300px"
      loading="eager"
      engine="plane"
    ></park-map>`,
  );
  await map.ready;
  const { rows = 'filtered', layer = '', columns = '', group = '' } = properties;
  const table = await mount<ParkTable>(
    html`<park-table
      lang=${lang}
      .map=${map}
      .rows=${rows}
      layer=${layer}
      columns=${columns}
      .group=${group}
    ></park-table>`,
  );
  return { map, table };
}

function rowsOf(table: ParkTable): readonly Element[] {
  return [...table.renderRoot.querySelectorAll('tbody tr[part="row"]')];
}

function cellsOf(row: Element | undefined): readonly (string | undefined)[] {
  return [...(row?.children ?? [])].map(({ textContent }) => textContent?.trim());
}

function textOf(table: ParkTable): string {
  return table.renderRoot.querySelector('.base')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
}

function activeText(table: ParkTable): string {
  const grid = table.renderRoot.querySelector('[role="grid"]');
  const id = grid?.getAttribute('aria-activedescendant') ?? '';
  return table.renderRoot.querySelector(`#${id || 'none'}`)?.textContent?.trim() ?? '';
}

function missingLast(table: ParkTable): boolean {
  const values = rowsOf(table).map((row) => cellsOf(row)[2]);
  return (
    values.length === 10 &&
    values.slice(0, 5).every((value) => value === '133.5000') &&
    values.slice(5).every((value) => value === 'not published')
  );
}

/** What a copy by keyboard puts on the clipboard. */
function copiedBy(element: HTMLElement): string | undefined {
  const event = new ClipboardEvent('copy', {
    bubbles: true,
    cancelable: true,
    clipboardData: new DataTransfer(),
  });
  element.dispatchEvent(event);
  return event.clipboardData?.getData('text/plain');
}
