import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** The WebGL contexts that the page has made. */
    graphics?: WeakRef<WebGLRenderingContext>[];
  }
}

/** To be run in a page before everything else: keeps count of the WebGL contexts that it makes. */
export function countGraphics(): void {
  const made = new WeakSet<HTMLCanvasElement>();
  const graphics: WeakRef<WebGLRenderingContext>[] = [];
  window.graphics = graphics;
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(
    this: HTMLCanvasElement,
    ...request: Parameters<typeof original>
  ) {
    const context = original.apply(this, request);
    if (context && 'isContextLost' in context && 'createShader' in context && !made.has(this)) {
      made.add(this);
      graphics.push(new WeakRef(context));
    }
    return context;
  } as typeof original;
}

/** How many of them are held and not lost, once what is not held has been swept away. */
export async function liveGraphics(page: Page): Promise<number> {
  await sweep(page);
  return page.evaluate(
    () => (window.graphics ?? []).filter((context) => context.deref()?.isContextLost() === false).length,
  );
}

/** How many DOM nodes the page holds, in the document or out of it, once what is not held has been swept away. */
export async function nodesInMemory(page: Page): Promise<number> {
  return (await sweep(page)).nodes;
}

async function sweep(page: Page): Promise<{ readonly nodes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const counters = await session.send('Memory.getDOMCounters');
  await session.detach();
  return counters;
}
