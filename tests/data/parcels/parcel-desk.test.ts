import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { ParcelDesk } from '../../../src/data/parcels/parcel-desk.js';
import { box, parcel, polygon } from '../../domain/planning/a-parcel.js';

const never = new AbortController().signal;

/** As many as take longer to measure than one slice of the worker's time. */
const parcels = Array.from({ length: 20_000 }, (_, index) => {
  const [west, south] = [index % 200, Math.floor(index / 200)];
  return parcel(`p${String(index)}`, box(west, south, west + 1, south + 1));
});

describe('ParcelDesk', () => {
  it('lets other work in while it prepares, and reports on what it has prepared', async () => {
    const desk = deskOf();
    await import('../../../src/data/parcels/report-desk.js');
    expect(await turnsUntil(desk.answer({ kind: 'prepare' }, never))).toBeGreaterThan(2);
    const request = { area: polygon(box(0, 0, 2, 1)), name: null };
    expect(await desk.answer({ kind: 'report', request }, never)).toMatchObject({ parcelCount: 2 });
  });

  it('gives the digest of the parcels, and lets other work in meanwhile', async () => {
    const desk = deskOf();
    await import('../../../src/data/parcels/parcel-digest.js');
    expect(await turnsUntil(desk.answer({ kind: 'digest' }, never))).toBeGreaterThan(2);
    const lines = parcels.map((one) => `${JSON.stringify(one)}\n`).join('');
    const sha256 = createHash('sha256').update(lines).digest('hex');
    expect(await desk.answer({ kind: 'digest' }, never)).toBe(sha256);
  });
});

/** How often others got their turn before the answer was there. */
async function turnsUntil(answer: Promise<unknown>): Promise<number> {
  let [turns, isDone] = [0, false];
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await answer;
  isDone = true;
  return turns;
}

function deskOf(): ParcelDesk {
  return new ParcelDesk({
    parcels,
    unreliable: new Set(),
    firstNumber: 1,
    loaded: { catalog: { layers: [], sources: [] }, places: [], findings: [] } as never,
  });
}
