/**
 * Registers each tag when an element of it comes within one viewport of being seen, so that a page pays a few
 * hundred bytes until then. `loading="eager"` on an element registers its tag at once.
 */
const registrations: Readonly<Record<string, () => Promise<unknown>>> = {
  'park-card': () => import('./define/park-card.js'),
  'park-compare': () => import('./define/park-compare.js'),
  'park-enquire': () => import('./define/park-enquire.js'),
  'park-export': () => import('./define/park-export.js'),
  'park-import': () => import('./define/park-import.js'),
  'park-draw': () => import('./define/park-draw.js'),
  'park-filter': () => import('./define/park-filter.js'),
  'park-finder': () => import('./define/park-finder.js'),
  'park-land-use': () => import('./define/park-land-use.js'),
  'park-legend': () => import('./define/park-legend.js'),
  'park-list': () => import('./define/park-list.js'),
  'park-map': () => {
    // What draws the poster comes beside the map, not after it.
    import('./engine/plane/start-plane.js').catch(() => undefined);
    return import('./define/park-map.js');
  },
  'park-measure': () => import('./define/park-measure.js'),
  'park-popup': () => import('./define/park-popup.js'),
  'park-region': () => import('./define/park-region.js'),
  'park-report': () => import('./define/park-report.js'),
  'park-scenario': () => import('./define/park-scenario.js'),
  'park-search': () => import('./define/park-search.js'),
  'park-share': () => import('./define/park-share.js'),
  'park-shortlist': () => import('./define/park-shortlist.js'),
  'park-stat': () => import('./define/park-stat.js'),
  'park-table': () => import('./define/park-table.js'),
  'park-tour': () => import('./define/park-tour.js'),
};

/** The tags that have been registered from here, or are being. */
const asked = new Set<string>();

/** A map registers the popup that stands in its slot, when it is about to show a card. */
const selector = Object.keys(registrations).join().replace('park-popup', '$&:not(park-map > [slot=popup])');

/** Registers the tag of an element, those of what stands in it, and that of the map which its `for` names. */
function register(element: Element): void {
  const tags = new Set([element, ...element.querySelectorAll(selector)].map(({ localName }) => localName));
  if (element.hasAttribute('for')) tags.add('park-map');
  for (const tag of tags) {
    if (asked.has(tag)) continue;
    asked.add(tag);
    // What could not be downloaded is asked for again with the next element that needs it.
    (customElements.get(tag) ? tellIfTaken(tag) : registrations[tag]?.())?.catch(() => asked.delete(tag));
  }
}

/** A second copy of the package on a page changes nothing, and says so. */
async function tellIfTaken(tag: string): Promise<void> {
  const definitions = await import('./elements/host/define-element.js');
  definitions.tellIfTaken(tag);
}

/**
 * Watches a document or a shadow root for the tags. Done for the document when this module is imported; a component
 * with a shadow root of its own calls it for that. Returns what ends the watch.
 */
export function autoload(root: Document | ShadowRoot): () => void {
  const come = new WeakSet<Element>();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        come.add(target);
        register(target);
      }
    },
    { rootMargin: '100%' },
  );
  const seen = new WeakSet<Element>();
  const find = () => {
    for (const element of root.querySelectorAll(selector)) {
      if (seen.has(element)) continue;
      seen.add(element);
      const map = element.parentElement?.closest('park-map');
      // What stands in a map comes with it; what a script puts there later, at once.
      if (element.getAttribute('loading') === 'eager' || (map && come.has(map))) {
        come.add(element);
        register(element);
      } else if (!map) near.observe(element);
    }
  };
  const changes = new MutationObserver(find);
  changes.observe(root, { childList: true, subtree: true });
  find();
  // A printed page shows every map, however far down it stands.
  const print = () => root.querySelectorAll(selector).forEach(register);
  addEventListener('beforeprint', print);
  return () => {
    near.disconnect();
    changes.disconnect();
    removeEventListener('beforeprint', print);
  };
}

// In Node there is nothing to watch.
if (typeof document !== 'undefined') autoload(document);
