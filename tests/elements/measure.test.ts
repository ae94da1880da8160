import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';

import '../../src/define.js';
import { geodesicBetween } from '../../src/domain/geometry/geodesic.js';
import { surveyAreaOf } from '../../src/domain/geometry/survey-area.js';
import type { ParkMeasure } from '../../src/elements/measure/measure.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import { clickMap, movePointer } from '../support/map-pointer.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { middleOf, parcelCatalog } from '../support/parcel-catalog.js';

describe.each(['plane', 'webgl'] as const)('<park-measure> on a map with engine="%s"', (engine) => {
  it('measures the length of a line on the ellipsoid, and lists it', async () => {
    const { map, measure } = await stage(engine);
    await measure.start('length');
    const finished = once(measure, 'park-measure-finished');
    clickMap(map, middleOf(0));
    clickMap(map, middleOf(2));
    clickMap(map, middleOf(2));
    const { lengthM, areaM2, bearingDeg, points } = (await finished).detail;
    const [from, to] = points;
    expect(points).toHaveLength(2);
    expect(from && to && geodesicBetween(from, to).lengthM).toBe(lengthM);
    expect(lengthM).toBeGreaterThan(1500);
    expect([areaM2, bearingDeg]).toEqual([null, null]);
    await measure.updateComplete;
    expect(textOf(measure)).toMatch(/Length 1,\d{3}(\.\d)? m/);
  });

  it('measures an area by the survey rule, closed on its first corner', async () => {
    const { map, measure } = await stage(engine);
    await measure.start('area');
    const finished = once(measure, 'park-measure-finished');
    for (const index of [0, 4, 9, 0]) clickMap(map, middleOf(index));
    const { areaM2, points } = (await finished).detail;
    expect(points).toHaveLength(3);
    const [first = [0, 0]] = points;
    expect(areaM2).toBe(surveyAreaOf({ type: 'Polygon', coordinates: [[...points, first]] }));
  });

  it('measures a bearing with two points', async () => {
    const { map, measure } = await stage(engine);
    await measure.start('bearing');
    const finished = once(measure, 'park-measure-finished');
    clickMap(map, middleOf(0));
    clickMap(map, middleOf(5));
    const { bearingDeg } = (await finished).detail;
    expect(Math.abs((bearingDeg ?? 90) - 0)).toBeLessThan(1.5);
  });

  it('keeps several measurements until they are cleared', async () => {
    const { map, measure } = await stage(engine);
    await measure.start('bearing');
    for (const index of [0, 4, 5, 9]) clickMap(map, middleOf(index));
    expect(measure.measures).toHaveLength(2);
    measure.clear();
    expect(measure.measures).toHaveLength(0);
  });
});

describe('<park-measure>', () => {
  it('shows the position under the pointer in three systems, and copies the chosen one with C', async () => {
    const { map, measure } = await stage('plane');
    await measure.start('position');
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    movePointer(map, middleOf(3));
    await measure.updateComplete;
    const [degrees = '', metres = '', shifted = ''] = outputs(measure);
    const [lng = 0, lat = 0] = degrees.split(', ').map(Number);
    expect(lng).toBeCloseTo(middleOf(3)[0], 3);
    expect(lat).toBeCloseTo(middleOf(3)[1], 3);
    expect(metres).toMatch(/^42\d{6}\.\d\d, \d{7}\.\d\d$/);
    expect(shifted).not.toBe(degrees);
    map.workbench.surface.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
    expect(write).toHaveBeenCalledWith(degrees);
    await until('the word', () => textOf(measure).includes(`Copied: ${degrees}`));
    write.mockRestore();
  });

  it('measures by keyboard alone, and gives the focus back', async () => {
    const { map, measure } = await stage('plane');
    const button = buttonOf(measure, 'Length');
    button.focus();
    button.click();
    const find = () => map.shadowRoot?.querySelector<HTMLElement>('[role="application"]');
    await until('the crosshair', () => find()?.matches(':focus') ?? false);
    const crosshair = find();
    if (!crosshair) throw new Error('there is no crosshair');
    const finished = once(measure, 'park-measure-finished');
    press(crosshair, 'Enter');
    for (let count = 0; count < 6; count += 1) press(crosshair, 'ArrowRight');
    press(crosshair, 'Enter');
    press(crosshair, 'Enter');
    expect((await finished).detail.lengthM).toBeGreaterThan(100);
    expect(await accessibilityFaults(map)).toEqual([]);
    press(crosshair, 'Escape');
    expect(measure.shadowRoot?.activeElement).toBe(button);
  });

  it('passes axe at rest, while reading positions, and with results', async () => {
    const { map, measure } = await stage('plane', 'zh-CN');
    expect(await accessibilityFaults(measure)).toEqual([]);
    await measure.start('position');
    movePointer(map, middleOf(3));
    await measure.updateComplete;
    expect(await accessibilityFaults(measure)).toEqual([]);
    await measure.start('bearing');
    for (const index of [0, 4]) clickMap(map, middleOf(index));
    await measure.updateComplete;
    expect(textOf(measure)).toContain('全部清除');
    expect(await accessibilityFaults(measure)).toEqual([]);
  });

  it('gives the map its gestures back when it is taken away', async () => {
    const { map, measure } = await stage('plane');
    await measure.start('length');
    measure.remove();
    const selected = once(map, 'park-feature-selected');
    clickMap(map, middleOf(6));
    expect((await selected).detail.id).toBe('parcel-6');
  });
});

async function stage(
  engine: 'plane' | 'webgl',
  language = 'en',
): Promise<{ map: ParkMap; measure: ParkMeasure }> {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${parcelCatalog()}
      lang=${language}
      theme="light"
      style="display: block; inline-size: 640px; block-size: 480px"
      loading="eager"
      engine=${engine}
      interaction="full"
    >
      <park-measure></park-measure>
    </park-map>`,
  );
  await map.ready;
  const measure = map.querySelector('park-measure');
  if (!measure) throw new Error('there is no park-measure');
  await measure.updateComplete;
  return { map, measure };
}

function outputs(measure: ParkMeasure): readonly string[] {
  return [...(measure.shadowRoot?.querySelectorAll('output') ?? [])].map(({ textContent }) => textContent);
}

function textOf(measure: ParkMeasure): string {
  const base = measure.shadowRoot?.querySelector('.base');
  return base instanceof HTMLElement ? base.innerText.replaceAll(/\s+/g, ' ') : '';
}

function buttonOf(measure: ParkMeasure, name: string): HTMLButtonElement {
  const found = measure.shadowRoot?.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
  if (!found) throw new Error(`there is no button ${name}`);
  return found;
}

function press(target: HTMLElement, key: string): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}
