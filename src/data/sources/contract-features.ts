import type { Catalog, LayerDeclaration } from '../../domain/catalog/catalog.js';
import { classTableOf } from '../../domain/catalog/class-table.js';
import {
  parcelProperties,
  placeProperties,
  type FeatureFields,
} from '../../domain/catalog/feature-fields.js';
import { isJsonObject, memberOf } from '../../domain/quality/json-object.js';

/** Formats of indicators whose values are no numbers. */
const words = new Set(['text', 'date']);

/** The features of a service with the properties of the contract; as they are where the layer has no mapping. */
export function contractFeatures(
  features: readonly unknown[],
  fields: FeatureFields | null,
  { catalog, layer }: { readonly catalog: Catalog; readonly layer: LayerDeclaration },
): readonly unknown[] {
  const defaults = {
    source: layer.defaults?.source ?? null,
    within: catalog.region.place,
    figures: new Set(catalog.indicators.filter(({ format }) => !words.has(format)).map(({ id }) => id)),
  };
  const table = classTableOf(catalog);
  return features.map((feature) => {
    if (!isJsonObject(feature)) return feature;
    const row = isJsonObject(feature['properties']) ? feature['properties'] : {};
    const column = fields?.id ?? null;
    const id = column === null ? (memberOf(feature, 'id') ?? memberOf(row, 'id')) : memberOf(row, column);
    const identified = { ...feature, id: typeof id === 'number' ? String(id) : id };
    if (fields === null) {
      const { id: _id, ...properties } = row;
      return { ...identified, properties };
    }
    if (layer.role === 'reference') return identified;
    const isParcel = layer.role === 'parcel';
    return {
      ...identified,
      properties: isParcel ? parcelProperties(row, fields, table) : placeProperties(row, fields, defaults),
    };
  });
}
