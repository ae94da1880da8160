/** The theme in force for an element: its own wish, or else what `color-scheme` says of the page around it. */
export function themeOf(element: Element, wish: 'auto' | 'light' | 'dark'): 'light' | 'dark' {
  if (wish !== 'auto') return wish;
  const schemes = getComputedStyle(element).colorScheme.split(/\s+/);
  if (!schemes.includes('dark')) return 'light';
  return schemes.includes('light') && !matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
}

/** Calls `listener` whenever the theme in force may have changed; returns what ends it. */
export function watchColorScheme(listener: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', listener);
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['style', 'class', 'data-theme'] });
  return () => {
    query.removeEventListener('change', listener);
    observer.disconnect();
  };
}
