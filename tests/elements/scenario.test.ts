import { html, type LitElement } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParcelGeometry } from '../../src/domain/catalog/parcel.js';
import { parseScenarioLink } from '../../src/domain/planning/scenario-link.js';
import { emptyScenario, type Scenario, type ScenarioChange } from '../../src/domain/planning/scenario.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import type { ParkReport } from '../../src/elements/report/report.js';
import type { ParkScenario } from '../../src/elements/scenario/scenario.js';
import { accessibilityFaults } from '../support/axe.js';
import { clickMap } from '../support/map-pointer.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { middleOf, parcelCatalog } from '../support/parcel-catalog.js';
import { smallCatalog } from '../support/small-catalog.js';

const toVacantPark: readonly ScenarioChange[] = [
  { kind: 'class', parcel: 'parcel-0', landUse: '1401' },
  { kind: 'status', parcel: 'parcel-0', status: 'vacant' },
];

describe('<park-scenario>', () => {
  describe('what it shows', () => {
    it('says how to begin as long as nothing is changed', async () => {
      const { element } = await mapAndScenario();
      expect(textOf(element)).toContain('Choose a parcel on the map');
      expect(textOf(element)).toContain('Sample data');
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('says that there is nothing to change where the catalog has no parcels', async () => {
      const { element } = await mapAndScenario({ catalog: smallCatalog() });
      await until('the words', () => textOf(element).includes('shows no parcels'));
    });

    it('shows base, scenario and difference in columns that add up', async () => {
      const { element } = await mapAndScenario();
      element.scenario = scenarioOf(...toVacantPark);
      const table = page.elementLocator(element).getByRole('table', { name: /By land use/ });
      await expect.element(table).toBeVisible();
      for (const column of [1, 2]) {
        const [total = NaN, ...rows] = numbersOf(table.element(), column).toReversed();
        expect(rows.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 3);
      }
      const park = table.getByRole('row', { name: /^1401/ });
      await expect.element(park).toHaveTextContent(/0\.0000.*\+\d+\.\d+ more/);
      await expect.element(table.getByRole('row', { name: /^0701/ })).toHaveTextContent(/-\d+\.\d+ less/);
      expect(numbersOf(table.element(), 3).at(-1)).toBe(0);
      await userEvent.click(page.elementLocator(element).getByText('Sources and dates'));
      expect(textOf(element)).toMatch(/Base Test source; Jun 2026; Sep 2026/);
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('compares the chosen area, or all parcels', async () => {
      const { map, element } = await mapAndScenario();
      map.workbench.chooseArea({ geometry: box(125.31, 43.9, 125.315, 43.91), origin: 'drawn', name: null });
      element.scenario = scenarioOf(...toVacantPark);
      const table = page.elementLocator(element).getByRole('table', { name: /By land use/ });
      await expect.element(table.getByRole('row', { name: 'No parcel data' })).toBeVisible();
      const ofArea = numbersOf(table.element(), 1).at(-1) ?? NaN;
      await userEvent.selectOptions(page.elementLocator(element).getByLabelText('Compare'), 'whole');
      await expect.poll(() => numbersOf(table.element(), 1).at(-1)).toBeGreaterThan(ofArea * 10);
      await expect.element(table.getByRole('row', { name: 'No parcel data' })).not.toBeInTheDocument();
    });

    it('names a change that does not apply, and keeps it', async () => {
      const { element } = await mapAndScenario();
      element.scenario = scenarioOf({ kind: 'status', parcel: 'gone', status: 'built' }, ...toVacantPark);
      await until('the fault', () => textOf(element).includes('Does not apply: There is no parcel gone'));
      expect(element.scenario?.changes).toHaveLength(3);
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('speaks Chinese', async () => {
      const { element } = await mapAndScenario({ lang: 'zh-CN' });
      element.scenario = scenarioOf(...toVacantPark);
      await until('the table', () => /公园绿地.*增加/.test(textOf(element)));
      expect(textOf(element)).toContain('示例数据');
      expect(await accessibilityFaults(element)).toEqual([]);
    });
  });

  describe('what it is told', () => {
    it('changes what the map answers, and gives the data back', async () => {
      const { map, element } = await mapAndScenario();
      element.scenario = scenarioOf(...toVacantPark);
      await until('the scenario', () => map.state.scenario !== null);
      expect(await landUseOf(map, 'parcel-0')).toBe('1401');
      const classes = map.layers.find(({ id }) => id === 'parcels')?.landUse?.classes ?? [];
      expect(classes.find(({ landUse }) => landUse === '1401')?.count).toBe(1);
      element.scenario = null;
      await until('the data', () => map.state.scenario === null);
      expect(await landUseOf(map, 'parcel-0')).toBe('0701');
    });

    it('marks on their cards the parcels that the scenario has changed', async () => {
      const { map, element } = await mapAndScenario();
      const card = await mount(html`<park-card lang="en" .map=${map}></park-card>`);
      const words = () => card.shadowRoot?.textContent ?? '';
      const mark = 'As a scenario has it';
      map.select('parcel-0');
      await until('the card', () => words().includes('0701 '));
      expect(words()).not.toContain(mark);
      element.scenario = scenarioOf(...toVacantPark);
      await until('the mark', () => words().includes(mark));
      expect(words()).toContain('1401 ');
      map.select('parcel-1');
      await until('the other card', () => words().includes('0701 '));
      expect(words()).not.toContain(mark);
    });

    it('says on a report that it rests on the scenario, with what is assumed as a source', async () => {
      const { map, element } = await mapAndScenario();
      const report = await mount<ParkReport>(html`<park-report lang="en" .map=${map}></park-report>`);
      const geometry = box(125.31, 43.9, 125.33, 43.93);
      map.workbench.chooseArea({ geometry, origin: 'drawn', name: null });
      await until('the report', () => report.report !== null);
      expect(report.report?.scenario).toBeNull();
      element.scenario = {
        ...scenarioOf(...toVacantPark, addedParcel(box(125.31, 43.925, 125.33, 43.93))),
        title: 'More parks',
      };
      await until('the scenario', () => report.report?.scenario !== null);
      await report.updateComplete;
      const text = report.renderRoot.textContent?.replaceAll(/\s+/g, ' ') ?? '';
      expect(text).toContain('Those of a scenario (3 changes): assumed, no data. More parks');
      expect(text).toContain('Scenario (assumed, no data)');
      const request = { area: geometry, name: null };
      const base = await map.workbench.ask<'report'>({ kind: 'report', request, of: 'base' });
      expect(base?.scenario).toBeNull();
      expect(base?.byClass.some(({ landUse }) => landUse === '1401')).toBe(false);
    });
  });

  describe.each(['plane', 'webgl'] as const)('on a map with engine="%s"', (engine) => {
    it('draws the parcels as the scenario has them, parts and added ones too', async () => {
      const { map, element } = await mapAndScenario({ engine });
      const before = await pictureOf(map);
      element.scenario = scenarioOf(...toVacantPark);
      await expect.poll(() => pictureOf(map), { timeout: 10_000 }).not.toBe(before);
      const recoloured = await pictureOf(map);
      const [lng, lat] = middleOf(1);
      const line = [
        [lng, lat - 0.01],
        [lng, lat + 0.01],
      ] as const;
      element.scenario = scenarioOf(...toVacantPark, { kind: 'split', parcel: 'parcel-1', line });
      await expect.poll(() => pictureOf(map), { timeout: 10_000 }).not.toBe(recoloured);
      element.scenario = null;
      await expect.poll(() => pictureOf(map), { timeout: 10_000 }).toBe(before);
    });

    it('swipes to the data on one side, which follow camera and layers', async () => {
      const { map, element } = await mapAndScenario({ engine });
      element.scenario = scenarioOf(...toVacantPark);
      await until('the scenario', () => map.state.scenario !== null);
      await userEvent.click(page.elementLocator(element).getByRole('button', { name: 'Swipe' }));
      const base = await baseOf(map);
      await base.ready;
      expect(await landUseOf(map, 'parcel-0')).toBe('1401');
      expect(await landUseOf(base, 'parcel-0')).toBe('0701');
      await map.flyTo({ center: middleOf(0), zoom: 14.5 }, { durationMs: 0 });
      await expect.poll(() => base.camera).toEqual(map.camera);
      expect(base.project(middleOf(3))).toEqual(map.project(middleOf(3)));
      map.setLayer('parcels', { visible: false });
      await expect.poll(() => base.layers.find(({ id }) => id === 'parcels')?.visible).toBe(false);
    });
  });

  it('tells the page nothing of the second map of a swipe', async () => {
    const { map, element } = await mapAndScenario();
    element.scenario = scenarioOf(...toVacantPark);
    await until('the scenario', () => map.state.scenario !== null);
    const told: string[] = [];
    for (const type of ['park-map-status-changed', 'park-poster-drawn', 'park-layer-changed'] as const)
      map.addEventListener(type, () => told.push(type));
    await userEvent.click(page.elementLocator(element).getByRole('button', { name: 'Swipe' }));
    await (
      await baseOf(map)
    ).ready;
    expect(told).toEqual([]);
    element.scenario = null;
    await expect.element(page.getByRole('slider', { name: /Border/ })).not.toBeInTheDocument();
  });

  it('shows layers that were added to the map on both sides of a swipe', async () => {
    const { map, element } = await mapAndScenario();
    element.scenario = scenarioOf(...toVacantPark);
    await until('the scenario', () => map.state.scenario !== null);
    const layer = {
      id: 'mine',
      role: 'place',
      theme: 'green',
      title: { zh: '我的', en: 'Mine' },
      source: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    };
    await map.addLayer({ layer, sources: {} });
    await userEvent.click(page.elementLocator(element).getByRole('button', { name: 'Swipe' }));
    const base = await baseOf(map);
    await base.ready;
    await until('the layer', () => base.layers.some(({ id }) => id === 'mine'));
    expect(await landUseOf(map, 'parcel-0')).toBe('1401');
    await map.removeLayer('mine');
    await until('no layer', () => base.layers.every(({ id }) => id !== 'mine'));
  });

  it('moves the border of a swipe with the pointer', async () => {
    const { map, element } = await mapAndScenario();
    element.scenario = scenarioOf(...toVacantPark);
    await userEvent.click(page.elementLocator(element).getByRole('button', { name: 'Swipe' }));
    const handle = page.getByRole('slider', { name: /Border/ });
    await expect.element(handle).toBeVisible();
    // The map is found by the words in it, which must be those that stay.
    await (
      await baseOf(map)
    ).ready;
    await until('no word of loading', () => !textOf(map).includes('Loading'));
    const center = map.camera?.center;
    await userEvent.dragAndDrop(handle, page.elementLocator(map), { targetPosition: { x: 160, y: 200 } });
    await expect.element(handle).toHaveAttribute('aria-valuenow', '25');
    expect(map.camera?.center).toEqual(center);
  });

  describe('what it says', () => {
    it('tells of each change with a text for a link that leads back to it', async () => {
      const { map, element } = await mapAndScenario();
      map.select('parcel-0');
      const field = page.elementLocator(element).getByLabelText('Status');
      const told = once(element, 'park-scenario-changed');
      await userEvent.selectOptions(field, 'vacant');
      const { detail } = await told;
      expect(detail.scenario?.changes).toEqual([{ kind: 'status', parcel: 'parcel-0', status: 'vacant' }]);
      expect(parseScenarioLink(detail.link ?? '')).toEqual(detail.scenario);
      expect(structuredClone(detail)).toEqual(detail);
      expect(await accessibilityFaults(element)).toEqual([]);
    });
  });

  describe('keyboard and names', () => {
    it('changes a class by its name, undoes and redoes it', async () => {
      const { map, element } = await mapAndScenario();
      map.select('parcel-6');
      const field = page.elementLocator(element).getByLabelText('Land use');
      await expect.element(field).toHaveValue('100101 Industrial, class 1');
      await change(element, async () => {
        await userEvent.fill(field, '0701');
        await userEvent.keyboard('{Enter}');
      });
      expect(await landUseOf(map, 'parcel-6')).toBe('0701');
      const status = page.elementLocator(element).getByLabelText('Status');
      (status.element() as HTMLElement).focus();
      await change(element, () => userEvent.keyboard('{Control>}z{/Control}'));
      expect(await landUseOf(map, 'parcel-6')).toBe('100101');
      await change(element, () => userEvent.keyboard('{Control>}y{/Control}'));
      expect(await landUseOf(map, 'parcel-6')).toBe('0701');
      await expect
        .element(page.elementLocator(element).getByRole('status'))
        .toHaveTextContent('Scenario updated, 1 changes');
    });

    it('refuses a class that there is not, in words', async () => {
      const { map, element } = await mapAndScenario();
      map.select('parcel-6');
      const field = page.elementLocator(element).getByLabelText('Land use');
      await userEvent.fill(field, 'castle');
      await userEvent.tab();
      await expect
        .element(page.elementLocator(element).getByRole('alert'))
        .toHaveTextContent('There is no land use “castle”');
      expect(element.scenario).toBeNull();
    });

    it('takes a change away by its button', async () => {
      const { map, element } = await mapAndScenario();
      element.scenario = scenarioOf(...toVacantPark);
      const button = page
        .elementLocator(element)
        .getByRole('button', { name: /Remove the change: parcel-0: land use/ });
      await change(element, () => userEvent.click(button));
      expect(element.scenario?.changes).toEqual(toVacantPark.slice(1));
      expect(await landUseOf(map, 'parcel-0')).toBe('0701');
    });

    it('splits the selected parcel by a line of two presses on the map', async () => {
      const { map, element } = await mapAndScenario();
      map.select('parcel-0');
      await userEvent.click(page.elementLocator(element).getByRole('button', { name: 'Split by a line' }));
      await until('the tool', () => textOf(element).includes('Press both ends'));
      const [lng, lat] = middleOf(0);
      await change(element, () => {
        clickMap(map, [lng, lat - 0.002]);
        clickMap(map, [lng, lat + 0.002]);
        return Promise.resolve();
      });
      const parts = await Promise.all(['parcel-0/1', 'parcel-0/2'].map((id) => areaOf(map, id)));
      const whole = await areaOf(map, 'parcel-1');
      expect(parts.every((part) => part > whole * 0.4)).toBe(true);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 3);
      expect(await landUseOf(map, 'parcel-0')).toBeUndefined();
      expect(map.selected).toBeNull();
      await until('the end of the tool', () => textOf(element).includes('Choose a parcel'));
    });

    it('splits by keyboard alone, with a crosshair', async () => {
      const { map, element } = await mapAndScenario();
      await map.flyTo({ center: middleOf(6), zoom: 14 }, { durationMs: 0 });
      map.select('parcel-6');
      const button = page.elementLocator(element).getByRole('button', { name: 'Split by a line' });
      await expect.element(button).toBeVisible();
      (button.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => hasFocus(crosshair)).toBe(true);
      expect(await accessibilityFaults(element)).toEqual([]);
      await userEvent.keyboard('{Enter}');
      await until('the second end', () => textOf(element).includes('Now the other end'));
      await change(element, () => userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{Enter}'));
      expect(element.scenario?.changes).toMatchObject([{ kind: 'split', parcel: 'parcel-6' }]);
      expect(await landUseOf(map, 'parcel-6/2')).toBe('100101');
    });

    it('swipes between base and scenario by keyboard, and ends with Escape', async () => {
      const { map, element } = await mapAndScenario();
      element.scenario = scenarioOf(...toVacantPark);
      await until('the scenario', () => map.state.scenario !== null);
      const button = page.elementLocator(element).getByRole('button', { name: 'Swipe' });
      await expect.element(button).toBeEnabled();
      (button.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      const handle = page.getByRole('slider', { name: 'Border between base and scenario' });
      await expect.poll(() => hasFocus(handle)).toBe(true);
      await expect.element(handle).toHaveAttribute('aria-valuetext', 'the left 50% is the base');
      await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowLeft}{/Shift}');
      await expect.element(handle).toHaveAttribute('aria-valuenow', '42');
      await userEvent.keyboard('{End}');
      await expect.element(handle).toHaveAttribute('aria-valuenow', '100');
      await userEvent.keyboard('{Home}');
      await expect.element(handle).toHaveAttribute('aria-valuenow', '0');
      expect(await accessibilityFaults(map)).toEqual([]);
      await userEvent.keyboard('{Escape}');
      await expect.element(handle).not.toBeInTheDocument();
      await expect.poll(() => hasFocus(button)).toBe(true);
    });

    it('gives a line up with Escape, and the focus back', async () => {
      const { map, element } = await mapAndScenario();
      map.select('parcel-6');
      const button = page.elementLocator(element).getByRole('button', { name: 'Split by a line' });
      await expect.element(button).toBeVisible();
      (button.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => hasFocus(crosshair)).toBe(true);
      await userEvent.keyboard('{Enter}{Escape}');
      await expect.poll(() => hasFocus(button)).toBe(true);
      expect(element.scenario).toBeNull();
    });

    it('adds the chosen area as a parcel', async () => {
      const { map, element } = await mapAndScenario();
      map.workbench.chooseArea({ geometry: box(125.4, 43.9, 125.41, 43.91), origin: 'drawn', name: null });
      await userEvent.click(page.elementLocator(element).getByText('Add the chosen area'));
      const button = page.elementLocator(element).getByRole('button', { name: 'Add as a parcel' });
      await change(element, () => userEvent.click(button));
      expect(await landUseOf(map, 'new-1')).toBe('1001');
      expect(map.layers.find(({ id }) => id === 'parcels')?.featureCount).toBe(11);
      expect(await accessibilityFaults(element)).toEqual([]);
    });
  });

  describe('files', () => {
    it('come back as they went: the same changes and the same figures', async () => {
      const { element } = await mapAndScenario();
      element.scenario = { ...scenarioOf(...toVacantPark), title: 'Two parks' };
      const table = page.elementLocator(element).getByRole('table', { name: /By land use/ });
      await expect.element(table).toBeVisible();
      const figures = table.element().textContent;
      const saved = savedFile();
      await userEvent.click(page.elementLocator(element).getByRole('button', { name: 'Save to file' }));
      const { name, file } = await saved;
      expect(name).toBe('Two-parks.json');
      element.scenario = null;
      await expect.element(table).not.toBeInTheDocument();
      await change(element, () => element.open(file));
      expect(scenarioIn(element)).toMatchObject({ title: 'Two parks', changes: toVacantPark });
      expect(scenarioIn(element)?.base.sha256).toMatch(/^[\da-f]{64}$/);
      await expect.poll(() => table.element().textContent).toBe(figures);
      expect(textOf(element)).not.toContain('have changed since');
    });

    it('say so where the data are others since', async () => {
      const { element } = await mapAndScenario();
      const scenario = { ...scenarioOf(...toVacantPark), base: { catalog: 'old', sha256: '0'.repeat(64) } };
      await change(element, () => element.open(new File([JSON.stringify(scenario)], 'old.json')));
      await until('the caution', () => textOf(element).includes('The parcels have changed since'));
      expect(textOf(element)).toContain('made on another catalog (old)');
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('are applied as far as they can be read, and the rest is named', async () => {
      const { element } = await mapAndScenario();
      const scenario = { ...scenarioOf(...toVacantPark), changes: [...toVacantPark, { kind: 'move' }] };
      await change(element, () => element.open(new File([JSON.stringify(scenario)], 'odd.json')));
      await expect
        .element(page.elementLocator(element).getByRole('alert'))
        .toHaveTextContent('/changes/2/kind: Expected one of class');
      expect(element.scenario?.changes).toEqual(toVacantPark);
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('are refused in words where they are no scenario', async () => {
      const { element } = await mapAndScenario();
      await element.open(new File(['<kml/>'], 'a.kml'));
      await expect
        .element(page.elementLocator(element).getByRole('alert'))
        .toHaveTextContent('The file is not JSON');
      expect(element.scenario).toBeNull();
    });
  });

  describe('life and death', () => {
    it('gives the data back when it is taken away', async () => {
      const { map, element } = await mapAndScenario();
      element.scenario = scenarioOf(...toVacantPark);
      await until('the scenario', () => map.state.scenario !== null);
      element.remove();
      await until('the data', () => map.state.scenario === null);
    });

    it('applies the scenario again when the data are loaded again', async () => {
      const { map, element } = await mapAndScenario();
      element.scenario = scenarioOf(...toVacantPark);
      await until('the scenario', () => map.state.scenario !== null);
      const { revision } = map.state;
      map.reload();
      await until('new data with the scenario', () => map.state.revision >= revision + 2);
      expect(await landUseOf(map, 'parcel-0')).toBe('1401');
    });
  });
});

function addedParcel(geometry: ParcelGeometry): ScenarioChange {
  return { kind: 'add', id: 'new-1', layer: 'parcels', geometry, landUse: '1401', status: null };
}

function scenarioOf(...changes: ScenarioChange[]): Scenario {
  return { ...emptyScenario('test'), changes };
}

async function mapAndScenario(
  options: { readonly catalog?: unknown; readonly lang?: string; readonly engine?: 'plane' | 'webgl' } = {},
) {
  const { catalog = parcelCatalog(), lang = 'en', engine = 'plane' } = options;
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${catalog}
      lang=${lang}
      theme="light"
      style="display: block; inline-size: 640px; block-size: 400px"
      loading="eager"
      engine=${engine}
    ></park-map>`,
  );
  await map.ready;
  const element = await mount<ParkScenario>(html`<park-scenario lang=${lang} .map=${map}></park-scenario>`);
  return { map, element };
}

/** Does something, and waits until the map draws what has become of it. */
async function change(element: ParkScenario, act: () => Promise<void>): Promise<void> {
  const told = once(element, 'park-scenario-changed');
  await act();
  await told;
}

const crosshair = page.getByRole('application', { name: /Crosshair of the splitting/ });

/** Also in a shadow root, whose host is what the document knows. */
function hasFocus(locator: typeof crosshair): boolean {
  return locator.query()?.matches(':focus') ?? false;
}

function scenarioIn(element: ParkScenario): Scenario | null {
  return element.scenario;
}

/** The second map of a swipe. */
async function baseOf(map: ParkMap): Promise<ParkMap> {
  const find = () =>
    [...map.workbench.surface.children].flatMap((child) => [
      ...(child.shadowRoot?.querySelectorAll<ParkMap>('park-map') ?? []),
    ])[0];
  await until('the second map', () => find() !== undefined);
  const base = find();
  if (!base) throw new Error('there is no second map');
  return base;
}

async function areaOf(map: ParkMap, id: string): Promise<number> {
  return (await map.workbench.ask<'parcel'>({ kind: 'parcel', id }))?.measuredAreaM2 ?? NaN;
}

/** The next file that the page saves, instead of the browser's doing it. */
function savedFile(): Promise<{ name: string; file: File }> {
  return new Promise((resolve) => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (content) => {
      URL.createObjectURL = create;
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function () {
        HTMLAnchorElement.prototype.click = click;
        resolve({ name: this.download, file: new File([content as Blob], this.download) });
      };
      return create(content);
    };
  });
}

async function landUseOf(map: ParkMap, id: string): Promise<string | undefined> {
  return (await map.workbench.ask<'parcel'>({ kind: 'parcel', id }))?.parcel.landUse;
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

function textOf(element: Pick<LitElement, 'renderRoot'>): string {
  return element.renderRoot.textContent?.replaceAll(/\s+/g, ' ') ?? '';
}

/** The numbers in a column of a table, its foot included. */
function numbersOf(table: Element, column: number): number[] {
  return [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) =>
    Number.parseFloat(row.children[column]?.textContent?.replaceAll(',', '') ?? ''),
  );
}

async function pictureOf(map: ParkMap): Promise<string> {
  const blob = await map.toImage({ width: 320, scale: 1 });
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return new Uint8Array(digest).join();
}
