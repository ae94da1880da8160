import { displayUrl, LoadError } from './load-failure.js';

/** A server that has not begun to answer by then is given up. */
const headersTimeoutMs = 15_000;
/** A transfer that brings nothing for so long is given up. */
const idleTimeoutMs = 20_000;

export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** Called as bytes arrive. */
  readonly onProgress?: (bytes: number) => void;
}

/**
 * The text behind a URL, read as UTF-8.
 *
 * @throws {LoadError} for faults of the network or the server. Rejects with the signal's reason when aborted.
 */
export async function fetchText(url: string, options: FetchOptions = {}): Promise<string> {
  const name = displayUrl(url);
  const watchdog = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, watchdog.signal]) : watchdog.signal;
  let timer = setTimeout(() => watchdog.abort(), headersTimeoutMs);
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin' });
    if (!response.ok) throw new LoadError(statusFailure(response.status, name));
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    if (!reader) return '';
    let text = '';
    let bytes = 0;
    for (;;) {
      clearTimeout(timer);
      timer = setTimeout(() => watchdog.abort(), idleTimeoutMs);
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      options.onProgress?.(bytes);
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (options.signal?.aborted || error instanceof LoadError) throw error;
    throw new LoadError(watchdog.signal.aborted ? timeoutFailure(name) : networkFailure(name), {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

function statusFailure(status: number, name: string) {
  const advice =
    status === 404
      ? { zh: '请检查地址是否正确。', en: 'Please check the address.' }
      : status === 401 || status === 403
        ? { zh: '请检查访问权限。', en: 'Please check the access rights.' }
        : { zh: '请稍后重试。', en: 'Please try again later.' };
  return {
    code: `http-${String(status)}`,
    retryable: status >= 500 || status === 429 || status === 408,
    message: {
      zh: `${name} 无法读取：服务器返回 ${String(status)}。${advice.zh}`,
      en: `${name} could not be read: the server answered ${String(status)}. ${advice.en}`,
    },
  };
}

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
