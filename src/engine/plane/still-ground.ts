import type { DisplayItem, DisplayList } from './display-list.js';

/** What can be clicked and focused, or read: it stands as elements over the ground. */
const isMark = ({ type }: DisplayItem) => type === 'glow' || type === 'marker' || type === 'name';

/** The canvas under a still picture that has tiles in it: elements with their addresses would need a policy for images. */
export class StillGround {
  readonly #canvas = document.createElement('canvas');
  #drawing = 0;

  constructor(above: SVGSVGElement) {
    Object.assign(this.#canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
    above.before(this.#canvas);
  }

  /** Draws the ground of a picture; returns the rest of it. */
  draw(list: DisplayList): DisplayList {
    void this.#paint({ ...list, items: list.items.filter((item) => !isMark(item)) });
    return { ...list, paper: 'none', items: list.items.filter(isMark) };
  }

  remove(): void {
    this.#drawing += 1;
    this.#canvas.remove();
  }

  async #paint(list: DisplayList): Promise<void> {
    this.#drawing += 1;
    const drawing = this.#drawing;
    const { drawOnCanvas } = await import('./canvas-writer.js');
    if (drawing !== this.#drawing) return;
    const canvas = this.#canvas;
    const ratio = devicePixelRatio;
    canvas.width = Math.max(1, Math.round(list.view.width * ratio));
    canvas.height = Math.max(1, Math.round(list.view.height * ratio));
    const context = canvas.getContext('2d', { alpha: false });
    if (context) drawOnCanvas(list, context, ratio);
  }
}
