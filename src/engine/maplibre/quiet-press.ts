import type { Map as MapLibreMap } from 'maplibre-gl';

/** A mouse that moves less than this, in CSS pixels, clicks: as MapLibre has it. */
const clickTolerance = 3;

/**
 * Keeps MapLibre from drawing the map anew for each click: it takes every press of a mouse for the start of a drag,
 * and draws a frame when that ends. In software that frame takes longer than all else that a click does, and the card
 * waits for it. So a press is made known to its drag only once the mouse has moved.
 *
 * @returns what ends it.
 */
export function quietPress(map: MapLibreMap): () => void {
  const end = new AbortController();
  const options = { signal: end.signal, capture: true };
  const target = map.getCanvasContainer();
  let press: PointerEvent | null = null;
  const release = () => {
    if (!press) return;
    press = null;
    map.dragPan.enable();
  };
  target.addEventListener(
    'pointerdown',
    (event) => {
      const isPlain = !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey;
      const isClick = event.pointerType === 'mouse' && event.button === 0 && isPlain;
      if (!isClick || press || !map.dragPan.isEnabled()) return;
      press = event;
      map.dragPan.disable();
    },
    options,
  );
  window.addEventListener(
    'pointermove',
    ({ pointerId, clientX, clientY }) => {
      if (press?.pointerId !== pointerId) return;
      const { clientX: startX, clientY: startY } = press;
      if (Math.hypot(clientX - startX, clientY - startY) < clickTolerance) return;
      release();
      const start = { bubbles: true, button: 0, buttons: 1, clientX: startX, clientY: startY };
      map.getCanvas().dispatchEvent(new MouseEvent('mousedown', start));
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, release, options);
  return () => end.abort();
}
