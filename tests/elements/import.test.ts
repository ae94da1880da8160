import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import '../../src/define/park-import.js';
import type { ParkImport } from '../../src/elements/import/import.js';
import { rejectsCsv, rejectsGeoJson } from '../../src/elements/import/import-rejects.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { checkGeoJson } from '../../src/domain/quality/geojson-findings.js';
import { mount } from '../support/mount.js';
import { once } from '../support/once.js';
import { catalog } from './figure-catalog.js';

async function mountImport(lang = 'en'): Promise<ParkImport> {
  return mount<ParkImport>(html`<park-import lang=${lang}></park-import>`);
}

async function importInMap(): Promise<{ map: MapStub; element: ParkImport }> {
  const map = await mount<MapStub>(html`<map-stub lang="en"><park-import></park-import></map-stub>`);
  map.set({ catalog });
  const element = map.querySelector('park-import');
  if (!element) throw new Error('expected an element, got none');
  await element.updateComplete;
  return { map, element };
}

async function fixture(name: string, as = name): Promise<File> {
  const response = await fetch(new URL(`../fixtures/import/${name}`, import.meta.url));
  return new File([await response.arrayBuffer()], as);
}

/** Squares of a thousandth of a degree, each so far to the east as `west` says. */
function plots(...rows: readonly Readonly<Record<string, unknown>>[]): File {
  const features = rows.map(({ west = 0, ...properties }, index) => {
    const [left, low] = [125.3 + Number(west), 43.9];
    const corners = [0, 1, 2, 3, 0].map((corner) => [
      left + (corner === 1 || corner === 2 ? 0.001 : 0),
      low + (corner > 1 ? 0.001 : 0),
    ]);
    const geometry = { type: 'Polygon', coordinates: [corners] };
    return { type: 'Feature', id: `plot-${String(index)}`, properties, geometry };
  });
  return new File([JSON.stringify({ type: 'FeatureCollection', features })], 'plots.geojson');
}

const csv = (...lines: readonly string[]) => new File([lines.join('\n')], 'sites.csv');

/** The sketches that were asked of the map, as owner and number of shapes. */
function sketches(map: MapStub): (readonly [owner: unknown, count: number])[] {
  return map.asked
    .filter(([what]) => what === 'sketch')
    .map(([, owner, shapes]) => [owner, (shapes as unknown[]).length] as const);
}

