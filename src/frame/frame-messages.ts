import type { Bounds, LngLat } from '../domain/geometry/lng-lat.js';
import type { Language, LocalizedText } from '../domain/statements/localized-text.js';
import type { MapStatus } from '../elements/map/map-state.js';
import type { Camera, CameraTarget } from '../engine/map-engine.js';

import type { FrameFault } from './frame-parameters.js';

/** The version of the messages. It stands in each of them, so that page and frame can be of different age. */
export const frameProtocol = 1;

/** What the page around a frame may ask of it. */
export type FrameCommand =
  /** Asks to be told what happens. With `flow`, the frame is as tall as what it shows, and tells its height. */
  | { readonly name: 'connect'; readonly flow: boolean }
  /** Asks for the state alone. */
  | { readonly name: 'state' }
  | { readonly name: 'select'; readonly id: string }
  | { readonly name: 'clear' }
  /** Flies to a place by its id, or to a camera; answered on arrival. */
  | {
      readonly name: 'fly-to';
      readonly target: string | CameraTarget;
      readonly durationMs: number | null;
    }
  /** Brings places by their ids, or a box (west, south, east, north), into view; answered on arrival. */
  | {
      readonly name: 'fit';
      readonly target: readonly string[] | Bounds;
      readonly durationMs: number | null;
    }
  | {
      readonly name: 'set-layer';
      readonly id: string;
      readonly visible: boolean | null;
      readonly opacity: number | null;
    }
  | { readonly name: 'set-language'; readonly language: Language }
  | { readonly name: 'set-theme'; readonly theme: FrameTheme };

export const frameThemes = ['auto', 'light', 'dark'] as const;
export type FrameTheme = (typeof frameThemes)[number];

/** What a frame shows at one moment. */
export interface FrameState {
  readonly status: MapStatus;
  /** Why the map is `failed`; null otherwise. */
  readonly failure: FrameFailure | null;
  readonly language: Language;
  readonly theme: FrameTheme;
  readonly selected: string | null;
  /** Null until the map is drawn. */
  readonly camera: Camera | null;
  /** The lowest first; empty until the catalog is there. */
  readonly layers: readonly FrameLayer[];
  /** The parameters of the frame's address that made no sense. */
  readonly faults: readonly FrameFault[];
}

export interface FrameFailure {
  readonly code: string;
  readonly message: LocalizedText;
}

export interface FrameLayer {
  readonly id: string;
  readonly title: LocalizedText;
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
}

/** What happens in a frame. Selections are told where the visitor has made them; camera and layers in any case. */
export type FrameEvent =
  | { readonly name: 'status'; readonly status: MapStatus; readonly failure: FrameFailure | null }
  | {
      readonly name: 'selected';
      readonly id: string;
      readonly layer: string;
      /** Where the user clicked; null for a selection from a list or a search. */
      readonly lngLat: LngLat | null;
    }
  | { readonly name: 'cleared' }
  | { readonly name: 'camera'; readonly camera: Camera }
  | { readonly name: 'layer'; readonly id: string; readonly visible: boolean; readonly opacity: number }
  /** How tall, in CSS pixels, the frame would be without scrolling; only with `flow`. */
  | { readonly name: 'resized'; readonly height: number };

export const frameErrorCodes = [
  /** The message names a version that the frame does not speak. */
  'unsupported-version',
  /** The command is unknown, or one of its values makes no sense. */
  'bad-command',
  /** There is no place of that id, or it has no position to look at. */
  'unknown-place',
  'unknown-layer',
  /** The map can't be shown: its state says why. */
  'map-failed',
] as const;
export type FrameErrorCode = (typeof frameErrorCodes)[number];

/** From the page to the frame. */
export interface FrameCommandMessage {
  readonly parkscape: typeof frameProtocol;
  /** Comes back with the answer. */
  readonly call: number;
  readonly command: FrameCommand;
}

/** From the frame to the page: that a command has been carried out, or why not. */
export type FrameAnswerMessage = {
  readonly parkscape: typeof frameProtocol;
  readonly call: number;
} & (
  | { readonly state: FrameState }
  | { readonly error: { readonly code: FrameErrorCode; readonly message: string } }
);

/** From the frame to the page: that something has happened. */
export interface FrameEventMessage {
  readonly parkscape: typeof frameProtocol;
  readonly event: FrameEvent;
}
