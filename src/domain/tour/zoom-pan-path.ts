/**
 * How much zooming is worth in panning. Van Wijk and Nuij found 1.42 to be what people like; with √2, both ends stand
 * just in view where the path is highest.
 */
const curvature = 1.42;

/** Shorter ways are none: some 40 µm on the ground, in widths of the world. */
const leastWay = 1e-12;

/** The ends of a path: how much of the ground is in view at each, and how far they are from one another, in one unit. */
export interface PathEnds {
  readonly fromWidth: number;
  readonly toWidth: number;
  readonly way: number;
}

/** A path over the ground that rises to get far, in terms of its own length. */
export interface ZoomPanPath {
  /** How long it feels: 1 is about the way across one view, or zooming by a factor of 4. */
  readonly length: number;
  /** Which share of the way lies behind, and how much of the ground is in view, after a share of the length. */
  at(share: number): { readonly way: number; readonly width: number };
}

/**
 * The optimal path of J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE Symposium on
 * Information Visualization 2003, with u₀ = 0: no other one shows less movement to the eye. Its equation for u is
 * written as one quotient, which keeps its digits where the way is very short.
 */
export function zoomPanPath({ fromWidth, toWidth, way }: PathEnds): ZoomPanPath {
  if (way < leastWay) {
    const climb = Math.log(toWidth / fromWidth);
    return {
      length: Math.abs(climb) / curvature,
      at: (share) => ({ way: share, width: fromWidth * Math.exp(climb * share) }),
    };
  }
  const bend = curvature ** 2;
  const slopeAt = (width: number, sign: 1 | -1) =>
    (toWidth ** 2 - fromWidth ** 2 + sign * (bend * way) ** 2) / (2 * width * bend * way);
  const start = -Math.asinh(slopeAt(fromWidth, 1));
  const end = -Math.asinh(slopeAt(toWidth, -1));
  return {
    length: (end - start) / curvature,
    at: (share) => {
      const passed = (end - start) * share;
      const fall = Math.cosh(start + passed);
      return {
        way: ((fromWidth / bend) * (Math.sinh(passed) / fall)) / way,
        width: fromWidth * (Math.cosh(start) / fall),
      };
    },
  };
}
