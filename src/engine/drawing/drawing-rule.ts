import type { ParcelStatus } from '../../domain/catalog/parcel.js';
import type { DrawnFeature } from '../../domain/drawing/drawn-layer.js';
import type { labelFonts } from '../../../styles/atlas.js';
import type { PatternLook } from '../scene.js';

import { rampAt, type ZoomRamp } from './zoom-ramp.js';

/** A value for a selected, a highlighted and any other feature. */
export type ByState = readonly [selected: number, highlighted: number, other: number];

/** Which features of a catalog layer a rule draws: those for which all that is given holds. */
export interface Where {
  readonly kinds?: readonly string[];
  readonly classes?: readonly string[];
  readonly isArea?: boolean;
  readonly isSchematic?: boolean;
  readonly hasHeight?: boolean;
  readonly statuses?: readonly (ParcelStatus | 'unknown')[];
  /** Land-use classes of parcels. */
  readonly landUses?: readonly string[];
  /** Left out by a filter. */
  readonly isDimmed?: boolean;
}

/** A colour for each land-use class, and one for those that are not among them. */
export interface ColorByLandUse {
  readonly colors: readonly (readonly [landUse: string, color: string])[];
  readonly otherwise: string;
}

interface RuleFrame {
  /** What it draws, once a catalog layer. */
  readonly aspect: string;
  /** Alternatives; none means every feature. */
  readonly where?: readonly Where[];
  readonly minZoom?: number;
  /** It is drawn below this zoom. */
  readonly maxZoom?: number;
}

/** The inside of areas. Lengths are in CSS pixels, opacities 0 to 1, here and below. */
export interface FillRule extends RuleFrame {
  readonly type: 'fill';
  readonly color: string | ColorByLandUse;
  readonly opacity: ByState;
  /** Areas that stand up where an engine draws in three dimensions. */
  readonly isRaised?: boolean;
}

/** Patterns over the inside of parcels, by land-use class. */
export interface PatternRule extends RuleFrame {
  readonly type: 'pattern';
  /** At least one. */
  readonly patterns: readonly (readonly [landUse: string, pattern: PatternLook])[];
  readonly opacity: ByState;
}

export interface LineRule extends RuleFrame {
  readonly type: 'line';
  readonly color: string;
  readonly width: ZoomRamp | ByState;
  readonly opacity: ByState;
  /** Lengths of dashes and gaps, in line widths. */
  readonly dash?: readonly number[];
  readonly isRoundCapped?: boolean;
  readonly isRoundJoined?: boolean;
  readonly blur?: number;
}

/** How a text looks. */
export interface TextLook {
  readonly font: keyof typeof labelFonts;
  readonly color: string;
  readonly halo: string;
  readonly haloWidth: number;
  /** In ems, like all distances of a text. */
  readonly letterSpacing: number;
  readonly lineHeight: number;
  readonly maxWidth: number;
  /** Free room around it, in CSS pixels. */
  readonly padding: number;
}

/** Names of the base map. */
export interface NameRule extends RuleFrame {
  readonly type: 'name';
  readonly look: TextLook;
  readonly size: ZoomRamp;
  /** Down from where it stands, in ems. */
  readonly down: number;
  /** For names along a line: from one to the next in CSS pixels. Without it, the name stands on its point. */
  readonly spacing?: number;
}

/** A disc behind the marker of a selected or highlighted place. */
export interface GlowRule extends RuleFrame {
  readonly type: 'glow';
  readonly color: string;
  readonly radius: ByState;
  readonly opacity: ByState;
  readonly rimWidth: ByState;
  readonly rimOpacity: number;
}

/** Markers with their names beside them. */
export interface MarkerRule extends RuleFrame {
  readonly type: 'marker';
  readonly color: string;
  readonly rim: string;
  readonly opacity: number;
  readonly look: TextLook;
  /** Of names that differ from the look by their group. */
  readonly zoneColor: string;
  /** The words under a name whose position is schematic. */
  readonly precisionColor: string;
}

export type ShapeRule = FillRule | PatternRule | LineRule;
export type DrawingRule = ShapeRule | NameRule | GlowRule | MarkerRule;

export type FeatureState = 'selected' | 'highlighted' | null;

/** The value for a state. */
export function stateValue([selected, highlighted, other]: ByState, state: FeatureState): number {
  return state === 'selected' ? selected : state === 'highlighted' ? highlighted : other;
}

/** A width by zoom or by state. */
export function widthAt(width: ZoomRamp | ByState, zoom: number, state: FeatureState): number {
  return isByState(width) ? stateValue(width, state) : rampAt(width, zoom);
}

export function isByState(value: ZoomRamp | ByState): value is ByState {
  return typeof value[0] === 'number';
}

/** The colour of an area. */
export function fillColorOf({ color }: FillRule, { keys }: DrawnFeature): string {
  if (typeof color === 'string') return color;
  return color.colors.find(([landUse]) => landUse === keys.u)?.[1] ?? color.otherwise;
}

/** The pattern of an area; null where its class has none. */
export function patternOf({ patterns }: PatternRule, { keys }: DrawnFeature): PatternLook | null {
  return patterns.find(([landUse]) => landUse === keys.u)?.[1] ?? null;
}

/** Whether a rule draws a feature. */
export function applies({ where }: DrawingRule, feature: DrawnFeature): boolean {
  if (!where) return true;
  for (const one of where) if (holds(one, feature)) return true;
  return false;
}

function holds(
  { kinds, classes, isArea, isSchematic, hasHeight, statuses, landUses, isDimmed }: Where,
  { keys, geometry }: DrawnFeature,
): boolean {
  return (
    (isDimmed === undefined || isDimmed === (keys.d === 1)) &&
    (kinds?.includes(keys.k) ?? true) &&
    (classes?.includes(keys.c ?? '') ?? true) &&
    (isArea === undefined || isArea === geometry.type.endsWith('Polygon')) &&
    (isSchematic === undefined || isSchematic === (keys.s === 1)) &&
    (hasHeight === undefined || hasHeight === (keys.h !== undefined)) &&
    (statuses === undefined || (keys.t !== undefined && statuses.includes(keys.t))) &&
    (landUses?.includes(keys.u ?? '') ?? true)
  );
}

/** Whether a rule draws anything at a zoom. */
export function isDrawnAt({ minZoom = 0, maxZoom = Infinity }: DrawingRule, zoom: number): boolean {
  return zoom >= minZoom && zoom < maxZoom;
}
