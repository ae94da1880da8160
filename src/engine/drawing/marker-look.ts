/** Kinds whose markers stand out; the others are smaller, so that many of them stay calm. */
const largeKinds = new Set<string>(['industrial-park', 'innovation-district', 'public-park', 'building']);

/** A marker: a disc in the layer's colour with a rim and a glyph in it, and a dashed ring where it is schematic. */
export interface MarkerLook {
  /** Of the disc with its rim, in CSS pixels at full size. */
  readonly radius: number;
  readonly rimWidth: number;
  /** The side of the glyph's square. */
  readonly glyph: number;
  /** The ring around a schematic position. */
  readonly ring: { readonly radius: number; readonly width: number; readonly dash: readonly number[] };
}

/** The sizes of a kind's marker. */
export function markerLook(kind: string): MarkerLook {
  const radius = largeKinds.has(kind) ? 14 : 10.5;
  return {
    radius,
    rimWidth: 1.5,
    glyph: radius * 1.15,
    ring: { radius: radius + 3.5, width: 1.6, dash: [4, 3] },
  };
}
