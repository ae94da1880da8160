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
    if (!response.ok) throw new LoadError(statusFailure(response.status, name));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const decode = (bytes?: Uint8Array) => decoded(decoder, bytes, name);
    const reader = response.body?.getReader();
    if (!reader) return '';
    let text = '';
    for (;;) {
      clearTimeout(timer);
      timer = setTimeout(() => watchdog.abort(), idleTimeoutMs);
      const { done, value } = await reader.read();
      if (done) return text + decode();
      text += decode(value);
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

/** The text of the next bytes, or what is left at the end. */
function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined, name: string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch (error) {
    throw new LoadError(encodingFailure(name), { cause: error });
  }
}

function encodingFailure(name: string) {
  return {
    code: 'not-utf-8',
    retryable: false,
    message: {
      zh: `${name} 不是 UTF-8 编码（可能是 GBK），请转换后再用。`,
      en: `${name} is not UTF-8 (perhaps GBK): please convert it first.`,
    },
  };
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
