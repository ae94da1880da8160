import { plainFrame, type CoordinateFrame, type FrameId } from './coordinate-frame.js';

/** A frame by its name. What converts coordinates is loaded only where something is to be converted. */
export async function frameById(id: FrameId): Promise<CoordinateFrame> {
  return id === 'wgs84' ? plainFrame : (await import('./gcj02-frame.js')).gcj02Frame;
}
