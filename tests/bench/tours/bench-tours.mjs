/** `npm run bench -- --tours`: the flights of the tours that ship beside the same camera path by hand. See ../README.md. */
import { followFrames } from '../frames.mjs';
import { onPage } from '../measure.mjs';
import { pages } from '../pages.mjs';

import { fly, takeCamera } from './fly-in-page.mjs';
import { flightsOfTours } from './tour-flights.mjs';

const viewport = { width: 1280, height: 720 };
const flown = pages.filter(({ id }) => id === 'hand-written' || id === 'webgl');
/** A page of one colour has fewer. */
const leastColors = 200;

/**
 * Flies each tour on each page by turns, and prints a table.
 *
 * @throws where a map is not drawn, or does not follow.
 */
export async function benchTours(bench, roundCount) {
  const tours = await flightsOfTours(viewport);
  await proveBlankFails(tours[0], bench);
  const results = [];
  for (const tour of tours) {
    for (let round = 0; round < roundCount; round += 1) {
      for (const page of round % 2 === 0 ? flown : flown.toReversed()) {
        const found = await measureTour(page, tour, bench);
        results.push({ tour: tour.id, page: page.id, round, ...found });
        console.log(`${tour.id}, ${page.title}: ${found.framesPerSecond.toFixed(1)} frames a second`);
      }
    }
  }
  for (const tour of tours) console.log(`\n${tourLines(tour, results)}`);
  return results;
}

/** A map that can't be seen must be found out, on each page. */
async function proveBlankFails(tour, bench) {
  const short = { ...tour, flights: tour.flights.slice(0, 1) };
  for (const page of flown) {
    const fault = await measureTour(page, short, { ...bench, isBlank: true }).then(
      () => null,
      ({ message }) => message,
    );
    if (!fault?.includes('not drawn'))
      throw new Error(`${page.title}, made invisible, was not found out: ${fault ?? 'it was measured'}`);
  }
}

async function measureTour(page, { flights }, { executablePath, server, isBlank = false }) {
  return onPage(page, page.id, { executablePath, server, viewport }, async ({ tab, browser }) => {
    if (isBlank) await tab.addStyleTag({ content: '#map, park-map { opacity: 0 }' });
    await tab.evaluate(takeCamera);
    await tab.evaluate(() => globalThis.bench.quiet());
    const before = await pictureOf(tab);
    const drawnFrames = await followFrames(browser);
    const { steps, ms, resolution } = await tab.evaluate(fly, flights);
    const drawnAt = await drawnFrames();
    await tab.evaluate(() => globalThis.bench.quiet());
    if ((await pictureOf(tab)) === before) throw new Error('did not follow the camera');
    const drawn = drawnAt.slice(1).map((at, index) => at - drawnAt[index]);
    // No more than the browser has drawn, and no more than the camera has moved.
    const frames = Math.min(drawn.length, steps.length);
    return {
      framesPerSecond: (frames * 1000) / ms,
      medianMs: quantile(drawn, 0.5),
      slowMs: quantile(drawn, 0.95),
      slowestMs: Math.max(...drawn),
      resolution,
      seconds: ms / 1000,
    };
  });
}

async function pictureOf(tab) {
  const picture = (await tab.screenshot()).toString('base64');
  const colors = await tab.evaluate(countColors, picture);
  if (colors < leastColors) throw new Error(`the map is not drawn: ${String(colors)} colours`);
  return picture;
}

async function countColors(picture) {
  const bitmap = await createImageBitmap(
    new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))]),
  );
  // Without the buttons and the imprint at the edges.
  const [width, height] = [bitmap.width - 200, bitmap.height - 160];
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(bitmap, -100, -80);
  return new Set(new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)).size;
}

const rows = [
  ['frames a second', 'framesPerSecond', 1],
  ['a frame, median (ms)', 'medianMs', 0],
  ['a frame, slowest 5 % (ms)', 'slowMs', 0],
  ['slowest frame (ms)', 'slowestMs', 0],
  ['least share of the resolution', 'resolution', 2],
];

function tourLines({ id, flights }, results) {
  const seconds = flights.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  const head = `${id}: ${String(flights.length)} flights, ${seconds.toFixed(0)} s`;
  const lines = rows.map(([title, key, digits]) => {
    const [byHand, ours] = flown.map((page) =>
      quantile(
        results.filter(({ tour, page: on }) => tour === id && on === page.id).map((result) => result[key]),
        0.5,
      ),
    );
    const ratio = key === 'resolution' ? '' : `  × ${(ours / byHand).toFixed(2)}`;
    return `  ${title.padEnd(32)}${byHand.toFixed(digits).padStart(8)} → ${ours.toFixed(digits).padStart(6)}${ratio}`;
  });
  return [head, `  by hand → park-map engine="webgl", with light by the time of day`, ...lines].join('\n');
}

function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
