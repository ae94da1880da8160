import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';

import '../../src/define.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import type { ParkTour } from '../../src/elements/tour/tour.js';
import { accessibilityFaults } from '../support/axe.js';
import { DrivenClock } from '../support/driven-clock.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { smallCatalog } from '../support/small-catalog.js';

const engines = ['webgl', 'plane'] as const;

const words = (zh: string, en: string) => ({ zh, en });
const rate = '{{large.occupancy-rate}}';

/** Four seconds at the large park, two on the way, three at the small one, then one that is not located. */
function walk() {
  const flight = { durationMs: 2000 };
  const near = { center: [125.34, 43.95], zoom: 13 };
  return {
    contract: '1',
    id: 'walk',
    title: words('试走', 'A walk'),
    summary: words('三站', 'Three stops'),
    stops: [
      {
        id: 'large',
        title: words('大公园站', 'The large park'),
        place: 'large',
        view: { center: [125.35, 43.96], zoom: 13, pitch: 40 },
        words: [
          words(`入驻率 ${rate}。`, `It is ${rate} let.`),
          words('没有 {{large.height}}。', 'No {{large.height}}.'),
        ],
        stayMs: 4000,
      },
      {
        id: 'small',
        title: words('小公园站', 'The small park'),
        place: 'small',
        view: near,
        words: [words('小。', 'Small.')],
        stayMs: 3000,
        flight,
        layers: { base: false },
      },
      {
        id: 'hidden',
        title: words('未定位站', 'The hidden place'),
        place: 'hidden',
        view: { ...near, center: [125.35, 43.95] },
        words: [words('图上没有。', 'Not on the map.')],
        stayMs: 2000,
        flight,
      },
    ],
  };
}

interface Stage {
  readonly tour: ParkTour;
  readonly map: ParkMap;
  readonly clock: DrivenClock;
}

async function stage(engine: string, lang = 'en'): Promise<Stage> {
  const clock = new DrivenClock();
  const tour = await mount<ParkTour>(html`
    <park-tour .definition=${walk()} .clock=${clock} lang=${lang}>
      <park-map
        .catalog=${smallCatalog()}
        engine=${engine}
        loading="eager"
        interaction="full"
        style="display: block; block-size: 420px; --park-map-min-height: 100px"
      ></park-map>
    </park-tour>
  `);
  const map = tour.querySelector('park-map');
  if (!map) throw new Error('no map');
  await map.ready;
  await until('the tour is read', () => tour.durationMs > 0);
  return { tour, map, clock };
}

/** Plays until the clock runs: the camera is at the first stop. */
async function played(engine: string): Promise<Stage> {
  const set = await stage(engine);
  void set.tour.play();
  await until('frames are asked for', () => set.clock.awaited > 0);
  for (let frame = 0; frame < 100 && set.tour.currentMs === 0; frame += 1) set.clock.advance(50);
  return set;
}

function within(tour: ParkTour): ShadowRoot {
  if (!tour.shadowRoot) throw new Error('not rendered');
  return tour.shadowRoot;
}

