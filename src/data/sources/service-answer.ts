import { isJsonObject } from '../../domain/quality/json-object.js';

import { displayUrl, LoadError } from '../fetching/load-failure.js';

/** The answer of a service as a collection. @throws {LoadError} with the words of the service where it is none. */
export function collectionIn(
  answer: unknown,
  url: string,
): Readonly<Record<string, unknown>> & { features: unknown[] } {
  if (isJsonObject(answer) && Array.isArray(answer['features'])) {
    return { ...answer, features: answer['features'] as unknown[] };
  }
  const name = displayUrl(url);
  const words = wordsIn(answer);
  throw new LoadError({
    code: 'service-answer',
    retryable: false,
    message: {
      zh: `${name} 没有返回要素${words === '' ? '' : `，而是：${words}`}。请检查地址和服务类型。`,
      en: `${name} did not answer with features${words === '' ? '' : ` but: ${words}`}. Please check the address and the type of service.`,
    },
  });
}

/** What a service says instead: ArcGIS in `error`, OGC API in `description` or `detail`. */
function wordsIn(answer: unknown): string {
  if (!isJsonObject(answer)) return '';
  const { error, description, detail, message } = answer;
  const inner = isJsonObject(error) ? error['message'] : null;
  const words = [inner, description, detail, message].find((each) => typeof each === 'string');
  return typeof words === 'string' ? words.slice(0, 200) : '';
}
