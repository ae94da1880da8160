import type { Language } from '../../domain/statements/localized-text.js';
import type { CameraTarget, Interaction } from '../../engine/map-engine.js';
import type { FrameTheme } from '../../frame/frame-messages.js';
import type { LayerOpacities } from '../map/layer-opacities.js';

/** How a page wants to embed the map. */
export interface ShareSettings {
  /** In CSS pixels; null for all the width that there is. */
  readonly width: number | null;
  /** In CSS pixels. */
  readonly height: number;
  /** Null for that of the page, or of the browser in a frame. */
  readonly language: Language | null;
  readonly theme: FrameTheme;
  /** The layers that are shown otherwise than the catalog does. */
  readonly layers: LayerOpacities;
  /** Where to look first; null for the whole region, or the selected place. */
  readonly view: Required<CameraTarget> | null;
  readonly selected: string | null;
  readonly legend: boolean;
  readonly list: boolean;
  readonly interaction: Interaction;
  readonly mapApproval: string;
}

/** Whole addresses of what a snippet names. */
export interface ShareAddresses {
  readonly script: string;
  readonly catalog: string;
  readonly frame: string;
}

/** The ways to embed, in the order in which they are offered. */
export const embedKinds = ['tag', 'iframe', 'react', 'vue'] as const;
export type EmbedKind = (typeof embedKinds)[number];

/** What can be copied: the link, or the code of an embed. */
export type ShareKind = 'link' | EmbedKind;
