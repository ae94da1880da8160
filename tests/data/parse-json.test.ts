import { describe, expect, it } from 'vitest';

import { jsonFaultOffset } from '../../src/data/fetching/json-fault.js';
import { LoadError, type LoadFailure } from '../../src/data/fetching/load-failure.js';
import { parseJson } from '../../src/data/fetching/parse-json.js';

async function failureOf(text: string): Promise<LoadFailure> {
  try {
    await parseJson(text, 'https://host.example/data/parks.geojson?token=secret');
  } catch (error) {
    if (error instanceof LoadError) return error.failure;
    throw error;
  }
  throw new Error('this is JSON');
}

describe('parseJson', () => {
  it('reads JSON, also after a byte order mark', async () => {
    expect(await parseJson('\uFEFF{"a": [1, 2.5e3, "\\u56ed"]}', 'x')).toEqual({ a: [1, 2500, '园'] });
  });

  it('finds a fault behind a text of 20 MB', async () => {
    const picture = 'x'.repeat(20_000_000);
    expect((await failureOf(`{"a": "${picture}", }`)).code).toBe('not-json');
    expect((await failureOf(`{"a": "${picture}`)).code).toBe('truncated');
  });

  it('says where a text that is not JSON goes wrong', async () => {
    const failure = await failureOf('{\n  "a": 1,\n  "b": oops\n}');
    expect(failure.code).toBe('not-json');
    expect(failure.message.en).toContain('line 3, column 8');
    expect(failure.message.zh).toContain('第 3 行第 8 列');
  });

  it.each(['{"a": [1, 2', '{"a": "half a str', '{"features": [{"type": "Feat', '{"a": tru', '[1, -'])(
    'says that %s breaks off',
    async (text) => {
      expect((await failureOf(text)).code).toBe('truncated');
    },
  );

  it.each([
    '<!doctype html><title>Login</title>',
    '  <html><body>404</body></html>',
    '<?xml version="1.0"?>',
  ])('says that %s is a web page', async (text) => {
    expect(await failureOf(text)).toMatchObject({ code: 'html', retryable: true });
  });

  it('says that an empty text is empty', async () => {
    expect((await failureOf(' \n')).code).toBe('empty');
  });

  it('keeps tokens out of its messages', async () => {
    expect(JSON.stringify(await failureOf('nope'))).not.toContain('secret');
  });
});

describe('jsonFaultOffset', () => {
  it.each([
    ['', 0],
    ['x', 0],
    ['[1,]', 3],
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ['{a: 1}', 1],
    ['[1] 2', 4],
    ['{"a": 01}', 6],
    ['["\t"]', 1],
    ['[1}', 2],
  ])('finds the fault of %j at %i', (text, offset) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFaultOffset(text)).toBe(offset);
  });

  it('does not overflow on deep nesting', () => {
    expect(jsonFaultOffset('['.repeat(200_000))).toBe(200_000);
  });
});
