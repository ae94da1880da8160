import type { Parcel } from '../catalog/parcel.js';
import { compareAsOf } from '../statements/as-of.js';
import type { LocalizedText } from '../statements/localized-text.js';

import type { Figure, FigureRule } from './figure.js';

/** Adds up land, and remembers what it came from. */
export class LandSum {
  m2 = 0;
  count = 0;
  readonly #sources = new Set<string>();
  readonly #dates = new Set<string | null>();

  add({ source, asOf }: Pick<Parcel, 'source' | 'asOf'>, m2: number): void {
    this.m2 += m2;
    this.count += 1;
    this.#sources.add(source);
    this.#dates.add(asOf);
  }

  get evidence(): Pick<Figure, 'sources' | 'asOf'> {
    return { sources: [...this.#sources].toSorted(), asOf: [...this.#dates].toSorted(compareAsOf) };
  }

  /** The sum in m²; null where something is missing that it takes. */
  figure(rule: FigureRule, missing: LocalizedText | null = null): Figure {
    return { value: missing === null ? this.m2 : null, unit: 'm2', rule, ...this.evidence, missing };
  }
}

/** The sums of a table's rows by their keys. */
export class LandSums<Key> {
  readonly #sums = new Map<Key, LandSum>();

  of(key: Key): LandSum {
    const known = this.#sums.get(key);
    if (known !== undefined) return known;
    const sum = new LandSum();
    this.#sums.set(key, sum);
    return sum;
  }

  get entries(): readonly (readonly [Key, LandSum])[] {
    return [...this.#sums];
  }
}
