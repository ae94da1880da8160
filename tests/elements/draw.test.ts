import { html } from 'lit';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import { surveyAreaOf } from '../../src/domain/geometry/survey-area.js';
import type { ParkDraw } from '../../src/elements/draw/draw.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import { clickMap, dragOnMap, movePointer } from '../support/map-pointer.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { middleOf, parcelCatalog } from '../support/parcel-catalog.js';

describe.each(['plane', 'webgl'] as const)('<park-draw> on a map with engine="%s"', (engine) => {
  it('draws a polygon corner by corner, closed on its first corner', async () => {
    const { map, draw } = await stage(engine);
    await draw.start('polygon');
    const changed = once(draw, 'park-area-changed');
    for (const spot of [at(200, 300), at(300, 300), at(300, 380), at(200, 300)]) clickMap(map, spot);
    const { detail } = await changed;
    expect(detail.geometry?.coordinates[0]).toHaveLength(4);
    expect(detail.areaM2).toBeCloseTo(detail.geometry ? surveyAreaOf(detail.geometry) : 0, 6);
    expect(detail.areaM2).toBeGreaterThan(1000);
    expect(map.state.area).toMatchObject({ origin: 'drawn', geometry: detail.geometry });
  });

  it('draws a rectangle by dragging, and the map stays where it is', async () => {
    const { map, draw } = await stage(engine);
    const before = map.camera?.center;
    await draw.start('rectangle');
    const changed = once(draw, 'park-area-changed');
    dragOnMap(map, [at(200, 250), at(240, 300), at(320, 350)]);
    const { detail } = await changed;
    expect(detail.geometry?.coordinates[0]).toHaveLength(5);
    expect(map.camera?.center).toEqual(before);
  });

  it('selects no feature while one draws, and again afterwards', async () => {
    const { map, draw } = await stage(engine);
    await draw.start('rectangle');
    clickMap(map, at(200, 250));
    expect(map.selected).toBeNull();
    const changed = once(draw, 'park-area-changed');
    clickMap(map, at(300, 350));
    await changed;
    const selected = once(map, 'park-feature-selected');
    clickMap(map, middleOf(6));
    expect((await selected).detail.id).toBe('parcel-6');
  });

  it('follows the pointer with the area of the map while a shape is under way', async () => {
    const { map, draw } = await stage(engine);
    await draw.start('rectangle');
    clickMap(map, at(200, 250));
    movePointer(map, at(260, 300));
    await until('an area', () => map.state.area !== null);
    const small = areaOf(map);
    movePointer(map, at(320, 350));
    await until('a larger area', () => areaOf(map) > small);
  });

  it('moves a corner that is dragged', async () => {
    const { map, draw } = await stage(engine);
    await rectangle(map, draw);
    const before = areaOf(map);
    await draw.start('edit');
    const changed = once(draw, 'park-area-changed');
    dragOnMap(map, [at(320, 350), at(340, 370), at(360, 390)]);
    expect((await changed).detail.areaM2).toBeGreaterThan(before);
  });
});

describe('<park-draw>', () => {
  it('passes axe at rest, while drawing, and with an area', async () => {
    const { map, draw } = await stage('plane');
    expect(await accessibilityFaults(draw)).toEqual([]);
    await draw.start('polygon');
    await draw.updateComplete;
    expect(await accessibilityFaults(draw)).toEqual([]);
    await rectangle(map, draw);
    await draw.updateComplete;
    expect(await accessibilityFaults(draw)).toEqual([]);
  });
});

