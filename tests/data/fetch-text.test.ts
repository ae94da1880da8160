import { afterEach, describe, expect, it, vi } from 'vitest';

import { fetchText } from '../../src/data/fetching/fetch-text.js';
import { LoadError, type LoadFailure } from '../../src/data/fetching/load-failure.js';

afterEach(() => vi.unstubAllGlobals());

const url = 'https://host.example/data/parks.geojson?token=secret';
const never = () => new AbortController().signal;

/** Answers every request with one response, or as a network that fails. */
function answerWith(response: Response | Error): void {
  vi.stubGlobal('fetch', () =>
    response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
  );
}

async function failureOf(response: Response | Error): Promise<LoadFailure> {
  answerWith(response);
  const error: unknown = await fetchText(url, never()).catch((reason: unknown) => reason);
  if (error instanceof LoadError) return error.failure;
  throw new Error(`expected a LoadError, got ${String(error)}`);
}

describe('fetchText', () => {
  it('reads UTF-8, also where a character is cut by the network', async () => {
    const bytes = new TextEncoder().encode('长春');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 4));
        controller.enqueue(bytes.slice(4));
        controller.close();
      },
    });
    answerWith(new Response(body));
    expect(await fetchText(url, never())).toBe('长春');
  });

  it('refuses another encoding rather than show wrong characters', async () => {
    const gbk = Uint8Array.of(0x22, 0xb3, 0xa4, 0xb4, 0xba, 0x22);
    const failure = await failureOf(new Response(gbk));
    expect(failure).toMatchObject({ code: 'not-utf-8', retryable: false });
    expect(failure.message.zh).toContain('UTF-8');
  });

  it.each([
    [404, false],
    [403, false],
    [429, true],
    [503, true],
  ])('says whether trying again can help after status %i', async (status, retryable) => {
    expect(await failureOf(new Response('', { status }))).toMatchObject({
      code: `http-${String(status)}`,
      retryable,
    });
  });

  it('says that the network failed, and never names a token', async () => {
    const failure = await failureOf(new TypeError('Failed to fetch'));
    expect(failure).toMatchObject({ code: 'network', retryable: true });
    expect(JSON.stringify(failure)).not.toContain('secret');
  });

  it('rejects with the reason of its caller when given up', async () => {
    const given = new AbortController();
    vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) => {
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    });
    const text = fetchText(url, given.signal);
    given.abort(new Error('the map is gone'));
    await expect(text).rejects.toThrow('the map is gone');
  });
});
