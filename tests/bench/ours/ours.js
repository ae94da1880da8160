import '../../../src/define.ts';

import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { setEngineWorkerUrl } from '../../../src/elements/map/engine-worker-url.ts';

setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);
