import { jsonFaultOffset } from './json-fault.js';
import { displayUrl, LoadError } from './load-failure.js';

/**
 * The value of a JSON text. A byte order mark is skipped.
 *
 * @throws {LoadError} that says what stands there instead: nothing, a web page, or a text that breaks off or goes
 * wrong at a line and column.
 */
export function parseJson(text: string, url: string): unknown {
  const name = displayUrl(url);
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') {
    throw new LoadError({
      code: 'empty',
      retryable: true,
      message: { zh: `${name} 是空的，没有数据。`, en: `${name} is empty: there are no data in it.` },
    });
  }
  if (/^\s*<(!doctype|html|head|body|\?xml)/i.test(body)) {
    throw new LoadError({
      code: 'html',
      retryable: true,
      message: {
        zh: `${name} 返回的是网页而不是 JSON 数据，可能是登录页或错误页。请检查地址和登录状态。`,
        en: `${name} is a web page, not JSON: perhaps a login or an error page. Please check the address and the login.`,
      },
    });
  }
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    const offset = jsonFaultOffset(body);
    const { line, column } = lineAndColumn(body, offset);
    const brokenOff = offset >= body.trimEnd().length || unfinishedString(body, offset);
    const excerpt = body.slice(Math.max(0, offset - 20), offset + 20).replaceAll(/\s+/g, ' ');
    throw new LoadError(
      {
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
      },
      { cause: error },
    );
  }
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
