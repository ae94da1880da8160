import type { LoadFailure } from './load-failure.js';

/** Of a text that is not UTF-8. */
export function encodingFailure(name: string): LoadFailure {
  return {
    code: 'not-utf-8',
    retryable: false,
    message: {
      zh: `${name} 不是 UTF-8 编码（可能是 GBK），请转换后再用。`,
      en: `${name} is not UTF-8 (perhaps GBK): please convert it first.`,
    },
  };
}

/** Of an answer that is none, by its HTTP status. */
export function statusFailure(status: number, name: string): LoadFailure {
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
