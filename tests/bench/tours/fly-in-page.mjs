/** These run in the page: each is sent as text, so it must not use anything from around it. */

/** Takes the camera of the page's map, by hand or as a player of tours does. */
export async function takeCamera() {
  const map = document.querySelector('park-map');
  if (!map) {
    const byHand = globalThis.benchMap;
    globalThis.benchCamera = { look: (pose) => byHand.jumpTo(pose), setLight: () => undefined };
    return;
  }
  const camera = await map.workbench.takeCamera({ onGesture: () => undefined });
  if (camera.isFlat) throw new Error('the map is drawn in the plane');
  globalThis.benchCamera = camera;
}

/** Flies one flight after the other, a step in each frame. Resolves with how long the steps were apart, and with the least share of the resolution. */
export function fly(flights) {
  const { benchCamera: camera } = globalThis;
  const canvas = (document.querySelector('park-map')?.shadowRoot ?? document).querySelector('canvas');
  const full = canvas.width;
  const between = (poses, share) => {
    const at = share * (poses.length - 1);
    const one = poses[Math.floor(at)];
    const other = poses[Math.min(poses.length - 1, Math.floor(at) + 1)];
    const mix = (a, b) => a + (b - a) * (at - Math.floor(at));
    return {
      center: [mix(one.center[0], other.center[0]), mix(one.center[1], other.center[1])],
      zoom: mix(one.zoom, other.zoom),
      bearing: mix(one.bearing, other.bearing),
      pitch: mix(one.pitch, other.pitch),
    };
  };
  return new Promise((resolve) => {
    const steps = [];
    let index = 0;
    let start = null;
    let last = null;
    let leastWidth = full;
    const begin = performance.now();
    const step = (now) => {
      const { ms, poses, light } = flights[index];
      if (start === null) camera.setLight(light);
      start ??= now;
      if (last !== null) steps.push(now - last);
      last = now;
      leastWidth = Math.min(leastWidth, canvas.width);
      const share = Math.min(1, (now - start) / ms);
      camera.look(between(poses, share));
      if (share === 1) {
        index += 1;
        start = null;
      }
      if (index < flights.length) requestAnimationFrame(step);
      else resolve({ steps, ms: performance.now() - begin, resolution: leastWidth / full });
    };
    requestAnimationFrame(step);
  });
}
