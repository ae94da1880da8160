import '../autoload.js';

import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { setEngineWorkerUrl } from '../elements/map/engine-worker-url.js';

// The script that pages of other hosts name: the site serves it at cdn/park.js, with its worker beside the rest.
setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);
