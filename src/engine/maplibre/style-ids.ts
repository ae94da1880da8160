import type { PatternLook } from '../scene.js';

/** The one source in which a dataset's tiles stand. */
export const sourceIdOf = (dataset: string): string => `park:${dataset}`;

/** The id of what draws one aspect of a catalog layer. */
export const styleLayerIdOf = (layerId: string, aspect: string): string => `park:${layerId}:${aspect}`;

/** The source of what tools draw. */
export const sketchSourceId = 'park:sketch';

/** The name of a pattern's image: `park-pattern:#rrggbb:name`. */
export const patternImageId = ({ name, color }: PatternLook): string => `park-pattern:${color}:${name}`;

/** The protocol under which MapLibre asks for our tiles. */
export const tileProtocol = 'park-tiles';

/** The id of a source or layer of a base map that comes from elsewhere, whatever it is called there. */
export const basemapIdOf = (id: string): string => `base:${id}`;

/** Whether a source or layer belongs to a base map that comes from elsewhere. */
export const isBasemapId = (id: string): boolean => id.startsWith('base:');
