import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../../..');

/** Between two poses of a way that pages draw straight lines between, in milliseconds. */
const stepMs = 20;

/**
 * The flights of the tours that ship, as the player flies them on a map of a size: of each, its light and where the
 * camera is every 20 ms. What it does at stops is left out.
 */
export async function flightsOfTours(viewport) {
  const { parseTour, tourScript } = await tourCode();
  const geodata = join(root, 'geodata');
  const read = (path) => JSON.parse(readFileSync(join(geodata, path), 'utf8'));
  const catalog = read('catalog.json');
  const places = catalog.layers
    .filter(({ role }) => role === 'place')
    .flatMap(({ source }) => read(source.url).features)
    .map(({ id, geometry, properties }) => ({ within: null, ...properties, id, geometry }));
  const land = { places, bounds: catalog.region.bounds };
  return readdirSync(join(geodata, 'tours')).map((file) => {
    const { tour } = parseTour(read(`tours/${file}`), file);
    const script = tourScript(tour, land, { viewport, motion: 'flights', isFlat: false });
    const flights = script.timeline.stops
      .filter(({ startMs, arriveMs }) => arriveMs > startMs)
      .map(({ stop, startMs, arriveMs }) => ({
        light: stop.light,
        ms: arriveMs - startMs,
        poses: posesBetween(script, startMs, arriveMs),
      }));
    return { id: tour.id, flights };
  });
}

/** Bearings do not jump at 180°, so that one may draw lines between them. */
function posesBetween(script, startMs, arriveMs) {
  const count = Math.ceil((arriveMs - startMs) / stepMs);
  const poses = [];
  for (let step = 0; step <= count; step += 1) {
    // At the very end it would be the stay that has begun.
    const pose = script.poseAt(Math.min(arriveMs - 1e-3, startMs + ((arriveMs - startMs) * step) / count));
    const before = poses.at(-1)?.bearing ?? pose.bearing;
    poses.push({ ...pose, bearing: before + ((((pose.bearing - before + 180) % 360) + 360) % 360) - 180 });
  }
  return poses;
}

/** The code of the player's clock and camera, for Node. */
async function tourCode() {
  const folder = mkdtempSync(join(tmpdir(), 'parkscape-tours-'));
  const outfile = join(folder, 'tours.mjs');
  try {
    await build({
      stdin: {
        contents: `export { parseTour } from './parse-tour.ts'; export { tourScript } from './script.ts';`,
        resolveDir: join(root, 'src/domain/tour'),
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      tsconfigRaw: {},
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
