import { jsonFaultOffset } from './json-fault.js';
import type { LoadFailure } from './load-failure.js';

/** What a text is that is not JSON, though it should be; `name` is what its file is called. */
export function jsonFailure(text: string, name: string): LoadFailure {
  if (text.trim() === '') {
    return {
      code: 'empty',
      retryable: true,
      message: { zh: `${name} 是空的，没有数据。`, en: `${name} is empty: there are no data in it.` },
    };
  }
  if (/^\s*<(!doctype|html|head|body|\?xml)/i.test(text)) {
    return {
      code: 'html',
      retryable: true,
      message: {
        zh: `${name} 返回的是网页而不是 JSON 数据，可能是登录页或错误页。请检查地址和登录状态。`,
        en: `${name} is a web page, not JSON: perhaps a login or an error page. Please check the address and the login.`,
      },
    };
  }
  const offset = jsonFaultOffset(text);
  const { line, column } = lineAndColumn(text, offset);
  const brokenOff = offset >= text.trimEnd().length || unfinishedString(text, offset);
  const excerpt = text.slice(Math.max(0, offset - 20), offset + 20).replaceAll(/\s+/g, ' ');
  return {
    code: brokenOff ? 'truncated' : 'not-json',
    retryable: brokenOff,
    message: brokenOff
      ? {
          zh: `${name} 不完整：JSON 在第 ${String(line)} 行第 ${String(column)} 列中断。请重新下载或重新导出该文件。`,
          en: `${name} is incomplete: the JSON breaks off at line ${String(line)}, column ${String(column)}. Please fetch or export the file again.`,
        }
      : {
          zh: `${name} 不是有效的 JSON：第 ${String(line)} 行第 ${String(column)} 列附近有误（“${excerpt}”）。`,
          en: `${name} is not valid JSON: fault near line ${String(line)}, column ${String(column)} (“${excerpt}”).`,
        },
  };
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** A file cut off inside a string, number or word: the fault stands at its beginning, and nothing follows it. */
function unfinishedString(text: string, offset: number): boolean {
  const rest = text.slice(offset).trimEnd();
  if (!rest.startsWith('"')) return /^(?:-|[tfn]\w{0,3})$/.test(rest);
  return !rest.slice(1).replaceAll(/\\./gs, '').includes('"');
}
