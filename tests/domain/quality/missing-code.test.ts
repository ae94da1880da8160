import { describe, expect, it } from 'vitest';

import { missingCodeText } from '../../../src/domain/quality/missing-code.js';

describe('missingCodeText', () => {
  it.each([
    'Failed to fetch dynamically imported module: https://example.org/a.js',
    'error loading dynamically imported module: https://example.org/a.js',
    'Importing a module script failed.',
    'Loading chunk 5 failed.',
  ])('says what to do about “%s”', (message) => {
    expect(missingCodeText(new TypeError(message))?.zh).toContain('检查网络');
  });

  it('has no word on other errors', () => {
    expect(missingCodeText(new TypeError('Failed to fetch'))).toBeNull();
    expect(missingCodeText('dynamically imported module')).toBeNull();
  });
});
