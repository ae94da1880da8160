/** How each engine draws what tools sketch. Loaded with the first sketch; a scene carries it. */
export { sketchData, sketchLayers } from './maplibre/sketch-style.js';
export { sketchItems } from './plane/sketch-items.js';
