import type { Report } from '../quality/finding-list.js';
import type { RawFeature } from '../quality/raw-feature.js';
import type { Reference } from './reference.js';
import { featureName } from '../quality/raw-feature.js';
import { JsonReader } from './json-reader.js';
import { referenceKinds, roadClasses } from './reference.js';

/** Reads a feature of the base map; null, with findings, where it can't be drawn. */
export function parseReference(raw: RawFeature, layer: string, report: Report): Reference | null {
  const feature = featureName(raw);
  const reader = new JsonReader(raw.properties, { feature, pointer: '/properties' }, report);
  const kind = reader.oneOf('kind', referenceKinds);
  const name = reader.optionalLocalized('name');
  const roadClass = reader.optionalOneOf('class', roadClasses);
  reader.known();
  if (raw.geometry === null) {
    report('schema/missing', { feature, property: '/geometry' }, null, { zh: '图形', en: 'a geometry' });
  }
  if (!reader.isSound || kind === null || raw.geometry === null) return null;
  return {
    type: 'reference',
    // Nothing refers to the base map, so that a number in the file is name enough.
    id: raw.id ?? `${layer}-${raw.index}`,
    layer,
    kind,
    name,
    roadClass,
    geometry: raw.geometry,
  };
}
