import '../../define.js';

import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { setEngineWorkerUrl } from '../../elements/map/engine-worker-url.js';
import { readFrameParameters } from '../../frame/frame-parameters.js';

import { FramePage } from './frame-page.js';
import { connectParent } from './parent-page.js';

setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);

const { parameters, faults } = readFrameParameters(location.search, location.href);
connectParent(new FramePage(parameters, faults), parameters.origin);
