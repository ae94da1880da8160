/** A box in CSS pixels, as `getBoundingClientRect` gives it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The space kept to the anchor and to the edge of the window. */
const gap = 6;

/**
 * Where a popover stands: under its anchor, above it where there is more room, and never over the edge of the window
 * as long as it fits.
 */
export function popoverPosition(
  anchor: Box,
  popover: Pick<Box, 'width' | 'height'>,
  viewport: Pick<Box, 'width' | 'height'>,
): { readonly left: number; readonly top: number } {
  const under = anchor.top + anchor.height + gap;
  const above = anchor.top - gap - popover.height;
  const fitsUnder = under + popover.height + gap <= viewport.height;
  const top = fitsUnder || above < gap ? under : above;
  const rightmost = viewport.width - popover.width - gap;
  const left = Math.max(gap, Math.min(anchor.left, rightmost));
  return { left, top };
}
