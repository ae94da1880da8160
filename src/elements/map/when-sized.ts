/**
 * Resolves once an element has a width and a height, or `signal` is aborted: a map that begins in a closed tab or
 * dialog would take a first view that fits a box of no size.
 */
export function whenSized(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      observer.disconnect();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0 && element.clientHeight > 0) end();
    });
    observer.observe(element);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
