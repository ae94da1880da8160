import type { ParkMapStatusChangedEvent } from '../../elements/map/map.events.js';

/** What a preview tells the page around it. */
export type PreviewReport =
  | { readonly kind: 'status'; readonly status: string; readonly reason: string }
  | { readonly kind: 'script'; readonly reason: string }
  | { readonly kind: 'file'; readonly url: string }
  | { readonly kind: 'tags'; readonly tags: readonly string[] };

/** A report as a message; `preview` tells the previews of a page apart. */
export interface PreviewMessage {
  readonly preview: number;
  readonly report: PreviewReport;
}

/**
 * The document of a preview: the reader's code, after a script that tells the page what goes wrong.
 *
 * The frame is of the page's own origin, as the scripts and the data are: a static host that sends no CORS headers could
 * not serve them to a stranger. Nobody but the reader writes what runs in it, and the page holds no secret.
 */
export function previewDocument(code: string, preview: number, language: string): string {
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<link rel="stylesheet" href="${new URL('docs-preview.css', document.baseURI).href}">` +
    `<script>(${watchPreview.toString()})(${String(preview)})</script></head><body>${code}</body></html>`
  );
}

/** Runs in the preview, before the reader's code. It may use nothing but its argument. */
function watchPreview(preview: number): void {
  const tell = (report: PreviewReport) => {
    const message: PreviewMessage = { preview, report };
    parent.postMessage(message, '*');
  };
  addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof HTMLScriptElement) tell({ kind: 'file', url: target.getAttribute('src') ?? '' });
      else if (target instanceof HTMLLinkElement)
        tell({ kind: 'file', url: target.getAttribute('href') ?? '' });
      else if (event instanceof ErrorEvent) tell({ kind: 'script', reason: event.message });
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    tell({ kind: 'script', reason: reason instanceof Error ? reason.message : String(reason) });
  });
  addEventListener('park-map-status-changed', (event) => {
    const { failure, status } = (event as ParkMapStatusChangedEvent).detail;
    const isEnglish = document.documentElement.lang === 'en';
    tell({ kind: 'status', status, reason: failure?.message[isEnglish ? 'en' : 'zh'] ?? '' });
  });
  addEventListener('DOMContentLoaded', () => {
    const tags = [...document.body.querySelectorAll('*')].map(({ localName }) => localName);
    tell({ kind: 'tags', tags: [...new Set(tags.filter((tag) => tag.startsWith('park-')))] });
  });
}

/** The words of a window message that comes from a preview; null for any other. */
export function previewMessage(data: unknown): PreviewMessage | null {
  if (typeof data !== 'object' || data === null || !('preview' in data) || !('report' in data)) return null;
  return typeof data.preview === 'number' ? (data as PreviewMessage) : null;
}
