import { followFrames } from './frames.mjs';
import { onPage } from './measure.mjs';

const panMs = 4000;
/** As an office desktop has it. */
const viewport = { width: 1920, height: 1080 };
const middle = { x: 960, y: 540 };
/** An ordinary mouse tells 125 times a second where it is, and waits for nobody. */
const mouseMs = 8;

/**
 * Drags the page of polygons about for four seconds, and returns the frames a second in which the picture moved and
 * was presented.
 *
 * @throws where there is no picture, or it does not follow the mouse.
 */
export async function measurePan(page, { executablePath, server, isBlank = false }) {
  const bench = { executablePath, server, viewport };
  return onPage(page, page.pan, bench, async ({ tab, browser, context }) => {
    if (isBlank) await tab.addStyleTag({ content: '#map, park-map { opacity: 0 }' });
    const before = await drawnPicture(tab);
    const session = await context.newCDPSession(tab);
    await tab.mouse.move(middle.x, middle.y);
    await tab.mouse.down();
    const drawnFrames = await followFrames(browser);
    await tab.evaluate(countMoves);
    const start = performance.now();
    const told = [];
    for (let ms = 0; ms < panMs; ms = performance.now() - start) {
      const angle = ms / 400;
      const x = middle.x + 300 * Math.sin(angle);
      const y = middle.y + 200 * Math.sin(angle * 0.7);
      const move = { type: 'mouseMoved', x, y, button: 'left', buttons: 1 };
      told.push(session.send('Input.dispatchMouseEvent', move));
      await new Promise((resolve) => setTimeout(resolve, mouseMs));
    }
    const { moves, ms } = await tab.evaluate(() => globalThis.benchMoves());
    const frames = Math.min(moves, (await drawnFrames()).length);
    await Promise.all(told);
    await tab.mouse.up();
    await tab.evaluate(() => globalThis.bench.quiet());
    if ((await drawnPicture(tab)) === before || frames < 2) throw new Error('did not follow the mouse');
    return (frames * 1000) / ms;
  });
}

/** In the page: counts the frames in which the map lies elsewhere than in the one before. */
function countMoves() {
  const start = performance.now();
  let moves = 0;
  let last = '';
  const look = () => {
    const { x, y } = globalThis.bench.project([125.296, 43.97]);
    const place = `${String(x)} ${String(y)}`;
    if (place !== last) moves += 1;
    last = place;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.benchMoves = () => ({ moves, ms: performance.now() - start });
}

/** A picture of the page, at least a tenth of which must differ from its commonest colour. */
async function drawnPicture(tab) {
  const picture = (await tab.screenshot()).toString('base64');
  const share = await tab.evaluate(drawnShare, picture);
  if (share < 0.1)
    throw new Error(`the polygons are not drawn: ${(share * 100).toFixed(1)} % of the picture is`);
  return picture;
}

async function drawnShare(picture) {
  const bitmap = await createImageBitmap(
    new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))]),
  );
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  canvas.drawImage(bitmap, 0, 0);
  const pixels = new Uint32Array(canvas.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  return 1 - Math.max(...counts.values()) / pixels.length;
}
