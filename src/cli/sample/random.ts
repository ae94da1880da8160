/** Gives numbers from 0 to below 1, the same ones for the same seed on every machine. */
export type Random = () => number;

/** One of many independent streams of a seed (mulberry32), so that one part of a plan does not shift the others. */
export function randomOf(seed: number, stream: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number between two others. */
export function between(random: Random, least: number, most: number): number {
  return least + random() * (most - least);
}

/** One of some things, each as often as its weight says. */
export function weighted<Thing>(random: Random, choices: readonly (readonly [Thing, number])[]): Thing {
  let rest = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [thing, weight] of choices) {
    rest -= weight;
    if (rest < 0) return thing;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new RangeError('expected something to choose from, got nothing');
  return last[0];
}
