import type { Geometry } from '../geometry/geometry.js';
import type { LocalizedText } from '../statements/localized-text.js';

/** What a feature of the base map can be. */
export const referenceKinds = [
  'lake',
  'river',
  'road',
  'rail',
  'ring',
  'runway',
  'airport',
  'junction',
  'district-label',
  'zone-extent',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** The classes of road, from the widest. */
export const roadClasses = ['motorway', 'trunk', 'primary', 'secondary'] as const;
export type RoadClass = (typeof roadClasses)[number];

/** A feature of the base map: drawn and labelled, never selected. */
export interface Reference {
  readonly type: 'reference';
  readonly id: string;
  readonly layer: string;
  readonly kind: ReferenceKind;
  /** Null for what bears no name on the map. */
  readonly name: LocalizedText | null;
  /** Only roads have one. */
  readonly roadClass: RoadClass | null;
  readonly geometry: Geometry;
}
