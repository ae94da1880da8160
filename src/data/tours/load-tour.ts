import { FindingList } from '../../domain/quality/finding-list.js';
import { readTour } from '../../domain/tour/parse-tour.js';
import type { Tour } from '../../domain/tour/tour.js';

import { fetchText } from '../fetching/fetch-text.js';
import { displayUrl, LoadError } from '../fetching/load-failure.js';
import { parseJson } from '../fetching/parse-json.js';

/** A tour with what was found in its file. */
export interface LoadedTour {
  readonly tour: Tour;
  /** Takes more: what the tour names and the data do not have. */
  readonly list: FindingList;
}

/**
 * Fetches a tour and reads it.
 *
 * @throws {LoadError} where the file can't be had or is no tour. Rejects with the signal's reason when aborted.
 */
export async function loadTour(url: string, signal: AbortSignal): Promise<LoadedTour> {
  const value = await parseJson(await fetchText(url, signal), url);
  return readLoadedTour(value, displayUrl(url));
}

/**
 * Reads a tour that the page hands over.
 *
 * @throws {LoadError} where it is none.
 */
export async function readLoadedTour(value: unknown, file: string): Promise<LoadedTour> {
  const list = new FindingList(file);
  const tour = readTour(value, list);
  if (tour === null) throw await faultyTour(file, list);
  return { tour, list };
}

async function faultyTour(file: string, list: FindingList): Promise<LoadError> {
  const { describeFinding, explainFindings } = await import('../findings-in-words.js');
  const first = explainFindings(list).findings.find(({ severity }) => severity === 'error');
  return new LoadError({
    code: 'tour-faulty',
    retryable: false,
    message: {
      zh: first ? describeFinding(first, 'zh-CN') : `${file} 不是导览。`,
      en: first ? describeFinding(first, 'en') : `${file} is no tour.`,
    },
  });
}
