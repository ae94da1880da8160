/** The package has no types of its own. */
declare module 'polylabel' {
  /** The position inside a polygon that is farthest from its edges, with that distance, both in its own units. */
  export default function polylabel(
    polygon: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): [number, number] & { distance: number };
}
