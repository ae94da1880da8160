/** Layers that differ from the catalog, by id: switched off (0), on (1), or see-through in between. */
export type LayerOpacities = Readonly<Record<string, number>>;

/** Reads `zones:0,places:0.5`, ids percent-encoded where they hold other signs. What makes no sense is left out. */
export function parseLayerOpacities(text: string | null): LayerOpacities {
  const layers: [string, number][] = [];
  for (const entry of (text ?? '').split(',')) {
    const [encoded, opacity] = entry.split(':');
    const number = Number(opacity);
    const id = decoded(encoded ?? '');
    if (id && opacity && number >= 0 && number <= 1) layers.push([id, number]);
  }
  return Object.fromEntries(layers);
}

/** Writes what {@link parseLayerOpacities} reads; empty where no layer differs. Two decimals are kept. */
export function formatLayerOpacities(layers: LayerOpacities): string {
  return Object.entries(layers)
    .map(([id, opacity]) => `${encodeURIComponent(id)}:${String(Number(opacity.toFixed(2)))}`)
    .join(',');
}

/** The text behind percent signs; nothing where they make no sense. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
