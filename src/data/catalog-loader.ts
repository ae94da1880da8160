import type { Catalog, LayerDeclaration } from '../domain/catalog/catalog.js';
import { compareLayers } from '../domain/catalog/compare-layers.js';
import {
  inspectFeatures,
  type DatasetInspection,
  type ParcelReader,
} from '../domain/catalog/inspect-features.js';
import type { LayerAddition } from '../domain/catalog/layer-addition.js';
import type { Parcel } from '../domain/catalog/parcel.js';
import type { Place } from '../domain/catalog/place.js';
import type { Reference } from '../domain/catalog/reference.js';
import { readCatalog, type CatalogReaders } from '../domain/catalog/read-catalog.js';
import { FindingList, type Report } from '../domain/quality/finding-list.js';
import type { Finding } from '../domain/quality/finding.js';
import { isJsonObject, memberOf } from '../domain/quality/json-object.js';
import { plainFile, type Glance } from '../domain/quality/plain-file.js';
import type { FileCheck } from '../domain/quality/raw-feature.js';
import { areSoundRings } from '../domain/quality/sound-rings.js';

import { fetchText } from './fetching/fetch-text.js';
import { displayUrl, LoadError, type LoadFailure } from './fetching/load-failure.js';
import { parseJson } from './fetching/parse-json.js';
import type { LoadedCatalog, LoadedLayer, RequestRecord } from './loaded-catalog.js';

/** What to load: a URL, or a catalog object whose relative URLs are resolved against `baseUrl`. */
export type CatalogRequest = (
  { readonly url: string } | { readonly catalog: unknown; readonly baseUrl: string }
) & {
  /** The ids of layers of parcels that are loaded though the catalog leaves them off. */
  readonly wanted?: readonly string[];
  /** Layers of the page's or the user's, over those of the catalog. */
  readonly additions?: readonly LayerAddition[];
};

export interface LoadOptions {
  readonly signal: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Reads the text behind a URL; {@link fetchText} by default. */
  readonly read?: typeof fetchText;
}

/** A loaded catalog, with what only the worker keeps: the features of the base map. */
export interface CatalogContent {
  readonly loaded: LoadedCatalog;
  readonly references: readonly Reference[];
  readonly parcels: readonly Parcel[];
  /** The ids of parcels that are shown and whose area may not be counted. */
  readonly unreliable: ReadonlySet<string>;
}

/**
 * Fetches a catalog and its layers, all layers at once, and checks them. A layer that fails leaves the others alone.
 *
 * @throws {LoadError} where the catalog itself can't be read or is no catalog.
 */
export async function loadCatalog(request: CatalogRequest, options: LoadOptions): Promise<CatalogContent> {
  const requests: RequestRecord[] = [];
  const baseUrl = 'url' in request ? request.url : request.baseUrl;
  const file = 'url' in request ? displayUrl(request.url) : 'catalog';

  const read = 'url' in request ? await readJson(request.url, 'catalog') : request.catalog;
  const { additions = [] } = request;
  const raw =
    additions.length === 0
      ? read
      : (await import('../domain/catalog/layer-addition.js')).withAdditions(read, additions);
  const list = new FindingList(file);
  const catalog = readCatalog(raw, list, await readersFor(raw));
  if (!catalog) throw new LoadError(await faultyCatalog(file, list));

  let done = 0;
  const checks = await Promise.all(
    catalog.layers.map(async (layer) => {
      const outcome = await loadLayer(catalog, layer);
      done += 1;
      options.onProgress(done / catalog.layers.length);
      return outcome;
    }),
  );

  const whole = compareLayers(
    catalog,
    {
      places: checks.flatMap(({ check }) => check?.places ?? []),
      parcels: checks.flatMap(({ check }) => check?.parcels ?? []),
    },
    (id) => fileOf(catalog.layers.find((layer) => layer.id === id)),
  );
  const kept = new Set(whole.places);
  const lists = [list, ...checks.flatMap(({ check }) => check?.list ?? []), ...whole.lists];
  return {
    loaded: {
      catalog,
      places: whole.places,
      layers: checks.map(({ layer, check }) => withoutRepeated(layer, check?.places ?? [], kept)),
      findings: await explained(lists),
      requests,
    },
    references: checks.flatMap(({ check }) => check?.references ?? []),
    parcels: checks.flatMap(({ check }) => check?.parcels ?? []),
    unreliable: new Set(checks.flatMap(({ check }) => (check ? unreliableIds(check) : []))),
  };

  /** What findings call the file of a layer, or the catalog. */
  function fileOf(layer?: LayerDeclaration): string {
    if (!layer) return file;
    return 'url' in layer.source ? displayUrl(layer.source.url) : `${file}#${layer.id}`;
  }

  async function readJson(url: string, reason: RequestRecord['reason']): Promise<unknown> {
    requests.push({ url, reason });
    return parseJson(await (options.read ?? fetchText)(url, options.signal), url);
  }

  /** What a layer holds, as GeoJSON; how other sources are read is loaded with the first of them. */
  async function featuresOf(catalog: Catalog, layer: LayerDeclaration): Promise<unknown> {
    const { source } = layer;
    if (!('url' in source)) {
      // Very many features are handed over as a file.
      return source.data instanceof Blob ? parseJson(await source.data.text(), fileOf(layer)) : source.data;
    }
    const url = new URL(source.url, baseUrl).href;
    if (source.type === 'geojson') return readJson(url, 'layer');
    const { readService } = await import('./sources/read-service.js');
    const onRequest = (asked: string) => requests.push({ url: asked, reason: 'layer' });
    return readService({ ...source, url }, { catalog, layer, signal: options.signal, onRequest });
  }

  async function loadLayer(
    catalog: Catalog,
    declaration: LayerDeclaration,
  ): Promise<{ layer: LoadedLayer; check: DatasetInspection | null }> {
    const { id, role, visible } = declaration;
    const none = { declaration, featureCount: 0, excludedCount: 0, landUse: null };
    // Parcels are many: what is off at first costs a visitor nothing until it is switched on.
    if (role === 'parcel' && !visible && !request.wanted?.includes(id)) {
      return { layer: { ...none, failure: null, isDeferred: true }, check: null };
    }
    try {
      const json = await featuresOf(catalog, declaration);
      const parcels = role === 'parcel' ? await readerOfParcels(catalog) : null;
      const list = new FindingList(fileOf(declaration));
      const file = await checkedFile(json, list.report, parcels?.glance);
      const check = inspectFeatures(file, list, {
        file: list.file,
        layer: declaration,
        catalog,
        rings: areSoundRings(file.features) ? null : await import('../domain/quality/ring-check.js'),
        ...(parcels ? { readParcels: parcels.readParcels } : {}),
      });
      const featureCount = check.places.length + check.references.length + check.parcels.length;
      return {
        layer: {
          declaration,
          featureCount,
          excludedCount: check.rejects.length,
          landUse: null,
          failure: null,
          isDeferred: false,
        },
        check,
      };
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      return { layer: { ...none, failure: error.failure, isDeferred: false }, check: null };
    }
  }
}

