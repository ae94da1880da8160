/** The next event of a type on a target. Rejects after a while, so that a test says what it waited for. */
export function once<T extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: T,
  timeoutMs = 15_000,
): Promise<HTMLElementEventMap[T]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${type} within ${String(timeoutMs)} ms`)), timeoutMs);
    target.addEventListener(
      type,
      (event) => {
        clearTimeout(timer);
        resolve(event as HTMLElementEventMap[T]);
      },
      { once: true },
    );
  });
}

/** Resolves when a condition holds; rejects with `what` after a while. */
export async function until(what: string, condition: () => boolean, timeoutMs = 15_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`not within ${String(timeoutMs)} ms: ${what}`);
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}
