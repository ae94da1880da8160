import { importedParcels } from '../../domain/catalog/imported-parcels.js';
import type { ParcelGeometry } from '../../domain/catalog/parcel.js';
import { polygonsOf } from '../../domain/geometry/geometry.js';
import { textIn, type Language, type LocalizedText } from '../../domain/statements/localized-text.js';
import type { ImportAcceptedDetail } from '../../elements/import/import.events.js';
import type { ParkMap } from '../../elements/map/map.js';
import { partOf } from '../page/part-of.js';

/** Files with so many areas are layers, not an area to report on. */
const mostPolygons = 50;

/**
 * Shows what the user takes over from files: parcels as a layer of their own, other areas as the area of the report.
 * Returns what writes the outcome again, in the language of the page.
 */
export function connectImport(map: ParkMap, language: () => Language): () => void {
  let files = 0;
  let outcome: LocalizedText | null = null;
  const write = () => {
    partOf('#import-result').textContent = outcome ? textIn(outcome, language()) : '';
  };
  partOf('park-import').addEventListener('park-import-accepted', ({ detail }) => {
    files += 1;
    void takeOver(map, detail, `user-${String(files)}`)
      .catch((error: unknown) => notTaken(detail.name, error))
      .then((words) => {
        outcome = words;
        write();
      });
  });
  return write;
}

function notTaken(name: string, error: unknown): LocalizedText {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    zh: `“${name}”没有加到地图上：${reason}。原有内容没有变化，请重试。`,
    en: `“${name}” is not on the map: ${reason}. What was there has not changed; please try again.`,
  };
}

async function takeOver(
  map: ParkMap,
  { collection, name, preview }: ImportAcceptedDetail,
  id: string,
): Promise<LocalizedText> {
  const { features } = collection;
  const theme =
    map.state.layers.find(({ role }) => role === 'parcel')?.theme ?? map.state.layers[0]?.theme ?? '';
  const parcels = importedParcels(features, name, { id, theme });
  if (parcels) {
    await map.addLayer(parcels.addition);
    if (preview.bounds) void map.fit(preview.bounds);
    const { count, others } = parcels;
    return {
      zh: `已将 ${String(count)} 个地块作为图层“导入：${name}”加到地图上${others > 0 ? `；另有 ${String(others)} 个要素没有用地代码或不是面，只作显示` : ''}。`,
      en: `${String(count)} parcels are on the map as the layer “Imported: ${name}”${others > 0 ? `; ${String(others)} other features have no land-use code or are no areas, and are only shown` : ''}.`,
    };
  }
  const polygons = features.flatMap(({ geometry }) => polygonsOf(geometry));
  if (polygons.length > 0 && polygons.length <= mostPolygons) {
    const geometry: ParcelGeometry = { type: 'MultiPolygon', coordinates: polygons };
    map.workbench.chooseArea({ geometry, origin: 'file', name: { zh: name, en: name } });
    return {
      zh: `这些面没有用地代码，已作为报告的范围使用（${String(polygons.length)} 个面）。`,
      en: `These areas have no land-use code: they are taken as the area of the report (${String(polygons.length)} polygons).`,
    };
  }
  return {
    zh: `${String(features.length)} 个要素没有用地代码，只在地图上显示，不计入报告。`,
    en: `${String(features.length)} features have no land-use code: they are shown on the map and counted in no report.`,
  };
}
