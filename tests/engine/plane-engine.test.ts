import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import { accessibilityFaults } from '../support/axe.js';

import { startEngine, startLive, startStill } from './start-engine.js';

describe('the still picture of PlaneEngine', () => {
  it('names each place in the language, and says where a position is only schematic', async () => {
    const { engine, scene, container } = await startEngine(startStill);
    engine.jumpTo({ zoom: 11 });
    engine.show({ ...scene, language: 'en' });
    await expect.element(page.getByRole('button', { name: 'Large Park' })).toBeInTheDocument();
    await expect
      .element(page.getByRole('button', { name: 'Schematic Point, Schematic position' }))
      .toBeInTheDocument();
    expect(container.querySelector('svg')?.getAttribute('aria-label')).toBe('map en');
  });

  it('is one tab stop; arrows lead through the places, Enter chooses', async () => {
    const { engine, container, events } = await startEngine(startStill);
    engine.jumpTo({ zoom: 11 });
    await expect.element(page.getByRole('button')).toHaveLength(3);
    engine.focus();
    expect(container.querySelectorAll('[tabindex="0"]').length).toBe(1);
    await userEvent.keyboard('{ArrowRight}{Enter}');
    const focused = events.filter((event) => event.type === 'focused').map(({ feature }) => feature);
    expect(new Set(focused.map((feature) => feature?.number)).size).toBe(2);
    expect(focused).not.toContain(null);
    expect(events.findLast((event) => event.type === 'chosen')?.feature).toEqual(focused.at(-1));
  });

  it('keeps the focus when it is drawn again, without telling of it', async () => {
    const { engine, scene, container, events } = await startEngine(startStill);
    engine.focus();
    const before = events.length;
    const first = container.querySelector('[role=button]');
    engine.show({ ...scene, theme: 'dark' });
    await expect.poll(() => first?.isConnected).toBe(false);
    expect(document.activeElement?.getAttribute('role')).toBe('button');
    expect(events.length).toBe(before);
  });

  it('passes axe', async () => {
    const { container } = await startEngine(startStill);
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

function wheel(container: HTMLElement, change: WheelEventInit): WheelEvent {
  const event = new WheelEvent('wheel', {
    deltaY: -100,
    bubbles: true,
    cancelable: true,
    clientX: 100,
    clientY: 100,
    ...change,
  });
  container.querySelector('canvas')?.dispatchEvent(event);
  return event;
}

describe('the live picture of PlaneEngine', () => {
  it('leaves the wheel to the page when it is cooperative, and says how the map is moved', async () => {
    const { engine, container } = await startEngine(startLive, { interaction: 'cooperative' });
    const { zoom } = engine.camera;
    expect(wheel(container, {}).defaultPrevented).toBe(false);
    expect(engine.camera.zoom).toBe(zoom);
    expect(container.textContent).toContain('scroll zh');
    expect(wheel(container, { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(engine.camera.zoom).toBeGreaterThan(zoom);
  });

  it('zooms around the pointer', async () => {
    const { engine, container } = await startEngine(startLive);
    const box = container.getBoundingClientRect();
    const at = { x: 100 - box.left, y: 100 - box.top };
    const before = engine.unproject(at);
    wheel(container, {});
    const after = engine.unproject(at);
    expect(after[0]).toBeCloseTo(before[0], 8);
    expect(after[1]).toBeCloseTo(before[1], 8);
  });

  it('follows a drag, and takes none when it is static', async () => {
    const { engine, container } = await startEngine(startLive);
    const frame = container.querySelector('[role=region]');
    const drag = () => {
      const pointer = (type: string, x: number) =>
        frame?.dispatchEvent(
          new PointerEvent(type, {
            pointerId: 1,
            pointerType: 'mouse',
            clientX: x,
            clientY: 50,
            bubbles: true,
          }),
        );
      pointer('pointerdown', 50);
      pointer('pointermove', 90);
      pointer('pointerup', 90);
    };
    const { x } = engine.project([125.35, 43.95]);
    drag();
    expect(engine.project([125.35, 43.95]).x).toBeCloseTo(x + 40, 3);
    engine.setInteraction('static');
    drag();
    expect(engine.project([125.35, 43.95]).x).toBeCloseTo(x + 40, 3);
  });

  it('moves by keys', async () => {
    const { engine, events } = await startEngine(startLive);
    const { zoom } = engine.camera;
    engine.focus();
    await userEvent.keyboard('+');
    await expect.poll(() => engine.camera.zoom).toBeCloseTo(zoom + 1, 6);
    expect(events.at(-1)?.type).toBe('moved');
  });

  it('passes axe', async () => {
    const { container } = await startEngine(startLive);
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
