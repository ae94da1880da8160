import { classTableOf } from '../../domain/catalog/class-table.js';
import { eliminationSteps } from '../../domain/finding/eliminate.js';
import type { FoundSites, SurveyedSite } from '../../domain/finding/found-sites.js';
import { targetKinds, type TargetKind } from '../../domain/finding/needs.js';
import { industriesOf, placeSites, withIndustry } from '../../domain/finding/place-sites.js';
import { plotSteps, type PlotParcel } from '../../domain/finding/plots.js';
import type { RangeFact, Site } from '../../domain/finding/site.js';
import { Surroundings } from '../../domain/finding/surroundings.js';
import { clippedArea } from '../../domain/geometry/clipped-area.js';
import { PreparedArea } from '../../domain/geometry/prepared-area.js';
import { isInGroup } from '../../domain/planning/land-use-group.js';
import type { QuestionOf } from '../../domain/planning/parcel-question.js';
import type { ParcelStock, StockedParcel } from '../../domain/planning/parcel-stock.js';
import { runSteps } from '../../domain/planning/steps.js';

import type { CatalogContent } from '../catalog-loader.js';

import { inTime } from './in-time.js';
import type { ParcelDesk } from './parcel-desk.js';

/** All sites of a catalog with what is around them. */
interface SiteBook {
  readonly sites: readonly Site[];
  readonly surroundings: Surroundings;
  readonly industries: readonly string[];
  readonly landUses: readonly string[];
}

/** Finds sites among the places and the vacant parcels of one dataset. It is loaded with the first question about them. */
export class SiteDesk {
  readonly #content: Pick<CatalogContent, 'loaded' | 'references'>;
  /** Made of the parcels of this desk; those of another scenario are others. */
  #book: { readonly desk: ParcelDesk | null; readonly made: Promise<SiteBook> } | null = null;

  constructor(content: Pick<CatalogContent, 'loaded' | 'references'>) {
    this.#content = content;
  }

  /** @param desk owns the parcels, as the data or a scenario have them; null where there are none. */
  async answer(
    question: QuestionOf<'find'> | QuestionOf<'sites'>,
    desk: ParcelDesk | null,
    signal: AbortSignal,
  ): Promise<FoundSites | readonly SurveyedSite[]> {
    if (this.#book?.desk !== desk) this.#book = { desk, made: this.#makeBook(desk) };
    const book = await this.#book.made;
    signal.throwIfAborted();
    return question.kind === 'find' ? find(question, book, signal) : surveyed(question, book);
  }

  async #makeBook(desk: ParcelDesk | null): Promise<SiteBook> {
    const { loaded, references } = this.#content;
    const { layers } = loaded.catalog;
    const table = classTableOf(loaded.catalog);
    const stock = (await desk?.stock()) ?? null;
    const isSample = (id: string) => layers.some((layer) => layer.id === id && layer.sample);
    const plots = await runSteps(plotSteps(vacantOf(stock), table, isSample), { deadlineMs: Infinity });
    const industries = industriesOf(loaded.places, layers);
    const all = withIndustry([...plots, ...placeSites(loaded.places, layers)], loaded.places, layers);
    return {
      sites: all,
      surroundings: new Surroundings({
        table,
        places: loaded.places,
        layers,
        references,
        parkParcels: (stock?.parcels ?? []).flatMap(({ parcel }) =>
          isInGroup(parcel.landUse, 'public-park', table) ? [parcel] : [],
        ),
      }),
      industries,
      landUses: [
        ...new Set(plots.flatMap(({ classes }) => classes?.classes.map(({ landUse }) => landUse) ?? [])),
      ].toSorted(),
    };
  }
}

async function find(
  { request }: QuestionOf<'find'>,
  { sites, surroundings, industries, landUses }: SiteBook,
  signal: AbortSignal,
): Promise<FoundSites> {
  const found = await inTime(runSteps(eliminationSteps(sites, request, surroundings), { signal }));
  const plotCount = sites.filter(({ type }) => type === 'plot').length;
  return { ...found, industries, landUses, plotCount };
}

function surveyed({ ids }: QuestionOf<'sites'>, { sites, surroundings }: SiteBook): readonly SurveyedSite[] {
  return ids.flatMap((id): readonly SurveyedSite[] => {
    const site = sites.find((one) => one.id === id || one.parcels.includes(id));
    if (!site) return [];
    const kinds = Object.keys(targetKinds) as readonly TargetKind[];
    const distances = kinds.map((kind) => [kind, surroundings.distance(site, kind)] as const);
    return [{ site, distances: Object.fromEntries(distances) as Record<TargetKind, RangeFact | null> }];
  });
}

/** The vacant parcels of a stock; of two that overlap, what both cover counts in one. */
function vacantOf(stock: ParcelStock | null): readonly PlotParcel[] {
  return (stock?.parcels ?? []).flatMap((stocked) =>
    stocked.parcel.status === 'vacant' ? [{ parcel: stocked.parcel, areaM2: countedArea(stocked) }] : [],
  );
}

function countedArea({ parcel, area, before }: StockedParcel): number {
  if (before.length === 0) return area;
  return clippedArea(parcel.geometry, {
    within: [new PreparedArea(parcel.geometry)],
    without: before.map((other) => other.parcel.geometry),
  });
}
