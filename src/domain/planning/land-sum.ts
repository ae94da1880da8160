import type { Parcel } from '../catalog/parcel.js';
import { compareAsOf } from '../statements/as-of.js';
import type { LocalizedText } from '../statements/localized-text.js';

import type { Figure, FigureRule } from './figure.js';

type Evidence = Pick<Figure, 'sources' | 'asOf'>;

/** A report has hundreds of sums that rest on the same few sources and dates. */
const mostKept = 200;

const evidences = new Map<string, Evidence>();

/** Adds up land, and remembers what it came from. */
export class LandSum {
  m2 = 0;
  count = 0;
  readonly #sources = new Set<string>();
  readonly #dates = new Set<string | null>();
  /** The parcel before: most have the source and the date of the one before them. */
  #last: Pick<Parcel, 'source' | 'asOf'> | null = null;

  add(parcel: Pick<Parcel, 'source' | 'asOf'>, m2: number): void {
    this.m2 += m2;
    this.count += 1;
    const last = this.#last;
    if (last !== null && last.source === parcel.source && last.asOf === parcel.asOf) return;
    this.#last = parcel;
    this.#sources.add(parcel.source);
    this.#dates.add(parcel.asOf);
  }

  /** The same object for sums of the same sources and dates, which is then handed over once. */
  get evidence(): Evidence {
    const sources = [...this.#sources].toSorted();
    const asOf = [...this.#dates].toSorted(compareAsOf);
    const key = JSON.stringify([sources, asOf]);
    const known = evidences.get(key);
    if (known) return known;
    if (evidences.size >= mostKept) evidences.clear();
    const evidence = { sources, asOf };
    evidences.set(key, evidence);
    return evidence;
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
