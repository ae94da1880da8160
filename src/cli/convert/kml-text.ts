import { toKML } from '@placemarkio/tokml';

import type { ConvertedFeature } from './conversion.js';

/** KML 2.2, whose positions are WGS 84. A name in two languages is written in Chinese. */
export function kmlText(features: readonly ConvertedFeature[]): string {
  const named = features.map((feature) => {
    const { name } = feature.properties;
    const isTwofold = typeof name === 'object' && name !== null && 'zh' in name;
    return isTwofold ? { ...feature, properties: { ...feature.properties, name: name.zh } } : feature;
  });
  return toKML({ type: 'FeatureCollection', features: named } as unknown as Parameters<typeof toKML>[0]);
}
