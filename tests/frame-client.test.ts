import { describe, expect, it } from 'vitest';

import { connectFrame } from '../src/frame-client.js';

describe('connectFrame', () => {
  it.each(['*', 'null', '', 'https://maps.example/', 'https://*.example', 'maps.example', 'javascript:1'])(
    'refuses the origin "%s"',
    (origin) => {
      // Refused before the iframe is looked at: there is none where this test runs.
      expect(() => connectFrame(null as never, { origin })).toThrow(TypeError);
    },
  );
});
