import type { Bounds } from '../geometry/lng-lat.js';
import type { AddedLandUseClass } from '../land-use/land-use-class.js';
import type { Indicator } from '../statements/indicator.js';
import type { LocalizedText } from '../statements/localized-text.js';
import type { ServiceSource } from './service-source.js';

/** Where figures or positions come from. */
export interface Source {
  readonly id: string;
  readonly title: LocalizedText;
  readonly url: string | null;
  readonly licence: string | null;
  readonly note: LocalizedText | null;
}

/** A subject under which layers and indicators stand together, with the colour it has on the map. */
export interface Theme {
  readonly id: string;
  readonly label: LocalizedText;
  /** `#rrggbb` on a light and on a dark map; null for themes of indicators alone. */
  readonly color: { readonly light: string; readonly dark: string } | null;
}

export const layerRoles = ['place', 'parcel', 'reference'] as const;
export type LayerRole = (typeof layerRoles)[number];

/** Where the features of a layer are: in a file, in a GeoJSON object of the catalog itself, or at a service. */
export type LayerSource =
  | { readonly type: 'geojson'; readonly url: string }
  | { readonly type: 'geojson'; readonly data: unknown }
  | ServiceSource;

/** What holds for each parcel of a layer that does not say it itself. */
export interface LayerDefaults {
  /** A key of the catalog's sources. */
  readonly source: string | null;
  /** A day, month, quarter or year. */
  readonly asOf: string | null;
}

/** A layer as the catalog declares it. */
export interface LayerDeclaration {
  readonly id: string;
  readonly role: LayerRole;
  readonly theme: string;
  readonly title: LocalizedText;
  readonly source: LayerSource;
  readonly visible: boolean;
  /** True for data made up to try the tools on; the word stands wherever the layer is shown. */
  readonly sample: boolean;
  readonly defaults: LayerDefaults | null;
  readonly attribution: LocalizedText | null;
}

/** A guided tour that is offered with the catalog. */
export interface TourDeclaration {
  readonly id: string;
  readonly title: LocalizedText;
  /** The address of its file, relative to the catalog. */
  readonly src: string;
}

/** What `src` points at: one region with its layers, indicators and sources. */
export interface Catalog {
  readonly id: string;
  readonly title: LocalizedText;
  readonly region: {
    /** The place that carries the figures of the whole area. */
    readonly place: string;
    /** What the map shows at first. */
    readonly bounds: Bounds;
  };
  readonly sources: readonly Source[];
  readonly themes: readonly Theme[];
  readonly indicators: readonly Indicator[];
  /** Classes of land use that neither standard has. */
  readonly landUseClasses: readonly AddedLandUseClass[];
  readonly layers: readonly LayerDeclaration[];
  readonly tours: readonly TourDeclaration[];
}
