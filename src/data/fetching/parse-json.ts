import { displayUrl, LoadError, type LoadFailure } from './load-failure.js';

/**
 * The value of a JSON text. A byte order mark is skipped.
 *
 * @throws {LoadError} that says what stands there instead: nothing, a web page, or a text that breaks off or goes
 * wrong at a line and column.
 */
export async function parseJson(text: string, url: string): Promise<unknown> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw new LoadError(await failureOf(body, displayUrl(url)), { cause: error });
  }
}

/** What the text is instead. Hardly any file needs that, so that it is loaded when one does. */
async function failureOf(text: string, name: string): Promise<LoadFailure> {
  try {
    const { jsonFailure } = await import('./json-failure.js');
    return jsonFailure(text, name);
  } catch {
    return {
      code: 'not-json',
      retryable: false,
      message: { zh: `${name} 不是有效的 JSON。`, en: `${name} is not valid JSON.` },
    };
  }
}
