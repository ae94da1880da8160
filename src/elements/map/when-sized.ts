/**
 * Resolves once an element has a width and a height, or `signal` is aborted: a map that begins in a closed tab or
 * dialog would take a first view that fits a box of no size.
 */
export function whenSized(element: Element, signal: AbortSignal): Promise<void> {
  // What is folded away in closed details has a box that nobody has laid out for good.
  const hasSize = (): boolean =>
    element.clientWidth > 0 && element.clientHeight > 0 && element.checkVisibility();
  if (hasSize()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      observer.disconnect();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const observer = new ResizeObserver(() => {
      // What is observed anew while sizes are being told would be told too late, which browsers report as an error.
      if (hasSize()) setTimeout(end);
    });
    observer.observe(element);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