describe('<park-import>', () => {
  describe('what it shows', () => {
    it.each([
      ['en', 'Import data', 'Choose a file'],
      ['zh-CN', '导入数据', '选择文件'],
    ])('offers to choose a file (%s)', async (lang, group, button) => {
      const element = await mountImport(lang);
      await expect.element(page.getByRole('group', { name: group })).toBeVisible();
      await expect.element(page.getByRole('button', { name: button })).toBeVisible();
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('says what it found, and takes nothing over by itself', async () => {
      const element = await mountImport();
      let isAccepted = false;
      element.addEventListener('park-import-accepted', () => {
        isAccepted = true;
      });
      await element.read([await fixture('gbk.shp'), await fixture('gbk.dbf'), await fixture('gbk.prj')]);
      await expect.element(page.getByRole('heading', { name: /3 of 3 can be imported/ })).toBeVisible();
      await expect.element(page.getByLabelText('Text encoding')).toHaveTextContent('Recognised (GB18030)');
      await expect.element(page.getByLabelText('Coordinate system')).toHaveValue('EPSG:4530');
      await expect.element(page.getByText(/Please confirm: the file says so/)).toBeVisible();
      await expect.element(page.getByRole('img', { name: /Sketch: 125.3600° to 125.3760° E/ })).toBeVisible();
      await expect.element(page.getByLabelText('The attribute that holds the class')).toHaveValue('用地代码');
      await expect.element(page.getByText('Parcels: 3. Others')).toBeVisible();
      expect(isAccepted).toBe(false);
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('lists the rows that it can not use', async () => {
      const element = await mountImport('zh-CN');
      await element.read([csv('名称,经度,纬度', 'a,125.3,43.9', 'b,,43.9')]);
      await userEvent.click(page.getByText('未能导入的行：1'));
      await expect.element(page.getByText('第 3 行：缺少坐标：b, , 43.9')).toBeVisible();
      await expect.element(page.getByRole('button', { name: '下载这些行（CSV）' })).toBeVisible();
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('says why a file can not be read, and what to do', async () => {
      const element = await mountImport('zh-CN');
      await element.read([new File(['AC1027'], '规划.dwg')]);
      await expect.element(page.getByRole('heading', { name: '未能导入' })).toBeVisible();
      await expect.element(page.getByText(/请在 CAD 或 GIS 软件中导出为 shapefile/).first()).toBeVisible();
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('refuses a system that it can not convert, with the reason', async () => {
      const element = await mountImport();
      const prj =
        'PROJCS["b",GEOGCS["g",DATUM["D_Beijing_1954",SPHEROID["K",6378245.0,298.3]]],PROJECTION["Gauss_Kruger"]]';
      await element.read([await fixture('gbk.shp'), new File([prj], 'gbk.prj')]);
      await expect.element(page.getByText(/are not public/)).toBeVisible();
      await expect.element(page.getByRole('button', { name: 'There is nothing to import' })).toBeDisabled();
    });

    it('warns of features outside the region of the map', async () => {
      const { element } = await importInMap();
      await element.read([csv('lng,lat', '125.3,43.9', '1.5,2.5')]);
      await expect.element(page.getByText(/Outside the region of the map: 1/)).toBeVisible();
    });
  });

  describe('what it says', () => {
    it.each([
      'parcels.geojson',
      'parcels.geojsonl',
      'parcels.kml',
      'parcels.kmz',
      'shapefile-zone42.zip',
      'parcels-4551.fgb',
    ])('hands over the parcels of %s in degrees, once accepted', async (name) => {
      const element = await mountImport();
      await element.read([await fixture(name)]);
      const accepted = once(element, 'park-import-accepted');
      await userEvent.click(page.getByRole('button', { name: 'Import 3 of 3' }));
      const { detail } = await accepted;
      expect(detail.name).toBe(name);
      expect(detail.collection.features).toHaveLength(3);
      const landUses = new Set(detail.collection.features.map(({ properties }) => properties['landUse']));
      expect(landUses).toEqual(new Set(['0701', '100101', '1401']));
      expect(detail.preview.bounds?.map((degrees) => degrees.toFixed(3))).toEqual([
        '125.360',
        '43.970',
        '125.376',
        '43.971',
      ]);
      structuredClone(detail);
    });

    it('reads a workbook', async () => {
      const element = await mountImport();
      await element.read([await fixture('stations.xlsx')]);
      await expect
        .element(page.getByRole('heading', { name: 'stations.xlsx: 2 of 3 can be imported' }))
        .toBeVisible();
    });

    it('offers what it found again in each system that the user tries', async () => {
      const element = await mountImport();
      await element.read([csv('lng,lat', '125.3,43.9')]);
      const offered = once(element, 'park-import-offered');
      await userEvent.selectOptions(page.getByLabelText('Coordinate system'), 'GCJ-02');
      const { detail } = await offered;
      expect(detail.preview.system).toEqual({ id: 'GCJ-02', swapped: false });
      expect(detail.preview.bounds?.[0]).toBeCloseTo(125.2935, 3);
    });

    it('reads no class from a column that is not chosen', async () => {
      const element = await mountImport();
      await element.read([csv('lng,lat,用地代码', '125.3,43.9,0701')]);
      await userEvent.selectOptions(page.getByLabelText('The attribute that holds the class'), '');
      const accepted = once(element, 'park-import-accepted');
      await userEvent.click(page.getByRole('button', { name: 'Import 1 of 1' }));
      expect((await accepted).detail.collection.features[0]?.properties).not.toHaveProperty('landUse');
    });

    it('reads no column that is not ticked', async () => {
      const element = await mountImport();
      await element.read([csv('lng,lat,地块名称', '125.3,43.9,一号')]);
      await userEvent.click(page.getByRole('checkbox', { name: /地块名称/ }));
      const accepted = once(element, 'park-import-accepted');
      await userEvent.click(page.getByRole('button', { name: 'Import 1 of 1' }));
      expect((await accepted).detail.collection.features[0]?.properties).not.toHaveProperty('name');
    });

    it('lists what the contract of parcels finds before anything is taken over, overlaps too', async () => {
      const element = await mountImport();
      await element.read([
        plots(
          { landUse: 'X9', declaredAreaM2: 5 },
          { landUse: '1001', west: 0.0005 },
          { landUse: '1401', west: 0.01, status: 'sold' },
        ),
      ]);
      await userEvent.click(page.getByText(/^Findings: /));
      await expect.element(page.getByText(/no code of a land-use class: found "X9"/)).toBeVisible();
      await expect.element(page.getByText(/more than 5 % off the measured area/)).toBeVisible();
      await expect
        .element(page.getByText(/overlaps another one of its layer: found \["plot-1", "\d+/))
        .toBeVisible();
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('lets the user say which property holds the class, and what its texts mean', async () => {
      const element = await mountImport();
      await element.read([
        plots(
          { kind: '厂房', west: 0 },
          { kind: '厂房', west: 0.01 },
          { kind: '绿化', west: 0.02 },
          { kind: '工业用地', west: 0.03 },
          { west: 0.04 },
        ),
      ]);
      await userEvent.selectOptions(page.getByLabelText('The attribute that holds the class'), 'kind');
      await expect.element(page.getByText('Texts that mean no class: 2.')).toBeVisible();
      await expect.element(page.getByRole('row', { name: /^厂房 2/ })).toBeVisible();
      await expect.element(page.getByRole('row', { name: /^绿化 1/ })).toBeVisible();
      const field = page.getByRole('combobox', { name: 'Class that “厂房” means' });
      await userEvent.fill(field, 'M1');
      await userEvent.tab();
      await expect.element(field).toHaveValue('M1 Industrial, class 1');
      expect(await accessibilityFaults(element)).toEqual([]);
      const accepted = once(element, 'park-import-accepted');
      await userEvent.click(page.getByRole('button', { name: 'Import 5 of 5' }));
      const { collection } = (await accepted).detail;
      expect(collection.features.map(({ properties }) => properties['landUse'])).toEqual([
        'M1',
        'M1',
        '绿化',
        '1001',
        undefined,
      ]);
    });

    it('knows the classes that the catalog adds', async () => {
      const { map, element } = await importInMap();
      map.set({
        catalog: {
          ...catalog,
          landUseClasses: [
            { code: 'M0', name: { zh: '新型产业用地', en: 'New industry' }, color: null, parent: 'M' },
          ],
        },
      });
      await element.read([plots({ 用地代码: 'M0', west: 0 }, { 用地代码: '新型产业用地', west: 0.01 })]);
      await expect.element(page.getByText('Parcels: 2.')).toBeVisible();
      expect(page.getByText(/Texts that mean no class/).elements()).toEqual([]);
    });

    it('shows the shapes on the map before and after they are accepted', async () => {
      const { map, element } = await importInMap();
      await element.read([await fixture('parcels.kml')]);
      await element.updateComplete;
      expect(sketches(map).at(-1)).toEqual(['import-preview', 3]);
      const accepted = once(element, 'park-import-accepted');
      await userEvent.click(page.getByRole('button', { name: 'Import 3 of 3' }));
      await accepted;
      expect(sketches(map).slice(-2)).toEqual([
        ['import-preview', 0],
        ['import', 3],
      ]);
    });

    it('brings the shapes into view on the map when the user asks for it, and not before', async () => {
      const { map, element } = await importInMap();
      await element.read([csv('lng,lat', '125.3,43.9', '125.4,43.8')]);
      await element.updateComplete;
      expect(map.asked.filter(([what]) => what === 'fit')).toEqual([]);
      await userEvent.click(page.getByRole('button', { name: 'Look at it on the map' }));
      expect(map.asked.filter(([what]) => what === 'fit')).toEqual([['fit', [125.3, 43.8, 125.4, 43.9]]]);
    });

    it('leaves what was imported before where the next file fails', async () => {
      const { map, element } = await importInMap();
      await element.read([csv('lng,lat', '125.3,43.9')]);
      const accepted = once(element, 'park-import-accepted');
      await userEvent.click(page.getByRole('button', { name: 'Import 1 of 1' }));
      await accepted;
      await element.read([new File(['{"type"'], 'broken.geojson')]);
      await expect
        .element(page.getByRole('heading', { name: '“broken.geojson” was not imported' }))
        .toBeVisible();
      expect(sketches(map).filter(([owner]) => owner === 'import')).toEqual([['import', 1]]);
    });

    it('writes rejects that a spreadsheet takes for no formula', () => {
      const reason = { zh: '坐标不是数', en: 'a coordinate is not a number' };
      expect(rejectsCsv([{ row: 3, reason, content: '=HYPERLINK("x"),1' }], 'en')).toBe(
        '\uFEFFRow,Reason,Content\r\n3,a coordinate is not a number,"\'=HYPERLINK(""x""),1"\r\n',
      );
    });
  });

  describe('the rejects', () => {
    it('are GeoJSON with their attributes, and their shape where it is sound', () => {
      const reason = { zh: '编号重复', en: 'the id is there twice' };
      const geometry = { type: 'Point', coordinates: [125.3, 43.9] } as const;
      const text = rejectsGeoJson(
        [
          { row: 3, reason, content: '{"a":1}', properties: { a: 1 }, geometry },
          { row: 4, reason, content: 'b,,43.9' },
        ],
        'zh-CN',
      );
      const { features, findings } = checkGeoJson(JSON.parse(text), 'rejects.geojson');
      expect(findings).toEqual([]);
      expect(features.map(({ geometry: shape, properties }) => ({ shape, properties }))).toEqual([
        { shape: geometry, properties: { a: 1, 'rejected:row': 3, 'rejected:reason': '编号重复' } },
        {
          shape: null,
          properties: {
            'rejected:row': 4,
            'rejected:reason': '编号重复',
            'rejected:content': 'b,,43.9',
          },
        },
      ]);
    });

    it('have those that the contract of parcels refuses', async () => {
      const element = await mountImport('zh-CN');
      const [first, second] = [
        { 地块编号: 'A1', 用地代码: '1001' },
        { 地块编号: 'A1', 用地代码: '1401', west: 0.01 },
      ];
      await element.read([plots(first, second)]);
      await userEvent.click(page.getByText('未能导入的行：1'));
      await expect.element(page.getByText(/第 2 行：.*A1/)).toBeVisible();
      await expect.element(page.getByRole('button', { name: '下载这些行（GeoJSON）' })).toBeVisible();
    });
  });

  describe('keyboard and names', () => {
    it('takes a dropped file', async () => {
      const element = await mountImport();
      const data = new DataTransfer();
      data.items.add(csv('lng,lat', '125.3,43.9'));
      const zone = element.renderRoot.querySelector('[part=zone]');
      zone?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      await expect.element(page.getByRole('heading', { name: /sites.csv: 1 of 1/ })).toBeVisible();
    });

    it('imports a typed area by keyboard alone, and keeps the focus where it goes on', async () => {
      const element = await mountImport();
      page.getByText('Paste coordinates or text').element().focus();
      await userEvent.keyboard('{Enter}{Tab}');
      await userEvent.keyboard('4860727,42443742{Enter}4860727,42444742{Enter}4861727,42444742');
      await userEvent.keyboard('{Tab}{Enter}');
      const heading = page.getByRole('heading', { name: /Pasted text.geojson: 1 of 1/ });
      await expect.element(heading).toBeVisible();
      expect(element.shadowRoot?.activeElement).toBe(heading.element());
      await expect.element(page.getByLabelText('Coordinate system')).toHaveValue('EPSG:4530 swapped');
      const accepted = once(element, 'park-import-accepted');
      page.getByRole('button', { name: 'Import 1 of 1' }).element().focus();
      await userEvent.keyboard('{Enter}');
      const [feature] = (await accepted).detail.collection.features;
      expect(feature?.geometry.type).toBe('Polygon');
      await expect.element(page.getByRole('status')).toHaveTextContent('Imported 1');
      expect(element.shadowRoot?.activeElement?.textContent?.trim()).toBe('Choose a file');
    });

    it('keeps what was typed where it can not be read', async () => {
      await mountImport();
      await userEvent.click(page.getByText('Paste coordinates or text'));
      await userEvent.fill(page.getByRole('textbox'), '125.3,43.9\noops');
      await userEvent.click(page.getByRole('button', { name: 'Read' }));
      await expect.element(page.getByText(/Line 2 “oops”/).first()).toBeInTheDocument();
      await userEvent.click(page.getByRole('button', { name: 'Choose another file' }));
      await expect.element(page.getByRole('textbox')).toHaveValue('125.3,43.9\noops');
    });
  });

  describe('life and death', () => {
    it('ends at once when the user cancels a large file', async () => {
      const element = await mountImport();
      const line = `${JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [125.3, 43.9] } })}\n`;
      const reading = element.read([
        new File(
          Array.from({ length: 400 }, () => line.repeat(1_000)),
          'large.geojsonl',
        ),
      ]);
      await expect.element(page.getByRole('progressbar', { name: 'Reading large.geojsonl…' })).toBeVisible();
      expect(await accessibilityFaults(element)).toEqual([]);
      await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
      await reading;
      await expect.element(page.getByRole('status')).toHaveTextContent('Cancelled. Nothing has changed');
    });

    it('takes its preview off the map when it is removed', async () => {
      const { map, element } = await importInMap();
      await element.read([csv('lng,lat', '125.3,43.9')]);
      await element.updateComplete;
      element.remove();
      expect(sketches(map).at(-1)).toEqual(['import-preview', 0]);
    });
  });
});
