import type { AreaGeometry } from '../../domain/geometry/area-rings.js';
import { polygonsOf } from '../../domain/geometry/geometry.js';
import { textIn, type LocalizedText } from '../../domain/statements/localized-text.js';
import type { MapState, ChosenArea } from '../map/map-state.js';
import { parcelName } from '../map/selected-feature.js';

/** A feature with an extent, which can be taken for the area or for part of it. */
export interface AreaFeature {
  readonly id: string;
  readonly name: LocalizedText;
  readonly geometry: AreaGeometry;
}

/** The selected feature; null where nothing is selected, or something without extent. */
export function selectedArea({ selection, places }: MapState): AreaFeature | null {
  if (!selection) return null;
  const { id } = selection;
  const place = places.find((each) => each.id === id);
  const parcel = selection.parcels.find((record) => record.parcel.id === id)?.parcel;
  const name = place?.name ?? parcel?.name ?? parcelName(id);
  const geometry = place?.geometry ?? parcel?.geometry ?? null;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null;
  return { id, name, geometry };
}

/** The area that features make together; what two of them cover counts once. Null for none. */
export async function areaOfFeatures(features: readonly AreaFeature[]): Promise<ChosenArea | null> {
  const [first] = features;
  if (!first) return null;
  const name = joined(features.map((feature) => feature.name));
  if (features.length === 1) return { geometry: first.geometry, origin: 'features', name };
  const { unitedArea } = await import('../../domain/geometry/united-area.js');
  const geometry = unitedArea(features.flatMap((feature) => polygonsOf(feature.geometry)));
  return geometry && { geometry, origin: 'features', name };
}

/** At most three names, then how many more there are. */
function joined(names: readonly LocalizedText[]): LocalizedText {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  const [zhMore, enMore] =
    more > 0 ? [`等 ${String(names.length)} 处`, ` and ${String(more)} more`] : ['', ''];
  return {
    zh: shown.map(({ zh }) => zh).join('、') + zhMore,
    en: shown.map((name) => textIn(name, 'en')).join(', ') + enMore,
  };
}
