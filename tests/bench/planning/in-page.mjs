/**
 * Runs in the page before its scripts, beside the probe of the bench: what the planner's steps need. Sent as text, so
 * it uses nothing from around it. Times are in ms.
 */
export function inPage() {
  const tasks = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration });
  });
  observer.observe({ type: 'longtask', buffered: true });

  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const painted = () => globalThis.bench.framePainted();

  const until = async (what, isTrue) => {
    const begin = performance.now();
    for (;;) {
      const value = isTrue();
      if (value) return value;
      if (performance.now() - begin > 120_000) throw new Error(`waited in vain for ${what}`);
      await nextFrame();
    }
  };
  /** The longest task since a moment; 0 where none was over 50 ms. They are told of a little later. */
  const longestSince = async (begin) => {
    await nextFrame();
    await rest(100);
    const since = tasks.filter(({ startTime, duration }) => startTime + duration >= begin);
    return Math.max(0, ...since.map(({ duration }) => duration));
  };

  /** Does a step; says what it gave, how long until it was painted, and the longest task meanwhile. */
  const step = async (act) => {
    const begin = performance.now();
    const result = await act();
    const ms = (await painted()) - begin;
    return { ...result, ms, longestTaskMs: await longestSince(begin) };
  };
  /** The gaps between frames while something is done in each. */
  const frames = async (count, act) => {
    const gaps = [];
    let before = await nextFrame();
    for (let frame = 0; frame < count; frame += 1) {
      act(frame);
      const now = await nextFrame();
      gaps.push(now - before);
      before = now;
    }
    gaps.sort((one, other) => one - other);
    return {
      medianMs: gaps[count >> 1],
      slowestMs: gaps.at(-1),
      p95Ms: gaps[Math.floor(count * 0.95)],
    };
  };

  const map = () => document.querySelector('park-map');
  /** Puts an element beside the map, in place of the one before. */
  const place = async (tag, attributes = {}) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries({ for: 'map', ...attributes }))
      element.setAttribute(name, value);
    document.querySelector('#panel').replaceChildren(element);
    await customElements.whenDefined(tag);
    await element.updateComplete;
    return element;
  };
  const told = (target, type) =>
    new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
  const ask = async (question) => {
    const begin = performance.now();
    const answer = await map().workbench.ask(question);
    return { ms: performance.now() - begin, answer };
  };
  /** Resolves when the map has drawn since a moment, and is quiet; with the end of its last frame. */
  const redrawn = async (drawCalls) => {
    await until('the map to be drawn anew', () => globalThis.bench.drawCalls() > drawCalls);
    return globalThis.bench.quiet();
  };
  const rowsOf = (table) => [...table.shadowRoot.querySelectorAll('[part~=row]')];
  const isShown = (table) => {
    const rows = rowsOf(table);
    const grid = table.shadowRoot.querySelector('[role=grid]');
    return grid?.getAttribute('aria-busy') === 'false' && rows.length > 0 ? rows : null;
  };
  const textsOf = (rows) => rows.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

  globalThis.planning = {
    step,
    painted,
    longestSince,
    nextFrame,
    async parkReport(geometry) {
      const panel = document.querySelector('park-report') ?? (await place('park-report'));
      return step(async () => {
        const updated = told(panel, 'park-report-updated');
        map().workbench.chooseArea({ geometry, origin: 'drawn', name: null });
        await updated;
        await panel.updateComplete;
        const { byClass, byStatus, total } = panel.report;
        const rows = byClass.map(({ landUse, area, parcelCount }) => [landUse, area.value, parcelCount]);
        return { rows, statusRows: byStatus.length, totalM2: total.value };
      });
    },
    async ask(question) {
      const { ms } = await ask(question);
      return ms;
    },
    async startDrawing() {
      const draw = document.createElement('park-draw');
      map().append(draw);
      await customElements.whenDefined('park-draw');
      await draw.updateComplete;
      await draw.start('rectangle');
      globalThis.planning.reports = 0;
      document.querySelector('park-report').addEventListener('park-report-updated', () => {
        globalThis.planning.reports += 1;
      });
      globalThis.planning.drawingSince = performance.now();
    },
    async endDrawing() {
      await until('a report on what was drawn', () => {
        const { area } = map().state;
        return area && document.querySelector('park-report').report?.request.area === area.geometry
          ? area
          : globalThis.planning.reports > 0 && area;
      });
      const longestTaskMs = await longestSince(globalThis.planning.drawingSince);
      const { reports } = globalThis.planning;
      document.querySelector('park-draw').remove();
      map().workbench.chooseArea(null);
      await painted();
      return { longestTaskMs, reports };
    },
    async parkFilter(filter) {
      await place('park-filter');
      await until('the first counts', () => map().state.filterCounts);
      await globalThis.bench.quiet();
      const begin = performance.now();
      const drawn = globalThis.bench.drawCalls();
      const before = map().state.filterCounts;
      map().workbench.chooseFilter(filter);
      await until('the counts', () => map().state.filterCounts !== before && map().state.filterCounts);
      const countedMs = performance.now() - begin;
      const { count } = map().state.filterCounts.matching;
      const ms = (await redrawn(drawn)) - begin;
      return { count, countedMs, ms, longestTaskMs: await longestSince(begin) };
    },
    async unfilter() {
      const drawn = globalThis.bench.drawCalls();
      map().workbench.chooseFilter(null);
      await redrawn(drawn);
    },
    async parkTable() {
      const begin = performance.now();
      const table = await place('park-table', { rows: 'layer' });
      await until('the first rows', () => isShown(table));
      const openMs = (await painted()) - begin;
      await rest(200);
      const sortedAt = performance.now();
      table.sort = 'measured';
      await table.updateComplete;
      await until('the order', () => isShown(table));
      const sortMs = (await painted()) - sortedAt;
      const [first] = textsOf(isShown(table));
      const scroller = table.shadowRoot.querySelector('.scroller');
      const scrolled = await frames(120, () => {
        scroller.scrollTop += 400;
      });
      const lastAt = performance.now();
      scroller.scrollTop = scroller.scrollHeight;
      await until('the last row', () => {
        const last = rowsOf(table).at(-1);
        const grid = table.shadowRoot.querySelector('[role=grid]');
        const isLast = Number(last?.getAttribute('aria-rowindex')) >= Number(grid.ariaRowCount) - 1;
        return isLast && /\d/.test(last.textContent);
      });
      const endMs = (await painted()) - lastAt;
      return { openMs, sortMs, first, scrolled, endMs, longestTaskMs: await longestSince(begin) };
    },
    async parkImport(url) {
      const blob = await (await fetch(url)).blob();
      const file = new File([blob], 'parcels.geojson', { type: 'application/geo+json' });
      const panel = await place('park-import');
      const read = await step(async () => {
        const offered = told(panel, 'park-import-offered');
        await panel.read([file]);
        const { preview } = (await offered).detail;
        return { count: preview.count };
      });
      let collection = null;
      const accepted = await step(async () => {
        const acceptance = told(panel, 'park-import-accepted');
        panel.shadowRoot.querySelector('[part=accept]').click();
        ({ collection } = (await acceptance).detail);
        return { count: collection.features.length };
      });
      const features = collection.features.map((feature) => ({ ...feature, id: `own:${feature.id}` }));
      const layer = {
        id: 'own',
        role: 'parcel',
        theme: 'land-use',
        title: { zh: '导入', en: 'Imported' },
        source: { type: 'geojson', data: { type: 'FeatureCollection', features } },
      };
      const drawn = globalThis.bench.drawCalls();
      const begin = performance.now();
      await map().addLayer({ layer });
      const ms = (await redrawn(drawn)) - begin;
      const added = { ms, longestTaskMs: await longestSince(begin) };
      const own = map().state.layers.find(({ id }) => id === 'own');
      return { read, accepted, added: { ...added, hasLayer: own !== undefined } };
    },
    async readByHand() {
      return step(async () => ({ count: await globalThis.benchByHand.read() }));
    },
    async reportByHand(geometry, options) {
      return step(() => ({ pieces: globalThis.benchByHand.report(geometry, options) }));
    },
    async filterByHand(expression) {
      const begin = performance.now();
      await globalThis.benchByHand.filter(expression);
      const ms = (await globalThis.bench.quiet()) - begin;
      return { ms, longestTaskMs: await longestSince(begin) };
    },
    async importByHand(url) {
      const blob = await (await fetch(url)).blob();
      const file = new File([blob], 'parcels.geojson');
      const begin = performance.now();
      const count = await globalThis.benchByHand.importFile(file);
      const ms = (await globalThis.bench.quiet()) - begin;
      return { count, ms, longestTaskMs: await longestSince(begin) };
    },
  };
}

/** Runs in the data worker: notes when each question comes and when its answer has been handed over. */
export function inWorker() {
  const begun = new Map();
  globalThis.benchAnswers = [];
  addEventListener(
    'message',
    ({ data }) => {
      if (data.type === 'ask') begun.set(data.call, { at: performance.now(), kind: data.question.kind });
    },
    { capture: true },
  );
  const { postMessage } = globalThis;
  globalThis.postMessage = function post(message, ...rest) {
    postMessage.call(globalThis, message, ...rest);
    const question = message.type === 'answer' && begun.get(message.call);
    if (question) {
      globalThis.benchAnswers.push({ kind: question.kind, ms: performance.now() - question.at });
    }
  };
}
