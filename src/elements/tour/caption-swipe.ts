/** How far a finger must go to the side, in CSS pixels, and how much farther than up or down. */
const leastWay = 48;
const leastRatio = 1.5;

/** Tells swipes to the side over a box: a finger that goes from right to left asks for the next stop. */
export class CaptionSwipe {
  readonly #onSwipe: (step: 1 | -1) => void;
  #start: { readonly x: number; readonly y: number; readonly pointer: number } | null = null;

  constructor(onSwipe: (step: 1 | -1) => void) {
    this.#onSwipe = onSwipe;
  }

  readonly handleDown = ({
    clientX: x,
    clientY: y,
    pointerType,
    pointerId,
    isPrimary,
  }: PointerEvent): void => {
    this.#start = pointerType === 'mouse' || !isPrimary ? null : { x, y, pointer: pointerId };
  };

  readonly handleUp = ({ clientX, clientY, pointerId }: PointerEvent): void => {
    const start = this.#start;
    this.#start = null;
    if (start?.pointer !== pointerId) return;
    const [dx, dy] = [clientX - start.x, clientY - start.y];
    if (Math.abs(dx) < leastWay || Math.abs(dx) < leastRatio * Math.abs(dy)) return;
    this.#onSwipe(dx < 0 ? 1 : -1);
  };

  /** The finger scrolls the page. */
  readonly handleCancel = (): void => {
    this.#start = null;
  };
}
