import '../../define/park-card.js';
import '../../define/park-legend.js';
import '../../define/park-list.js';
import '../../define/park-map.js';
import '../../define/park-popup.js';
import '../../define/park-search.js';

import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { setEngineWorkerUrl } from '../../elements/map/engine-worker-url.js';
import { readFrameParameters } from '../../frame/frame-parameters.js';

import { FramePage } from './frame-page.js';
import { connectParent } from './parent-page.js';

setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);

const basemapOrigins = document.querySelector<HTMLMetaElement>('meta[name="basemap-origins"]')?.content ?? '';
const { parameters, faults } = readFrameParameters(location.search, {
  url: location.href,
  basemapOrigins: basemapOrigins.split(/\s+/),
});
connectParent(new FramePage(parameters, faults), parameters.origin);
