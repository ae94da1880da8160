import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { setEngineWorkerUrl } from '../../src/elements/map/engine-worker-url.js';

// The test server bundles MapLibre elsewhere than its worker.
setEngineWorkerUrl(new URL(workerUrl, location.href).href);
