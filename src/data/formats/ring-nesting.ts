type Position = readonly [number, number];

/** Whether a ring lies in another, by its first position that is not on the other's corners. Any unit. */
export function isInRing(ring: readonly Position[], around: readonly Position[]): boolean {
  const corners = new Set(around.map(([x, y]) => `${String(x)} ${String(y)}`));
  const probe = ring.find(([x, y]) => !corners.has(`${String(x)} ${String(y)}`)) ?? ring[0];
  if (probe === undefined) return false;
  const [x, y] = probe;
  let isInside = false;
  let previous = around.at(-1);
  for (const position of around) {
    if (previous !== undefined && position[1] > y !== previous[1] > y) {
      const crossing =
        previous[0] + ((y - previous[1]) / (position[1] - previous[1])) * (position[0] - previous[0]);
      if (x < crossing) isInside = !isInside;
    }
    previous = position;
  }
  return isInside;
}
