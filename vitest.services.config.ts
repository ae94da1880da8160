import { defineConfig } from 'vitest/config';

/** Tests against servers as offices run them; `npm run test:services` installs and starts those. */
export default defineConfig({
  test: {
    globalSetup: 'tests/support/embed-build.ts',
    include: ['tests/services/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
