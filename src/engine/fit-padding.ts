/** However small a box, it is not brought nearer than this. */
export const nearestFit = 16;

/** How long a flight takes that says nothing of it. */
export const flightMs = 1_200;

/** Room around what is brought into view: for the controls and the imprint, and no more than a small map can give. */
export function paddingOf({ clientWidth, clientHeight }: HTMLElement) {
  const wide = clientWidth / 6;
  return {
    // The name of what lies topmost stands above it, in up to four lines.
    top: Math.min(64, clientHeight / 5),
    right: Math.min(56, wide),
    // The tray stands above the imprint.
    bottom: Math.min(84, clientHeight / 4),
    left: Math.min(32, wide),
  };
}
