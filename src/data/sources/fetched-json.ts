import { fetchText } from '../fetching/fetch-text.js';
import { parseJson } from '../fetching/parse-json.js';

import type { PageRequest } from './feature-page.js';

/** The JSON behind a URL; whoever audits the page is told of it. */
export async function fetchedJson(url: string, { signal, onRequest }: PageRequest): Promise<unknown> {
  onRequest(url);
  return parseJson(await fetchText(url, signal), url);
}

/** A URL with some of its parameters set; those of the catalog stay. */
export function withParameters(url: string, parameters: Readonly<Record<string, string>>): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}

/** A number that a service gives, or null. */
export function countIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