function button(tour: ParkTour, name: string): HTMLButtonElement {
  const found = [...within(tour).querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

function slider(tour: ParkTour): HTMLInputElement {
  const input = within(tour).querySelector<HTMLInputElement>('input[type=range]');
  if (!input) throw new Error('no slider');
  return input;
}

function shownWords(tour: ParkTour): string {
  const shown = within(tour).querySelector('[part=caption]');
  return shown?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}

function press(target: Element, key: string): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}

function reachFor(map: ParkMap): void {
  const canvas = map.workbench.surface.querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  canvas.dispatchEvent(
    new PointerEvent('pointerdown', { bubbles: true, composed: true, pointerId: 1, pointerType: 'mouse' }),
  );
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('<park-tour>', () => {
  describe.each(engines)('on the %s engine', (engine) => {
    it('looks exactly from where the script says, at any millisecond', async () => {
      const { tour, map } = await stage(engine);
      for (const ms of [0, 4900, tour.durationMs, 2000]) {
        await tour.seek(ms);
        const pose = tour.poseAt(ms);
        expect(map.camera?.center[0]).toBeCloseTo(pose?.center[0] ?? NaN, 9);
        expect(map.camera?.center[1]).toBeCloseTo(pose?.center[1] ?? NaN, 9);
        expect(map.camera?.zoom).toBeCloseTo(pose?.zoom ?? NaN, 9);
        expect(tour.currentMs).toBe(ms);
      }
    });

    it('plays by its clock: stop after stop, to the end', async () => {
      const { tour, map, clock } = await played(engine);
      expect(tour.currentStop).toBe('large');
      expect(map.state.selection?.id).toBe('large');
      const ended = once(tour, 'park-tour-ended');
      clock.advance(20_000);
      expect((await ended).detail).toMatchObject({ tour: 'walk', stop: 'hidden', index: 2 });
      expect(map.state.selection?.id).toBe('hidden');
      expect(clock.awaited).toBe(0);
    });

    it('switches layers for a stop, and back after it', async () => {
      const { tour, map } = await stage(engine);
      const isShown = () => map.layers.find(({ id }) => id === 'base')?.visible;
      await tour.visit('small');
      await until('the base map is off', () => isShown() === false);
      tour.end();
      expect(isShown()).toBe(true);
    });

    it('leaves the map to whoever reaches for it, and goes on from there when asked', async () => {
      const { tour, map, clock } = await played(engine);
      clock.advance(1000);
      const { currentMs } = tour;
      const paused = once(tour, 'park-tour-paused');
      reachFor(map);
      expect((await paused).detail).toMatchObject({ reason: 'gesture', stop: 'large' });
      await map.flyTo({ center: [125.31, 43.91], zoom: 11 }, { durationMs: 0 });
      clock.advance(3000);
      await tour.updateComplete;
      expect(tour.currentMs).toBe(currentMs);
      expect(map.camera?.zoom).toBeCloseTo(11, 6);

      button(tour, 'Continue from here').click();
      await until('frames are asked for', () => clock.awaited > 0);
      clock.advance(3500);
      expect(tour.isPlaying).toBe(true);
      expect(tour.currentMs).toBeGreaterThan(currentMs);
      expect(map.camera?.center[0]).toBeCloseTo(tour.poseAt(tour.currentMs)?.center[0] ?? NaN, 9);
    });
  });

  describe('what it shows', () => {
    it('says before it plays what it is about', async () => {
      const { tour } = await stage('plane');
      expect(within(tour).querySelector('.intro')?.textContent).toContain('Three stops');
      expect(within(tour).querySelector('.lengths')?.textContent).toContain('3 stops');
    });

    it('takes its figures from the data, and tells where they come from', async () => {
      const { tour } = await stage('plane');
      await tour.seek(1000);
      await tour.updateComplete;
      expect(shownWords(tour)).toContain('It is 50% let.');
      const figure = within(tour).querySelector<HTMLButtonElement>('[part=caption] .stated');
      figure?.click();
      await tour.updateComplete;
      expect(within(tour).querySelector('[part=caption] .evidence-box')?.textContent).toContain(
        'Test source',
      );
      expect(figure?.getAttribute('aria-expanded')).toBe('true');
    });

    it('does not say a sentence whose figure the data do not have, and names it among the findings', async () => {
      const { tour } = await stage('plane');
      await tour.seek(1000);
      await tour.updateComplete;
      expect(shownWords(tour)).not.toContain('No');
      await until('there are findings', () => tour.findings.length > 0);
      expect(tour.findings.map(({ code, found }) => [code, found])).toContainEqual([
        'tour/unresolved-binding',
        '"{{large.height}}"',
      ]);
    });

    it('has all that it says in the page, whether it plays or not', async () => {
      const { tour } = await stage('plane');
      const items = within(tour).querySelectorAll('.transcript li');
      expect([...items].map((item) => item.querySelector('p')?.textContent.trim())).toEqual([
        'It is 50% let.',
        'Small.',
        'Not on the map.',
      ]);
    });

    it('speaks Chinese', async () => {
      const { tour } = await stage('plane', 'zh-CN');
      await tour.seek(1000);
      await tour.updateComplete;
      expect(shownWords(tour)).toContain('入驻率 50%。');
      expect(button(tour, '播放')).toBeDefined();
    });

    it('shows where one has moved, where the map cuts', async () => {
      const { tour, clock } = await stage('plane');
      await tour.seek(0);
      void tour.visit('small');
      await until('the camera is there', () => {
        clock.advance(50);
        return tour.currentStop === 'small';
      });
      await tour.updateComplete;
      expect(within(tour).querySelector('[part=locator]')?.getAttribute('aria-label')).toMatch(
        /From “The large park” [\d.]+ km south-west to “The small park”/,
      );
    });

    it('says why a tour can not be shown', async () => {
      const tour = await mount<ParkTour>(html`
        <park-tour .definition=${{ contract: '1', id: 'x' }} lang="en">
          <park-map .catalog=${smallCatalog()} engine="plane" loading="eager"></park-map>
        </park-tour>
      `);
      await until('the notice', () => within(tour).querySelector('[role=alert]') !== null);
      expect(within(tour).querySelector('[role=alert]')?.textContent).toContain('/title');
    });
  });

  describe('what it is told', () => {
    it('goes faster by its speed', async () => {
      const { tour, clock } = await played('plane');
      tour.speed = 2;
      const before = tour.currentMs;
      clock.advance(1000);
      expect(tour.currentMs - before).toBeCloseTo(2000, 6);
    });

    it('begins anew where it loops', async () => {
      const { tour, clock } = await played('plane');
      tour.loop = true;
      clock.advance(tour.durationMs);
      clock.advance(3000);
      expect(tour.isPlaying).toBe(true);
      expect(tour.currentStop).toBe('large');
    });

    it('begins at the stop that the page names', async () => {
      const { tour } = await stage('plane');
      tour.stop = 'small';
      await until('it is there', () => tour.currentStop === 'small');
      expect(tour.isPlaying).toBe(false);
    });

    it('begins anew when nobody has touched the screen for a while', async () => {
      const { tour, map, clock } = await played('plane');
      tour.idleRestart = 30;
      await tour.updateComplete;
      reachFor(map);
      expect(tour.isPlaying).toBe(false);
      clock.advance(29_000);
      expect(tour.isPlaying).toBe(false);
      clock.advance(2000);
      await until('it plays', () => tour.isPlaying);
    });

    it('shows no captions where they are not wanted', async () => {
      const { tour } = await stage('plane');
      await tour.seek(1000);
      tour.withoutCaptions = true;
      await tour.updateComplete;
      expect(shownWords(tour)).not.toContain('It is');
      expect(shownWords(tour)).toContain('The large park');
    });
  });

  describe('what it says', () => {
    it('tells that it plays, that another stop comes, that it pauses', async () => {
      const { tour, clock } = await stage('plane');
      const told: string[] = [];
      for (const type of ['park-tour-played', 'park-tour-stop-changed', 'park-tour-paused'] as const) {
        tour.addEventListener(type, ({ detail }) => told.push(`${type.slice(10)} ${detail.stop}`));
      }
      void tour.play();
      await until('frames are asked for', () => clock.awaited > 0);
      clock.advance(5500);
      tour.pause();
      expect(told).toEqual(['stop-changed large', 'played large', 'stop-changed small', 'paused small']);
    });
  });

  describe('keyboard and names', () => {
    it('has a slider whose value is the name of the stop', async () => {
      const { tour } = await stage('plane');
      await tour.seek(1000);
      await tour.updateComplete;
      expect(slider(tour).getAttribute('aria-valuetext')).toBe('Stop 1 of 3: The large park');
      press(slider(tour), 'ArrowRight');
      await until('two seconds later', () => tour.currentMs === 3000);
      press(slider(tour), 'Home');
      await until('the start', () => tour.currentMs === 0);
    });

    it('goes from stop to stop by Page up and the arrows on its buttons', async () => {
      const { tour, clock } = await stage('plane');
      await tour.seek(0);
      await tour.updateComplete;
      press(slider(tour), 'PageUp');
      await until('the second', () => {
        clock.advance(50);
        return tour.currentStop === 'small' && !clock.awaited;
      });
      press(button(tour, 'Play'), 'ArrowRight');
      await until('the third', () => {
        clock.advance(50);
        return tour.currentStop === 'hidden';
      });
    });

    it('takes no keys of the page', async () => {
      const { tour } = await stage('plane');
      await tour.seek(0);
      press(document.body, 'ArrowRight');
      press(document.body, ' ');
      await tour.updateComplete;
      expect(tour.currentMs).toBe(0);
      expect(tour.isPlaying).toBe(false);
    });

    it('can be used by everyone: before it plays, while it plays, when it is interrupted', async () => {
      const { tour, map } = await stage('plane');
      expect(await accessibilityFaults(tour)).toEqual([]);
      await tour.seek(1000);
      await tour.updateComplete;
      within(tour).querySelector<HTMLButtonElement>('[part=caption] .stated')?.click();
      await tour.updateComplete;
      expect(await accessibilityFaults(tour)).toEqual([]);
      reachFor(map);
      await tour.updateComplete;
      expect(await accessibilityFaults(tour)).toEqual([]);
    });
  });

  describe('for ears, fingers and those whom motion makes ill', () => {
    it('cuts from stop to stop where reduced motion is preferred, and says where one has moved', async () => {
      preferReducedMotion();
      const { tour, map, clock } = await stage('webgl');
      expect(tour.durationMs).toBe(9000);
      await tour.seek(3990);
      void tour.play();
      await until('frames are asked for', () => clock.awaited > 0);
      clock.advance(20, 10);
      expect(tour.currentStop).toBe('small');
      expect(map.camera?.center[0]).toBeCloseTo(tour.poseAt(4000)?.center[0] ?? NaN, 9);
      await tour.updateComplete;
      expect(within(tour).querySelector('[part=locator]')?.getAttribute('aria-label')).toContain(
        'south-west',
      );
    });

    it('does not play by itself where reduced motion is preferred', async () => {
      preferReducedMotion();
      const { tour } = await stage('plane');
      tour.autoplay = true;
      await tour.updateComplete;
      expect(tour.isPlaying).toBe(false);
    });

    it('plays by itself where the page wants it', async () => {
      const { tour, clock } = await stage('plane');
      tour.autoplay = true;
      await until('it plays', () => tour.isPlaying && clock.awaited > 0);
    });

    it('offers no speech where the browser has no voice', async () => {
      const { tour } = await stage('plane');
      expect(() => button(tour, 'Read aloud')).toThrow('no button');
    });

    it('reads aloud what a stop says, and waits for its end', async () => {
      const said = speakEnglish();
      const { tour, clock } = await played('plane');
      button(tour, 'Read aloud').click();
      await tour.updateComplete;
      expect(said.map(({ text }) => text)).toEqual(['It is 50% let.']);
      clock.advance(6000);
      expect(tour.currentStop).toBe('large');
      said[0]?.dispatchEvent(new Event('end'));
      clock.advance(100);
      expect(tour.currentStop).toBe('small');
    });

    it('goes to the next stop when a finger swipes over what is said', async () => {
      const { tour, clock } = await stage('plane');
      await tour.seek(0);
      const captions = within(tour).querySelector('.captions');
      const finger = { pointerId: 5, pointerType: 'touch', isPrimary: true, bubbles: true };
      captions?.dispatchEvent(new PointerEvent('pointerdown', { ...finger, clientX: 300, clientY: 20 }));
      captions?.dispatchEvent(new PointerEvent('pointerup', { ...finger, clientX: 180, clientY: 30 }));
      await until('the second', () => {
        clock.advance(50);
        return tour.currentStop === 'small';
      });
    });

    it('marks the place on a narrow map, and shows its card when asked', async () => {
      const { tour, map } = await stage('plane');
      map.style.inlineSize = '360px';
      await until('it is narrow', () => map.workbench.surface.clientWidth === 360);
      await tour.seek(1000);
      await tour.updateComplete;
      expect(map.state.selection).toBeNull();
      button(tour, 'Show its card').click();
      expect(map.state.selection?.id).toBe('large');
    });
  });

  describe('life and death', () => {
    it('looks at the same from elsewhere when the map gets another size', async () => {
      const { tour, map } = await stage('plane');
      await tour.seek(1000);
      const { zoom = NaN } = map.camera ?? {};
      map.style.blockSize = '210px';
      await until('it looks from farther away', () => (map.camera?.zoom ?? NaN) < zoom - 0.9);
      expect(map.camera?.zoom).toBeCloseTo(tour.poseAt(1000)?.zoom ?? NaN, 9);
    });

    it('goes on where it was on the plane when the graphics context is lost', async () => {
      const { tour, map, clock } = await played('webgl');
      clock.advance(1000);
      const { currentMs } = tour;
      contextOf(map).loseContext();
      await until('the plane draws', () => (map.camera?.pitch ?? NaN) === 0);
      clock.advance(500);
      expect(tour.isPlaying).toBe(true);
      expect(tour.currentStop).toBe('large');
      expect(tour.currentMs).toBeCloseTo(currentMs + 500, 6);
      expect(map.camera?.zoom).toBeCloseTo(tour.poseAt(tour.currentMs)?.zoom ?? NaN, 9);
    });

    it('leaves the popup near its place once the tour has ended', async () => {
      const { tour, map } = await stage('plane');
      await tour.seek(1000);
      expect(map.style.getPropertyValue('--park-popup-place')).toBe('edge');
      tour.end();
      expect(map.style.getPropertyValue('--park-popup-place')).toBe('');
    });

    it('gives the camera to another player of the same map, and pauses', async () => {
      const { tour, map, clock } = await played('plane');
      const other = await mount<ParkTour>(
        html`<park-tour .map=${map} .definition=${walk()} .clock=${clock} lang="en"></park-tour>`,
      );
      await until('the other is read', () => other.durationMs > 0);
      await other.seek(1000);
      expect(tour.isPlaying).toBe(false);
      expect(other.currentMs).toBe(1000);
    });

    it('asks for no frames when it is taken out of the page', async () => {
      const { tour, clock } = await played('plane');
      tour.remove();
      expect(clock.awaited).toBe(0);
    });
  });
});

/** Makes the page one whose reader prefers reduced motion. */
function preferReducedMotion(): void {
  const asked = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
    const list = asked(query);
    if (query.includes('reduced-motion')) Object.defineProperty(list, 'matches', { value: true });
    return list;
  });
}

/** Gives the browser an English voice, and returns what is said with it: Chromium has none without a desktop. */
function speakEnglish(): { readonly text: string; dispatchEvent(event: Event): boolean }[] {
  const said: SpokenText[] = [];
  class SpokenText extends EventTarget {
    readonly text: string;

    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const voice = { lang: 'en-US', localService: true };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    speak: (text: SpokenText) => said.push(text),
    cancel: () => undefined,
  });
  vi.spyOn(window, 'speechSynthesis', 'get').mockReturnValue(synthesis as unknown as SpeechSynthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', SpokenText);
  return said;
}

function contextOf(map: ParkMap): WEBGL_lose_context {
  const canvases = [...map.workbench.surface.querySelectorAll('canvas')];
  for (const canvas of canvases) {
    const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (extension) return extension;
  }
  throw new Error('the map has no graphics context');
}
