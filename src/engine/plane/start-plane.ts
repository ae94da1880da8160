import { FramedEngine } from '../framed-engine.js';
import type { EngineOptions, MapEngine } from '../map-engine.js';

import { PlaneEngine } from './plane-engine.js';

/** A plane in the frame of its base map, and what makes it follow gestures; see {@link PlaneEngine.goLive}. */
export interface StartedPlane {
  readonly engine: MapEngine;
  readonly goLive: () => Promise<void>;
}

/** Draws a scene in the plane. */
export function startPlane(options: EngineOptions): StartedPlane {
  let goLive = (): Promise<void> => Promise.resolve();
  const engine = new FramedEngine(options, (framed) => {
    const plane = new PlaneEngine(framed);
    goLive = () => plane.goLive();
    return plane;
  });
  return { engine, goLive: () => goLive() };
}
