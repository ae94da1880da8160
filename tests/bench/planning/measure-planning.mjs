import { measureHeap } from '../heap.mjs';
import { onPage } from '../measure.mjs';

import { filter, filterExpression, landByClass } from './data.mjs';
import { inPage, inWorker } from './in-page.mjs';

const drawRounds = 120;
const warmRounds = 9;
/** Turf over all parcels, without an index, is left out where it would take longer. */
const mostByHandMs = 30_000;
/** The report and Turf, as a share of a class's land. */
const tolerance = 1e-5;

/** Loads a page with parcels in a browser of its own, and does there what planners do. */
export async function measurePlanning(page, { size, expected, ...bench }) {
  const act = page.isByHand ? byHand : ours;
  return onPage(page, `${page.folder}-${String(size)}`, bench, async (open) => {
    const { tab, context, load } = open;
    const heap = await measureHeap(context, tab);
    const pan = await panOn(tab);
    const steps = await act(page, { ...open, expected });
    return { ...load, heap, pan, ...steps, heapAfter: await measureHeap(context, tab) };
  });
}

export const initScripts = [inPage];

async function ours(page, { tab, expected }) {
  const worker = tab.workers().find((one) => one.url().includes('data-worker'));
  if (!worker) throw new Error('has no data worker');
  await worker.evaluate(inWorker);
  const area = expected.area;
  const cold = await tab.evaluate((geometry) => globalThis.planning.parkReport(geometry), area);
  const warm = [];
  for (let round = 0; round < warmRounds; round += 1) {
    warm.push(await tab.evaluate((geometry) => globalThis.planning.parkReport(geometry), area));
  }
  const inWorkerMs = (await worker.evaluate(() => globalThis.benchAnswers))
    .filter(({ kind }) => kind === 'report')
    .map(({ ms }) => ms);
  const roundTripsMs = [];
  const idleMs = [];
  for (let round = 0; round < warmRounds; round += 1) {
    const request = { area, name: null };
    const ask = (question) => tab.evaluate((asked) => globalThis.planning.ask(asked), question);
    roundTripsMs.push(await ask({ kind: 'report', request }));
    idleMs.push(await ask({ kind: 'parcel', id: 'none' }));
  }
  const drawing = await drawOn(tab, area);
  const filtering = await tab.evaluate((wanted) => globalThis.planning.parkFilter(wanted), filter);
  check(filtering.count === expected.filtered, `filtered ${filtering.count}, not ${expected.filtered}`);
  await tab.evaluate(() => globalThis.planning.unfilter());
  const listing = await tab.evaluate(() => globalThis.planning.parkTable());
  check(
    listing.first.includes(expected.smallest.name),
    `the smallest parcel is ${expected.smallest.name}, sorted first is "${listing.first}"`,
  );
  return {
    report: { cold, warm, inWorkerMs, roundTripsMs, idleMs },
    drawing,
    filtering,
    listing,
  };
}

/** Imports a file into a page that has 300 parcels of its own. */
export async function measureImport(page, { size, expected, ...bench }) {
  return onPage(page, `${page.folder}-300`, bench, async ({ tab }) => {
    const url = `../${page.folder}-${String(size)}/parcels.geojson`;
    if (page.isByHand) {
      const added = await tab.evaluate((file) => globalThis.planning.importByHand(file), url);
      check(added.count === expected.count, `imported ${added.count} features, not ${expected.count}`);
      return { added };
    }
    const imported = await tab.evaluate((file) => globalThis.planning.parkImport(file), url);
    const { read, accepted, added } = imported;
    for (const { count } of [read, accepted])
      check(count === expected.count, `imported ${count} features, not ${expected.count}`);
    check(added.hasLayer, 'the imported layer is not on the map');
    return imported;
  });
}

async function byHand(page, { tab, expected }) {
  const reading = await tab.evaluate(() => globalThis.planning.readByHand());
  const report = (isBoxFirst) =>
    tab.evaluate(
      ([geometry, options]) => globalThis.planning.reportByHand(geometry, options),
      [expected.area, { isBoxFirst }],
    );
  const cold = await report(true);
  const isBrief = expected.count <= 10_000;
  const warm = isBrief ? [await report(true), await report(true)] : [];
  // Boxes first or not, Turf needs as long for the parcels in the area; all others come on top of it.
  const overAll = isBrief && cold.ms < mostByHandMs ? await report(false) : null;
  const filtering = await tab.evaluate(
    (expression) => globalThis.planning.filterByHand(expression),
    filterExpression,
  );
  return { reading, report: { cold, warm, overAll }, filtering };
}

/** Drags the map to and fro. */
async function panOn(tab) {
  const begin = await tab.evaluate(() => performance.now());
  await tab.mouse.move(300, 300);
  await tab.mouse.down();
  for (let move = 1; move <= 60; move += 1) {
    await tab.mouse.move(300 + 250 * Math.sin(move / 10), 300 + 150 * Math.sin(move / 7));
  }
  await tab.mouse.up();
  const endedMs = await tab.evaluate(() => performance.now());
  await tab.evaluate(() => globalThis.bench.quiet());
  return {
    ms: endedMs - begin,
    longestTaskMs: await tab.evaluate((since) => globalThis.planning.longestSince(since), begin),
  };
}

/** Draws a rectangle with the mouse, as wide as the area, while the report follows. */
async function drawOn(tab, { coordinates: [ring] }) {
  await tab.evaluate(() => globalThis.planning.startDrawing());
  const [lngs, lats] = [0, 1].map((axis) => ring.map((position) => position[axis]));
  const corner = (lng, lat) => tab.evaluate((lngLat) => globalThis.bench.project(lngLat), [lng, lat]);
  const from = await corner(Math.min(...lngs), Math.max(...lats));
  const to = await corner(Math.max(...lngs), Math.min(...lats));
  await tab.mouse.move(from.x, from.y);
  await tab.mouse.down();
  for (let round = 1; round <= drawRounds; round += 1) {
    const share = round / drawRounds;
    await tab.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    await tab.evaluate(() => globalThis.planning.nextFrame());
  }
  await tab.mouse.up();
  return tab.evaluate(() => globalThis.planning.endDrawing());
}

/** Holds the report beside what Turf has cut out, class by class. */
export function compareReports({ cold: { rows } }, { cold: { pieces } }) {
  const land = landByClass(pieces);
  const classes = rows.filter(([landUse]) => landUse !== null);
  check(classes.length === land.size, `the report has ${classes.length} classes, Turf ${land.size}`);
  for (const [landUse, m2] of classes) {
    const theirs = land.get(landUse) ?? 0;
    const difference = Math.abs(m2 - theirs) / Math.max(theirs, 1);
    check(difference <= tolerance, `of ${landUse} the report counts ${m2} m², Turf ${theirs} m²`);
  }
  const counted = classes.reduce((total, [, , count]) => total + count, 0);
  return { counted, pieces: pieces.length };
}

function check(isRight, words) {
  if (!isRight) throw new Error(`wrong: ${words}`);
}
