import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';

import '../../src/define.js';
import type { LngLat } from '../../src/domain/geometry/lng-lat.js';
import { surveyAreaOf } from '../../src/domain/geometry/survey-area.js';
import { writtenPosition } from '../../src/domain/geometry/written-position.js';
import type { ParkDraw } from '../../src/elements/draw/draw.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import { clickMap, dragOnMap, movePointer } from '../support/map-pointer.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { middleOf, parcelCatalog, parcelFeature } from '../support/parcel-catalog.js';

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

  it('snaps to the corner of a parcel', async () => {
    const { map, draw } = await stage(engine);
    const [lng, lat] = middleOf(0);
    const corner: LngLat = [round(lng + 0.005), round(lat + 0.005)];
    await draw.start('polygon');
    const spot = map.project(corner);
    if (!spot) throw new Error('the map is not drawn');
    clickMap(map, at(spot.x + 200, spot.y + 100));
    clickMap(map, at(spot.x + 200, spot.y + 3));
    // The worker is asked for the outlines when one begins: the corner snaps once they are there.
    await until('the corner', () => {
      movePointer(map, at(spot.x + 4, spot.y + 3));
      return cornerIsShown(map, corner);
    });
    const changed = once(draw, 'park-area-changed');
    clickMap(map, at(spot.x + 4, spot.y + 3));
    draw.finish();
    const { geometry } = (await changed).detail;
    expect(geometry?.coordinates[0]).toContainEqual(corner);
  });

  it('takes a hole out of the area', async () => {
    const { map, draw } = await stage(engine);
    await rectangle(map, draw);
    const before = areaOf(map);
    await draw.start('hole');
    const changed = once(draw, 'park-area-changed');
    for (const spot of [at(240, 280), at(280, 280), at(280, 320), at(240, 280)]) clickMap(map, spot);
    const { geometry, areaM2 } = (await changed).detail;
    expect(geometry?.coordinates).toHaveLength(2);
    expect(areaM2).toBeLessThan(before);
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

describe('<park-draw> is told', () => {
  it('an area by the page, which fires nothing', async () => {
    const { map, draw } = await stage('plane');
    const heard = vi.fn();
    draw.addEventListener('park-area-changed', heard);
    draw.area = { type: 'Polygon', coordinates: parcelFeature(2).geometry.coordinates as never };
    await until('the area', () => map.state.area !== null);
    expect(draw.area?.coordinates).toEqual(parcelFeature(2).geometry.coordinates);
    expect(heard).not.toHaveBeenCalled();
    draw.area = null;
    expect(map.state.area).toBeNull();
  });

  it('an area before its map is there', async () => {
    const draw = document.createElement('park-draw');
    draw.area = { type: 'Polygon', coordinates: parcelFeature(2).geometry.coordinates as never };
    const { map } = await stage('plane');
    map.append(draw);
    await until('the area', () => map.state.area !== null);
  });

  it('coordinates, which it shows before they are taken', async () => {
    const { map, draw } = await stage('plane');
    const field = await typing(draw, ['43.90 125.31', '43.90 125.33', '43.92 125.33']);
    buttonOf(draw, 'Show on the map').click();
    await until('the question', () => textOf(draw).includes('Are place and shape right?'));
    expect(map.state.area).toBeNull();
    expect(textOf(draw)).toContain('the order is swapped');
    expect(await accessibilityFaults(draw)).toEqual([]);
    const changed = once(draw, 'park-area-changed');
    buttonOf(draw, 'Take this area').click();
    const { geometry, origin } = (await changed).detail;
    expect(origin).toBe('typed');
    expect(geometry?.coordinates[0]?.[0]).toEqual([125.31, 43.9]);
    expect(field.isConnected).toBe(true);
  });

  it('metres of zone 42, with the number of the zone', async () => {
    const { draw } = await stage('plane');
    const metres = [
      [125.31, 43.9],
      [125.33, 43.9],
      [125.33, 43.92],
    ].map(([lng = 0, lat = 0]) => writtenPosition([lng, lat], 'cgcs2000-zone'));
    await typing(draw, metres);
    buttonOf(draw, 'Show on the map').click();
    await until('the question', () => textOf(draw).includes('Are place and shape right?'));
    const changed = once(draw, 'park-area-changed');
    buttonOf(draw, 'Take this area').click();
    const corner = (await changed).detail.geometry?.coordinates[0]?.[0] as readonly number[];
    expect(corner[0]).toBeCloseTo(125.31, 6);
    expect(corner[1]).toBeCloseTo(43.9, 6);
  });

  it('lines that it can not use, and says which', async () => {
    const { draw } = await stage('plane');
    await typing(draw, ['125.31, 43.90', 'here', '125.33, 43.92']);
    buttonOf(draw, 'Show on the map').click();
    await until('the fault', () => textOf(draw).includes('Line 2, “here”'));
    expect(textOf(draw)).toContain('at least three corners are needed');
    expect(await accessibilityFaults(draw)).toEqual([]);
  });

  it('a bow-tie, and refuses it', async () => {
    const { map, draw } = await stage('plane');
    await typing(draw, ['125.31, 43.90', '125.33, 43.92', '125.33, 43.90', '125.31, 43.92']);
    buttonOf(draw, 'Show on the map').click();
    await until('the fault', () => textOf(draw).includes('crosses itself'));
    expect(map.state.area).toBeNull();
  });

  it('a file of GeoJSON, and refuses one that is too large for here', async () => {
    const { draw } = await stage('plane');
    const { geometry } = parcelFeature(3);
    choose(draw, new File([JSON.stringify(geometry)], 'area.geojson'));
    await until('the question', () => textOf(draw).includes('Are place and shape right?'));
    const changed = once(draw, 'park-area-changed');
    buttonOf(draw, 'Take this area').click();
    expect((await changed).detail).toMatchObject({ origin: 'file', geometry });
    choose(draw, new File([' '.repeat(1_200_000)], 'large.geojson'));
    await until('the word', () => textOf(draw).includes('“large.geojson” has 1.2 MB'));
  });

  it('the selected feature, and collects several', async () => {
    const { map, draw } = await stage('plane');
    map.select('parcel-1');
    await until('the offer', () => textOf(draw).includes('Use as the area'));
    let changed = once(draw, 'park-area-changed');
    buttonOf(draw, 'Use as the area').click();
    const one = (await changed).detail;
    expect(one.origin).toBe('features');
    map.select('parcel-2');
    await until('the offer', () => textOf(draw).includes('Add to the area'));
    changed = once(draw, 'park-area-changed');
    buttonOf(draw, 'Add to the area').click();
    const both = (await changed).detail;
    expect(both.areaM2 / one.areaM2).toBeCloseTo(2, 2);
    expect(both.geometry?.type).toBe('Polygon');
    await until('the offer', () => textOf(draw).includes('Take out of the area'));
    changed = once(draw, 'park-area-changed');
    buttonOf(draw, 'Take out of the area').click();
    expect((await changed).detail.areaM2).toBeCloseTo(one.areaM2, 6);
  });
});

describe('<park-draw> goes back', () => {
  it('and forth between areas, by button and by key', async () => {
    const { map, draw } = await stage('plane');
    await rectangle(map, draw);
    const first = areaOf(map);
    await draw.start('circle');
    const changed = once(draw, 'park-area-changed');
    dragOnMap(map, [at(300, 200), at(320, 220), at(340, 240)]);
    const second = (await changed).detail.areaM2;
    await draw.updateComplete;
    buttonOf(draw, 'Undo').click();
    expect(areaOf(map)).toBeCloseTo(first, 6);
    press(buttonOf(draw, 'Undo'), 'z', { ctrlKey: true, shiftKey: true });
    expect(areaOf(map)).toBeCloseTo(second, 6);
    press(buttonOf(draw, 'Undo'), 'z', { ctrlKey: true });
    press(buttonOf(draw, 'Undo'), 'z', { metaKey: true });
    expect(map.state.area).toBeNull();
  });

  it('to the area before when the shape under way is cancelled', async () => {
    const { map, draw } = await stage('plane');
    await rectangle(map, draw);
    const before = map.state.area;
    await draw.start('rectangle');
    clickMap(map, at(300, 200));
    movePointer(map, at(400, 300));
    await until('another area', () => map.state.area !== before);
    press(map.workbench.surface, 'Escape');
    expect(map.state.area).toBe(before);
  });

  it('one corner at a time while a polygon is under way', async () => {
    const { map, draw } = await stage('plane');
    await draw.start('polygon');
    for (const spot of [at(200, 300), at(300, 300), at(300, 380), at(250, 400)]) clickMap(map, spot);
    press(map.workbench.surface, 'Backspace');
    const changed = once(draw, 'park-area-changed');
    draw.finish();
    expect((await changed).detail.geometry?.coordinates[0]).toHaveLength(4);
  });
});

describe('<park-draw> refuses', () => {
  it('to close a polygon that crosses itself, and says so', async () => {
    const { map, draw } = await stage('plane');
    await draw.start('polygon');
    for (const spot of [at(200, 300), at(300, 380), at(300, 300), at(200, 380), at(200, 300)])
      clickMap(map, spot);
    await until('the fault', () => textOf(draw).includes('crosses itself'));
    expect(map.state.area).toBeNull();
    await draw.updateComplete;
    expect(await accessibilityFaults(draw)).toEqual([]);
  });

  it('to change an area that is merely opened for editing', async () => {
    const { map, draw } = await stage('plane');
    const [[west, south]] = [[125.312345678912, 43.901234567891]] as const;
    const ring = [
      [west, south],
      [west + 0.01, south],
      [west + 0.01, south + 0.01],
      [west, south],
    ];
    draw.area = { type: 'Polygon', coordinates: [ring] as never };
    const before = map.state.area;
    await draw.start('edit');
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
    expect(map.state.area).toBe(before);
  });

  it('a corner that makes the area cross itself: what stood before stands again', async () => {
    const { map, draw } = await stage('plane');
    await rectangle(map, draw);
    const before = areaOf(map);
    await draw.start('edit');
    dragOnMap(map, [at(320, 350), at(150, 300), at(100, 280)]);
    await until('the fault', () => textOf(draw).includes('crosses itself'));
    expect(areaOf(map)).toBeCloseTo(before, 0);
  });
});

describe('the life of <park-draw>', () => {
  it('goes on with what is being drawn where it is moved within the page', async () => {
    const { map, draw } = await stage('plane');
    await draw.start('polygon');
    for (const spot of [at(200, 300), at(300, 300)]) clickMap(map, spot);
    const after = document.createElement('div');
    after.append(draw);
    map.append(after);
    await draw.updateComplete;
    const changed = once(draw, 'park-area-changed');
    for (const spot of [at(300, 380), at(200, 300)]) clickMap(map, spot);
    expect((await changed).detail.geometry?.coordinates[0]).toHaveLength(4);
  });

  it('ends with its removal: the map has its gestures back', async () => {
    const { map, draw } = await stage('plane');
    await draw.start('polygon');
    clickMap(map, at(200, 300));
    draw.remove();
    await draw.updateComplete;
    const selected = once(map, 'park-feature-selected');
    clickMap(map, middleOf(6));
    expect((await selected).detail.id).toBe('parcel-6');
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

function textOf(draw: ParkDraw): string {
  const base = draw.shadowRoot?.querySelector('.base');
  return base instanceof HTMLElement ? base.innerText.replaceAll(/\s+/g, ' ') : '';
}

function round(degrees: number): number {
  return Number(degrees.toFixed(6));
}

/** Opens the panel and writes into its field. */
async function typing(draw: ParkDraw, lines: readonly string[]): Promise<HTMLTextAreaElement> {
  await draw.updateComplete;
  const details = draw.shadowRoot?.querySelector('details');
  const field = draw.shadowRoot?.querySelector('textarea');
  if (!details || !field) throw new Error('there is no panel');
  details.open = true;
  field.value = lines.join('\n');
  return field;
}

function choose(draw: ParkDraw, file: File): void {
  const details = draw.shadowRoot?.querySelector('details');
  const input = draw.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]');
  if (!details || !input) throw new Error('there is no chooser');
  details.open = true;
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

/** Whether the area that follows the pointer has a corner at a position. */
function cornerIsShown({ state }: ParkMap, [lng, lat]: LngLat): boolean {
  const positions = (state.area?.geometry.coordinates.flat(1) ?? []) as readonly LngLat[];
  return positions.some((position) => position[0] === lng && position[1] === lat);
}
