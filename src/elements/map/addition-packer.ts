import type { LayerAddition } from '../../domain/catalog/layer-addition.js';
import { isJsonObject, type JsonObject } from '../../domain/quality/json-object.js';

/** Up to so many features are handed over as they are. */
const mostAsTheyAre = 2_000;

/** How long features are written before others get their turn, in milliseconds. */
const sliceMs = 12;

/**
 * Hands added layers of very many features over to the data worker as a file. To clone a hundred thousand features, there
 * and back with the catalog, holds the page up for half a second; a file is written bit by bit, once, and handed over as a
 * reference. It is loaded with the first layer that is added.
 */
export class AdditionPacker {
  readonly #packed = new Map<
    string,
    { readonly given: LayerAddition; readonly packed: Promise<LayerAddition> }
  >();

  /** The layers as they are handed over, in their order. */
  pack(additions: ReadonlyMap<string, LayerAddition>): Promise<readonly LayerAddition[]> {
    return Promise.all(
      [...additions].map(([id, given]) => {
        const before = this.#packed.get(id);
        const packed = before?.given === given ? before.packed : packedAddition(given);
        this.#packed.set(id, { given, packed });
        return packed;
      }),
    );
  }

  /** A layer was handed over anew, or taken away: what was written of it is no longer so. */
  forget(id: string): void {
    this.#packed.delete(id);
  }
}

async function packedAddition(addition: LayerAddition): Promise<LayerAddition> {
  const { source } = addition.layer;
  const collection = isJsonObject(source) ? source['data'] : null;
  if (!isJsonObject(source) || !isJsonObject(collection)) return addition;
  const { features, ...members } = collection;
  if (!Array.isArray(features) || features.length <= mostAsTheyAre) return addition;
  try {
    const data = await fileOf(features as readonly unknown[], members);
    return { ...addition, layer: { ...addition.layer, source: { ...source, data } } };
  } catch {
    // What can't be written can't be cloned either: that is told by whoever tries.
    return addition;
  }
}

/** A collection as the text of a file, written in slices, each a blob of its own: to put those together copies nothing. */
async function fileOf(features: readonly unknown[], members: JsonObject): Promise<Blob> {
  const comma = Object.keys(members).length > 0 ? ',' : '';
  const parts: Blob[] = [new Blob([`${JSON.stringify(members).slice(0, -1)}${comma}"features":[`])];
  let lines: string[] = [];
  let begin = performance.now();
  const last = features.length - 1;
  for (const [index, feature] of features.entries()) {
    lines.push(JSON.stringify(feature) ?? 'null', index < last ? ',\n' : ']}');
    if (lines.length < 256 || performance.now() - begin < sliceMs) continue;
    parts.push(new Blob([lines.join('')]));
    lines = [];
    await new Promise((resolve) => setTimeout(resolve));
    begin = performance.now();
  }
  return new Blob([...parts, ...lines], { type: 'application/geo+json' });
}