describe('<park-draw> by keyboard alone', () => {
  it('sets corners with the crosshair, closes on the first one, and gives the focus back', async () => {
    const { map, draw } = await stage('plane');
    const button = buttonOf(draw, 'Polygon');
    button.focus();
    button.click();
    const crosshair = await crosshairOf(map);
    const changed = once(draw, 'park-area-changed');
    press(crosshair, 'Enter');
    for (let count = 0; count < 5; count += 1) press(crosshair, 'ArrowRight');
    press(crosshair, 'Enter');
    for (let count = 0; count < 4; count += 1) press(crosshair, 'ArrowDown');
    press(crosshair, ' ');
    for (let count = 0; count < 5; count += 1) press(crosshair, 'ArrowLeft');
    for (let count = 0; count < 4; count += 1) press(crosshair, 'ArrowUp');
    press(crosshair, 'Enter');
    const { geometry } = (await changed).detail;
    expect(geometry?.coordinates[0]).toHaveLength(4);
    expect(crosshair.isConnected).toBe(false);
    expect(draw.shadowRoot?.activeElement).toBe(button);
  });

  it('takes the last corner back, and tells where the crosshair stands', async () => {
    const { map, draw } = await stage('plane');
    await draw.start('polygon', { byKeyboard: true });
    const crosshair = await crosshairOf(map);
    press(crosshair, 'Enter');
    press(crosshair, 'ArrowRight');
    press(crosshair, 'Enter');
    press(crosshair, 'Backspace');
    press(crosshair, 'Backspace');
    press(crosshair, 'ArrowRight', { shiftKey: true });
    await draw.updateComplete;
    const written = draw.shadowRoot?.querySelector('output')?.textContent ?? '';
    const [lng = 0, lat = 0] = written.split(', ').map(Number);
    const there = map.project([lng, lat]);
    expect(there?.x).toBeCloseTo(320 + 16 + 2, 0);
    expect(there?.y).toBeCloseTo(240, 0);
    expect(buttonOf(draw, 'Undo').disabled).toBe(true);
    expect(await accessibilityFaults(map)).toEqual([]);
  });

  it('carries a corner when editing', async () => {
    const { map, draw } = await stage('plane');
    await rectangle(map, draw);
    const before = areaOf(map);
    await draw.start('edit', { byKeyboard: true });
    const crosshair = await crosshairOf(map);
    press(crosshair, 'n');
    press(crosshair, 'Enter');
    for (let count = 0; count < 3; count += 1) press(crosshair, 'ArrowRight');
    const changed = once(draw, 'park-area-changed');
    press(crosshair, 'Enter');
    expect((await changed).detail.areaM2).not.toBeCloseTo(before, 0);
  });

  it('moves the map where the crosshair reaches its edge', async () => {
    const { map, draw } = await stage('plane');
    const west = map.camera?.center[0] ?? 0;
    await draw.start('polygon', { byKeyboard: true });
    const crosshair = await crosshairOf(map);
    for (let count = 0; count < 30; count += 1) press(crosshair, 'ArrowRight');
    expect(map.camera?.center[0]).toBeGreaterThan(west);
  });
});

interface Stage {
  readonly map: ParkMap;
  readonly draw: ParkDraw;
}

async function stage(engine: 'plane' | 'webgl', language = 'en'): Promise<Stage> {
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
      <park-draw></park-draw>
    </park-map>`,
  );
  await map.ready;
  const draw = map.querySelector('park-draw');
  if (!draw) throw new Error('there is no park-draw');
  await draw.updateComplete;
  return { map, draw };
}

function at(x: number, y: number): { x: number; y: number } {
  return { x, y };
}

function areaOf(map: ParkMap): number {
  const { area } = map.state;
  return area ? surveyAreaOf(area.geometry) : 0;
}

async function rectangle(map: ParkMap, draw: ParkDraw): Promise<void> {
  await draw.start('rectangle');
  const changed = once(draw, 'park-area-changed');
  dragOnMap(map, [at(200, 250), at(240, 300), at(320, 350)]);
  await changed;
}

function buttonOf(draw: ParkDraw, name: string): HTMLButtonElement {
  const buttons = [...(draw.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent.trim()) === name,
  );
  if (!found) throw new Error(`there is no button ${name}`);
  return found;
}

async function crosshairOf(map: ParkMap): Promise<HTMLElement> {
  const find = () => map.shadowRoot?.querySelector<HTMLElement>('[role="application"]');
  await until('the crosshair', () => find()?.matches(':focus') ?? false);
  const crosshair = find();
  if (!crosshair) throw new Error('there is no crosshair');
  return crosshair;
}

function press(target: HTMLElement, key: string, more: KeyboardEventInit = {}): void {
  for (const type of ['keydown', 'keyup'])
    target.dispatchEvent(
      new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true, ...more }),
    );
}
