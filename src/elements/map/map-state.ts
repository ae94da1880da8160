import type { AttributionPart } from '../../domain/basemap/attribution.js';
import type { Catalog, LayerRole } from '../../domain/catalog/catalog.js';
import type { ParcelGeometry } from '../../domain/catalog/parcel.js';
import type { Place } from '../../domain/catalog/place.js';
import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { FilterCounts } from '../../domain/planning/filter-counts.js';
import type { LandUseSummary } from '../../domain/planning/land-use-summary.js';
import type { RowFilter } from '../../domain/planning/row-filter.js';
import type { Finding } from '../../domain/quality/finding.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';

import type { ParcelRecord } from '../../domain/planning/parcel-question.js';

import type { Scenario, ScenarioFault } from '../../domain/planning/scenario.js';

import type { CardRenderer } from './card-renderer.js';

/** The base maps that come from nowhere else: the catalog's own, and plain paper. */
export const basemaps = ['schematic', 'none'] as const;

/** What lies under the places. */
export interface BasemapState {
  /** The catalog's own base map, by wish or because the one that is wished for can't be had. */
  readonly isSchematic: boolean;
  /** A base map that comes from elsewhere. */
  readonly isExternal: boolean;
  /** Nothing of it is on screen yet. */
  readonly isLoading: boolean;
  /** Whose it is. */
  readonly attribution: readonly AttributionPart[];
  /** Why it, or part of it, can't be had. */
  readonly failure: MapFailure | null;
}

/**
 * Where a map stands. `ready`: the own layers are drawn. `partial`: some features or layers failed; `findings`
 * and `layers` say which. `failed`: nothing can be shown; `failure` says why.
 */
export type MapStatus = 'idle' | 'loading' | 'ready' | 'partial' | 'failed';

/** A fault that keeps the map, or one layer, from being shown. */
export interface MapFailure {
  /** Stable, for machines: `catalog-not-json`, `webgl-missing`, … */
  readonly code: string;
  readonly message: LocalizedText;
  /** True where trying again can help: a network fault, not a fault of the data. */
  readonly retryable: boolean;
}

/** What the legend shows of a layer. */
export interface LayerState {
  readonly id: string;
  readonly role: LayerRole;
  readonly theme: string;
  readonly title: LocalizedText;
  readonly sample: boolean;
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
  readonly featureCount: number;
  /** Features that were left out because they are faulty. */
  readonly excludedCount: number;
  /** The classes of its parcels; null for other roles. */
  readonly landUse: LandUseSummary | null;
  readonly failure: MapFailure | null;
  /** Its features are loaded when it is switched on. */
  readonly isDeferred: boolean;
}

/** The feature whose card is shown. */
export interface Selection {
  readonly id: string;
  /** Where the user clicked; null where the selection came from a list, a search or the page. */
  readonly lngLat: LngLat | null;
  /** All features under the pointer, topmost first, the selected one among them. */
  readonly candidates: readonly string[];
  /** The parcels among the candidates. */
  readonly parcels: readonly ParcelRecord[];
}

/** The area for which figures are asked. */
export interface ChosenArea {
  readonly geometry: ParcelGeometry;
  readonly origin: 'drawn' | 'typed' | 'features' | 'file';
  /** What it is called, such as the name of the park that it was taken from; null for one without a name. */
  readonly name: LocalizedText | null;
}

/** The scenario that is drawn and counted. */
export interface AppliedScenario {
  readonly scenario: Scenario;
  /** The changes that do not apply to the data. */
  readonly faults: readonly ScenarioFault[];
}

/** In which colours parcels are drawn: those of the standard, or softer ones. */
export type LandUsePalette = 'standard' | 'soft';

/** What a map knows at one moment. A frozen snapshot: a change makes a new one. */
export interface MapState {
  readonly status: MapStatus;
  readonly failure: MapFailure | null;
  readonly catalog: Catalog | null;
  /** All good places, unlocated ones too, in the order in which they are read out. */
  readonly places: readonly Place[];
  /** In drawing order, the lowest first. */
  readonly layers: readonly LayerState[];
  readonly selection: Selection | null;
  readonly findings: readonly Finding[];
  /** Grows whenever the data are others: what was computed from them is out of date. */
  readonly revision: number;
  readonly landUsePalette: LandUsePalette;
  /** The area for which figures are asked; null for none. */
  readonly area: ChosenArea | null;
  /** Null while parcels are as the data have them. */
  readonly scenario: AppliedScenario | null;
  /** The conditions on parcels; null for none. Those that do not meet them are drawn faintly. */
  readonly filter: RowFilter | null;
  /** What the filter leaves; null while it is not known. */
  readonly filterCounts: FilterCounts | null;
  /** Why it can't be known; null where nothing is wrong. */
  readonly filterFailure: LocalizedText | null;
  /** The ids of the sites that are on the short list, in its order. */
  readonly shortlist: readonly string[];
  readonly basemap: BasemapState;
  readonly theme: 'light' | 'dark';
  /** How the page draws its cards; null for our card. */
  readonly renderCard: CardRenderer | null;
}

/** The state of a companion that has not found its map. */
export const noMapState: MapState = Object.freeze({
  status: 'idle',
  failure: null,
  catalog: null,
  places: [],
  layers: [],
  selection: null,
  findings: [],
  revision: 0,
  landUsePalette: 'standard',
  area: null,
  scenario: null,
  filter: null,
  filterCounts: null,
  filterFailure: null,
  shortlist: [],
  basemap: { isSchematic: true, isExternal: false, isLoading: false, attribution: [], failure: null },
  theme: 'light',
  renderCard: null,
});

/** Whether something that should be on the map is not: a layer, a feature, or what an error has cost. */
export function isPartial({ layers, findings }: MapState): boolean {
  return (
    layers.some(({ failure, excludedCount }) => failure !== null || excludedCount > 0) ||
    findings.some(({ severity }) => severity === 'error')
  );
}

/** What may be selected. */
export interface SelectableFeature {
  readonly id: string;
  readonly layer: string;
  readonly parcels: readonly ParcelRecord[];
}
