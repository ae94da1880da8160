import { measureHeap } from './heap.mjs';
import { onPage } from './measure.mjs';

/** The first maps load code and fill caches that stay with the page. */
const warmUps = 5;

/** What a page has more, after a map was put in and taken out many times: bytes of heap, nodes, listeners. */
export async function measureMounts(page, count, { executablePath, server }) {
  return onPage(page, page.id, { executablePath, server }, async ({ tab, context }) => {
    await tab.evaluate(mountAndRemove, warmUps);
    const before = await countAll(context, tab);
    await tab.evaluate(mountAndRemove, count);
    const after = await countAll(context, tab);
    return {
      bytes: after.bytes - before.bytes,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
    };
  });
}

/** In the page: takes the map out, and puts a new one in each time, which must come to its full picture. */
async function mountAndRemove(times) {
  const model = globalThis.benchModel ?? document.querySelector('park-map');
  globalThis.benchModel = model;
  model.remove();
  for (let mount = 0; mount < times; mount += 1) {
    const map = model.cloneNode();
    const live = new Promise((resolve, reject) => {
      map.addEventListener('park-map-status-changed', ({ detail: { status, failure } }) => {
        if (['ready', 'partial'].includes(status)) resolve();
        if (status === 'failed') reject(new Error(failure.message.en));
      });
    });
    document.body.append(map);
    await live;
    map.remove();
  }
}

async function countAll(context, tab) {
  const { page, workers } = await measureHeap(context, tab);
  const session = await context.newCDPSession(tab);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { bytes: page + workers, nodes, listeners: jsEventListeners };
}
