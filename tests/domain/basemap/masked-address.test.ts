import { describe, expect, it } from 'vitest';

import { maskedAddress } from '../../../src/domain/basemap/masked-address.js';

describe('maskedAddress', () => {
  it.each([
    [
      'https://t0.tianditu.gov.cn/vec_w/wmts?X={x}&tk=abc',
      'https://t0.tianditu.gov.cn/vec_w/wmts?X={x}&tk=…',
    ],
    ['https://a.example/s.json?access_token=abc&v=1', 'https://a.example/s.json?access_token=…&v=1'],
    ['https://user:pass@a.example/s.json', 'https://…@a.example/s.json'],
    ['https://a.example/{z}/{x}/{y}.png?style=8', 'https://a.example/{z}/{x}/{y}.png?style=8'],
    ['Forbidden (403): https://a.example/?KEY=abc', 'Forbidden (403): https://a.example/?KEY=…'],
  ])('shows %s as %s', (address, shown) => {
    expect(maskedAddress(address)).toBe(shown);
  });
});
