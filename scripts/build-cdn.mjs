/** `npm run build:cdn`: builds `dist/cdn/`. */
import { resolve } from 'node:path';

import { buildCdn } from './build/cdn-build.mjs';

await buildCdn(resolve(import.meta.dirname, '../dist/cdn'));
