import { describe, expect, it } from 'vitest';
import { reactive } from 'vue';

import { plainCopyOf } from '../../src/data/plain-copy.js';

describe('plainCopyOf', () => {
  const data = { id: 'a', parts: [{ value: 1 }, { value: null }], missing: undefined, yes: true };

  it('makes what a framework has wrapped cloneable', () => {
    const wrapped = reactive(structuredClone(data));
    expect(() => structuredClone(wrapped)).toThrow(DOMException);
    expect(structuredClone(plainCopyOf(wrapped))).toEqual(data);
  });

  it('leaves the data as they are', () => {
    expect(plainCopyOf(Object.freeze(data))).toEqual(data);
    expect(plainCopyOf('text')).toBe('text');
    expect(plainCopyOf(null)).toBeNull();
  });

  it('takes a key of any name for a key', () => {
    const copy = plainCopyOf(JSON.parse('{"__proto__": {"polluted": true}}'));
    expect(Object.keys(copy as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('ends when an object holds itself', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    const copy = plainCopyOf(loop) as typeof loop;
    expect(copy.self).toBe(copy);
    expect(copy).not.toBe(loop);
  });

  it('hides no function, so that the fault is told', () => {
    expect(() => structuredClone(plainCopyOf({ on: () => 1 }))).toThrow(DOMException);
  });
});
