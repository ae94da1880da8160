import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { Place } from '../../domain/catalog/place.js';
import type { Dataset } from '../../data/data-client.js';
import type { ParcelRecord } from '../../domain/planning/parcel-question.js';

/** How many parcels the page remembers: those it has pointed at last. */
const remembered = 500;

/** The features under a position, topmost first, with the parcels among them. */
export interface Hits {
  readonly ids: readonly string[];
  readonly parcels: readonly ParcelRecord[];
}

/** What the page knows of the parcels, which are the worker's: those that were asked for, as long as they are needed. */
export class MapParcels {
  #dataset: Dataset | null = null;
  #records = new Map<string, ParcelRecord>();

  /** Takes the dataset that is asked from now on, or the same once more; what was known is forgotten. */
  follow(dataset = this.#dataset): void {
    this.#dataset = dataset;
    this.#records = new Map();
  }

  /** Whether there are data to ask. */
  get isOpen(): boolean {
    return this.#dataset !== null;
  }

  /** A parcel that was asked for before. */
  known(id: string): ParcelRecord | null {
    return this.#records.get(id) ?? null;
  }

  /** The id of a parcel that was asked for before, by its number in the dataset. */
  idOf(number: number): string | null {
    for (const [id, record] of this.#records) if (record.number === number) return id;
    return null;
  }

  /** The parcel of an id; null where there is none. */
  async find(id: string): Promise<ParcelRecord | null> {
    const before = this.known(id);
    if (before) return before;
    const record = (await this.#dataset?.ask<'parcel'>({ kind: 'parcel', id })) ?? null;
    if (record) this.#remember([record]);
    return record;
  }

  /** Puts the parcels of some layers among the places at a position: over areas, under what stands on a point. */
  async at(lngLat: LngLat, layers: readonly string[], places: readonly Place[]): Promise<Hits> {
    const parcels = (await this.#dataset?.ask<'at'>({ kind: 'at', lngLat, layers })) ?? [];
    this.#remember(parcels);
    const isArea = ({ geometry }: Place) => geometry?.type.endsWith('Polygon') ?? false;
    return {
      ids: [
        ...places.filter((place) => !isArea(place)).map(({ id }) => id),
        ...parcels.map(({ parcel }) => parcel.id),
        ...places.filter(isArea).map(({ id }) => id),
      ],
      parcels,
    };
  }

  #remember(records: readonly ParcelRecord[]): void {
    for (const record of records) {
      this.#records.delete(record.parcel.id);
      this.#records.set(record.parcel.id, record);
    }
    for (const id of this.#records.keys()) {
      if (this.#records.size <= remembered) return;
      this.#records.delete(id);
    }
  }
}
