/**
 * Runs in the page, before its scripts, and times what happens there: it is sent as text, so it must not use anything
 * from around it. All times are in ms since the navigation started.
 */
export function probe({ drawn, full, names, close }) {
  const quietTicks = 5;
  const tickMs = 100;
  let drawCalls = 0;
  /** The graphics context that draws the map, once it has drawn anything. */
  let graphics = null;
  let finishing = 0;
  let lastFinishedAt = 0;

  /**
   * Resolves when the graphics have carried out all that was asked of them so far. A page asks for a frame and goes
   * on; a software rasteriser may need another half a second for it.
   */
  const graphicsFinished = async () => {
    const fence = graphics.fenceSync(graphics.SYNC_GPU_COMMANDS_COMPLETE, 0);
    graphics.flush();
    while (graphics.getSyncParameter(fence, graphics.SYNC_STATUS) === graphics.UNSIGNALED) {
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    graphics.deleteSync(fence);
    return performance.now();
  };
  /** Follows each frame, from its first draw call, to its end in the graphics. */
  const followFrame = async () => {
    finishing += 1;
    await Promise.resolve();
    lastFinishedAt = await graphicsFinished();
    finishing -= 1;
  };
  let lastFrame = null;
  for (const method of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
    const original = WebGL2RenderingContext.prototype[method];
    WebGL2RenderingContext.prototype[method] = function count(...args) {
      drawCalls += 1;
      graphics = this;
      const frame = document.timeline.currentTime;
      if (frame !== lastFrame) void followFrame();
      lastFrame = frame;
      return original.apply(this, args);
    };
  }

  // A canvas without WebGL is drawn while the page's script runs.
  for (const method of ['fill', 'stroke', 'fillText', 'drawImage']) {
    const original = CanvasRenderingContext2D.prototype[method];
    CanvasRenderingContext2D.prototype[method] = function count(...args) {
      drawCalls += 1;
      lastFinishedAt = performance.now();
      return original.apply(this, args);
    };
  }

  const longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const clickEntries = [];
  new PerformanceObserver((list) => {
    clickEntries.push(...list.getEntries().filter(({ name }) => name === 'click'));
  }).observe({ type: 'event', durationThreshold: 16 });

  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** Resolves after the page's part of the next frame: scripts, style, layout and paint. */
  const framePainted = async () => {
    await nextFrame();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve);
      port1.start();
      port2.postMessage(null);
    });
    return performance.now();
  };
  /** Resolves when nothing was drawn for half a second of a page that was not busy otherwise; with the end of the last frame. */
  const quiet = () =>
    new Promise((resolve) => {
      let seen = drawCalls;
      let ticks = 0;
      const timer = setInterval(() => {
        ticks = drawCalls === seen && finishing === 0 ? ticks + 1 : 0;
        seen = drawCalls;
        if (ticks < quietTicks) return;
        clearInterval(timer);
        resolve(lastFinishedAt);
      }, tickMs);
    });

  /** Resolves when what an event tells of has come to the screen. */
  const painted = (type) =>
    new Promise((resolve, reject) => {
      document.addEventListener('park-map-status-changed', ({ detail }) => {
        if (detail.status === 'failed') reject(new Error(detail.failure?.message.en));
      });
      document.addEventListener(type, ({ detail }) => {
        if (detail?.status && !['ready', 'partial'].includes(detail.status)) return;
        // What does without WebGL is on screen with the second frame.
        const done = graphics ? graphicsFinished() : nextFrame().then(framePainted);
        done.then(resolve, reject);
      });
    });
  const featuresPainted = painted(drawn);
  const fullPainted = painted(full);
  for (const promise of [featuresPainted, fullPainted]) promise.catch(() => undefined);

  const find = (path) => {
    let root = document;
    let found = null;
    for (const selector of path) {
      found = root?.querySelector(selector) ?? null;
      root = found?.shadowRoot;
    }
    return found;
  };
  const shownNames = () =>
    names.map((path) => {
      const element = find(path);
      return element?.checkVisibility({ visibilityProperty: true }) ? element.textContent.trim() : '';
    });

  // Shadow roots are closed to an observer of the document, so each is observed as it comes.
  let onChange = () => undefined;
  const changes = new MutationObserver(() => onChange());
  const everything = { childList: true, subtree: true, characterData: true };
  changes.observe(document, everything);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attachObserved(init) {
    const root = attachShadow.call(this, init);
    changes.observe(root, everything);
    return root;
  };

  /** Resolves when the wanted name is painted wherever the page shows it, with how long that took after the click. */
  const cardPainted = (wanted) =>
    new Promise((resolve) => {
      let clickedAt = null;
      const onClick = ({ isTrusted, timeStamp }) => {
        if (isTrusted) clickedAt = timeStamp;
      };
      addEventListener('click', onClick, { capture: true, once: true });
      const isThere = () => names.every((path) => find(path)?.textContent.trim() === wanted);
      onChange = async () => {
        if (clickedAt === null || !isThere()) return;
        onChange = () => undefined;
        let paintedAt = await framePainted();
        // A popup may be put in place one frame after its text.
        while (!shownNames().every((name) => name === wanted)) paintedAt = await framePainted();
        resolve({ clickedAt, paintedMs: paintedAt - clickedAt });
      };
    });

  let card = null;
  globalThis.bench = {
    async load() {
      const featuresMs = await featuresPainted;
      const fullMs = Math.max(await fullPainted, await quiet());
      const blocked = longTasks.filter(({ startTime }) => startTime <= fullMs);
      return {
        featuresMs,
        fullMs,
        drawCalls,
        blockingMs: blocked.reduce((total, { duration }) => total + Math.max(0, duration - 50), 0),
        longestTaskMs: Math.max(0, ...blocked.map(({ duration }) => duration)),
      };
    },
    quiet,
    framePainted,
    /** How often anything has been drawn on a canvas so far. */
    drawCalls: () => drawCalls,
    project(lngLat) {
      const element = document.querySelector('park-map') ?? globalThis.benchMap.getContainer();
      const { x, y } = (globalThis.benchMap ?? element).project(lngLat);
      const { left, top } = element.getBoundingClientRect();
      return { x: left + x, y: top + y };
    },
    /** Whether a click there reaches the map's canvas rather than something that lies over it. */
    reachesMap({ x, y }) {
      let element = null;
      for (let root = document; root; root = element?.shadowRoot) {
        const inner = root.elementFromPoint(x, y);
        if (inner === element) break;
        element = inner;
      }
      return element?.matches('canvas') ?? false;
    },
    awaitCard(wanted) {
      card = cardPainted(wanted);
    },
    async cardPainted() {
      const { clickedAt, paintedMs } = await card;
      await quiet();
      const entry = clickEntries.find(({ startTime }) => Math.abs(startTime - clickedAt) < 1);
      return { paintedMs, presentedMs: entry?.duration ?? null };
    },
    shownNames,
    closeCard() {
      find(close)?.click();
    },
  };
}