/** The first step of the checks; what says what is wrong is loaded with the first file with which something is. */
async function checkedFile(value: unknown, report: Report, glance?: Glance): Promise<FileCheck> {
  return (
    plainFile(value, glance) ?? (await import('../domain/quality/geojson-check.js')).checkFile(value, report)
  );
}

/** Counts the places that the check of the whole catalog left out, such as a second one of the same id. */
function withoutRepeated(
  layer: LoadedLayer,
  places: readonly Place[],
  kept: ReadonlySet<Place>,
): LoadedLayer {
  const lost = places.filter((place) => !kept.has(place)).length;
  return {
    ...layer,
    featureCount: layer.featureCount - lost,
    excludedCount: layer.excludedCount + lost,
  };
}

/** What was found, in full; what the codes mean is loaded with the first finding. */
async function explained(lists: readonly FindingList[]): Promise<readonly Finding[]> {
  if (lists.every(({ listed }) => listed.length === 0)) return [];
  const { explainFindings } = await import('./findings-in-words.js');
  return explainFindings(...lists).findings;
}

async function faultyCatalog(file: string, list: FindingList): Promise<LoadFailure> {
  const { describeFinding } = await import('./findings-in-words.js');
  const first = (await explained([list])).find(({ severity }) => severity === 'error');
  return {
    code: 'catalog-faulty',
    retryable: false,
    message: {
      zh: first ? describeFinding(first, 'zh-CN') : `${file} 不是 Parkscape 目录。`,
      en: first ? describeFinding(first, 'en') : `${file} is not a Parkscape catalog.`,
    },
  };
}

/** What reads added classes and other sources than GeoJSON files is loaded with the first catalog that has them. */
async function readersFor(catalog: unknown): Promise<CatalogReaders> {
  if (!isJsonObject(catalog)) return {};
  const layers = memberOf(catalog, 'layers');
  const isService = (layer: unknown): boolean =>
    isJsonObject(layer) && isJsonObject(layer['source']) && layer['source']['type'] !== 'geojson';
  const [classes, services] = await Promise.all([
    memberOf(catalog, 'landUseClasses') ? import('../domain/catalog/parse-class.js') : null,
    Array.isArray(layers) && layers.some(isService) ? import('../domain/catalog/service-source.js') : null,
  ]);
  return { readClasses: classes?.readAddedClasses, readService: services?.readServiceSource };
}

/** What reads parcels, and the table of their classes, are loaded with the first layer of parcels. */
async function readerOfParcels(
  catalog: Catalog,
): Promise<{ readonly readParcels: ParcelReader; readonly glance: Glance }> {
  const [{ parcelReader }, { classTableOf }, { plainFeature: glance }] = await Promise.all([
    import('../domain/catalog/read-parcels.js'),
    import('../domain/catalog/class-table.js'),
    import('../domain/quality/plain-feature.js'),
  ]);
  const table = classTableOf(catalog);
  return { readParcels: parcelReader((code) => table.read(code) !== null), glance };
}

/** The ids of the parcels of a file whose rings are faulty. */
function unreliableIds({ features, unreliable }: DatasetInspection): readonly string[] {
  const indices = new Set(unreliable);
  return features.flatMap(({ id, index }) => (id !== null && indices.has(index) ? [id] : []));
}
