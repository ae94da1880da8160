import { displayUrl, LoadError } from './load-failure.js';

/** A server that has not begun to answer by then is given up. */
const headersTimeoutMs = 15_000;
/** A transfer that brings nothing for so long is given up. */
const idleTimeoutMs = 20_000;

/**
 * The text behind a URL, read as UTF-8.
 *
 * @throws {LoadError} for faults of the network or the server, and for texts in another encoding. Rejects with the signal's reason when aborted.
 */
export async function fetchText(url: string, caller: AbortSignal): Promise<string> {
  const name = displayUrl(url);
  const watchdog = new AbortController();
  const signal = AbortSignal.any([caller, watchdog.signal]);
  let timer = setTimeout(() => watchdog.abort(), headersTimeoutMs);
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin' });
    if (!response.ok) {
      const { statusFailure } = await answerFailures();
      throw new LoadError(statusFailure(response.status, name));
    }
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const reader = response.body?.getReader();
    if (!reader) return '';
    let text = '';
    for (;;) {
      clearTimeout(timer);
      timer = setTimeout(() => watchdog.abort(), idleTimeoutMs);
      const { done, value } = await reader.read();
      try {
        text += done ? decoder.decode() : decoder.decode(value, { stream: true });
      } catch (error) {
        const { encodingFailure } = await answerFailures();
        throw new LoadError(encodingFailure(name), { cause: error });
      }
      if (done) return text;
    }
  } catch (error) {
    if (caller.aborted || error instanceof LoadError) throw error;
    throw new LoadError(watchdog.signal.aborted ? timeoutFailure(name) : networkFailure(name), {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** What is said of a server's answer that is of no use; hardly any is. Where it can't be had, the network has failed. */
const answerFailures = () => import('./answer-failures.js');

function timeoutFailure(name: string) {
  return {
    code: 'timeout',
    retryable: true,
    message: {
      zh: `${name} 读取超时：服务器没有回应。请检查网络后重试。`,
      en: `${name} took too long: the server did not answer. Please check the network and try again.`,
    },
  };
}

function networkFailure(name: string) {
  return {
    code: 'network',
    retryable: true,
    message: {
      zh: `${name} 无法读取：网络中断，或该服务器不允许跨域访问（CORS）。请检查网络后重试。`,
      en: `${name} could not be read: the network failed, or that server does not allow other sites (CORS). Please check the network and try again.`,
    },
  };
}
