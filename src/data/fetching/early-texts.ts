import { fetchText } from './fetch-text.js';

interface EarlyText {
  readonly text: Promise<string>;
  readonly request: AbortController;
}

/**
 * Asks for a catalog and its layers while the code that reads them is still on its way: what would be asked for
 * afterwards anyway, and each file once.
 */
export class EarlyTexts {
  readonly #texts = new Map<string, EarlyText>();

  /** Asks for a catalog, and for its layers as soon as it says where they are. */
  begin(catalogUrl: string): void {
    this.#ask(catalogUrl).then(
      (text) => {
        for (const url of layerUrls(text, catalogUrl)) void this.#ask(url).catch(() => undefined);
      },
      // Whoever takes it is told.
      () => undefined,
    );
  }

  /** As {@link fetchText}; what was asked for early is handed out once. */
  readonly read = (url: string, caller: AbortSignal): Promise<string> => {
    const early = this.#texts.get(url);
    if (!early) return fetchText(url, caller);
    this.#texts.delete(url);
    caller.addEventListener('abort', () => early.request.abort(caller.reason));
    return early.text;
  };

  #ask(url: string): Promise<string> {
    const before = this.#texts.get(url);
    if (before) return before.text;
    const request = new AbortController();
    const text = fetchText(url, request.signal);
    this.#texts.set(url, { text, request });
    return text;
  }
}

/** Where the layers of a catalog are; none where the text is none. What is wrong with it is found out by its reader. */
function layerUrls(text: string, baseUrl: string): readonly string[] {
  try {
    const { layers } = JSON.parse(text) as { layers: { source: { type: unknown; url: unknown } }[] };
    return layers.flatMap(({ source: { type, url } }) =>
      type === 'geojson' && typeof url === 'string' ? [new URL(url, baseUrl).href] : [],
    );
  } catch {
    return [];
  }
}
