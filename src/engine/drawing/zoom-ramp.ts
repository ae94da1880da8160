/** A value at some zooms, from the lowest; it grows in between, and stays as it is beyond the first and the last. */
export type ZoomRamp = readonly (readonly [zoom: number, value: number])[];

/** How fast widths and lettering grow between two stops: 1 would be linear. */
export const rampBase = 1.4;

/** The value of a ramp at a zoom. */
export function rampAt(ramp: ZoomRamp, zoom: number, base: number = rampBase): number {
  let [fromZoom, from] = ramp[0] ?? [0, 0];
  for (const [toZoom, to] of ramp) {
    if (zoom <= toZoom) {
      if (zoom <= fromZoom) return from;
      const share =
        base === 1
          ? (zoom - fromZoom) / (toZoom - fromZoom)
          : (base ** (zoom - fromZoom) - 1) / (base ** (toZoom - fromZoom) - 1);
      return from + share * (to - from);
    }
    [fromZoom, from] = [toZoom, to];
  }
  return from;
}
