import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { Catalog, LayerDeclaration } from '../domain/catalog/catalog.js';
import type { Parcel } from '../domain/catalog/parcel.js';
import type { Place } from '../domain/catalog/place.js';
import {
  explainFindings,
  type ExplainedFindings,
  type FindingCount,
} from '../domain/quality/explain-findings.js';
import type { Finding } from '../domain/quality/finding.js';
import type { RawFeature } from '../domain/quality/raw-feature.js';
import { classTableOf } from '../domain/catalog/class-table.js';
import { checkCatalogWhole } from '../domain/catalog/check-catalog.js';
import { checkDataset, type DatasetCheck } from '../domain/catalog/check-dataset.js';
import { overlapCheckSteps } from '../domain/planning/parcel-overlaps.js';
import { finishSteps } from '../domain/planning/steps.js';
import { parseCatalog, type CatalogCheck } from '../domain/catalog/parse-catalog.js';
import { FindingList } from '../domain/quality/finding-list.js';
import { featureName } from '../domain/quality/raw-feature.js';
import { checkGeoJson } from '../domain/quality/geojson-findings.js';
import { isJsonObject } from '../domain/quality/json-object.js';
import { isAcceptedByLibrary } from './geojson-validation.js';
import { asUnreadable, fileAt, readJson, UnreadableFile } from './read-json.js';
import { isTourFile, tourReport, type TourSubject } from './validate-tour.js';

/** How far a file was checked: as a catalog, as a layer or tour of one, or as a tour or GeoJSON alone. */
export type CheckedAs = 'catalog' | 'layer' | 'tour' | 'tour-alone' | 'geojson' | 'unread';

/** What was found in one file. */
export interface FileReport {
  readonly file: string;
  readonly checkedAs: CheckedAs;
  /** Features or stops in the file, and those left out; 0 for a catalog. */
  readonly total: number;
  readonly rejected: number;
  readonly findings: readonly Finding[];
  readonly counts: readonly FindingCount[];
  /** Why the file could not be read; null where it could. */
  readonly failure: UnreadableFile['description'] | null;
}

interface FileCheck {
  readonly report: FileReport;
  readonly places: readonly Place[];
  readonly parcels: readonly Parcel[];
}

/** Checks the files one after another; a catalog brings its layers and tours with it. */
export async function validateFiles(
  files: readonly string[],
  catalogFile: string | null,
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of files) {
    try {
      const value = await readJson(file);
      reports.push(...(await checkFile(value, file, catalogFile)));
    } catch (error) {
      reports.push(unread(file, error));
    }
  }
  return reports;
}

async function checkFile(
  value: unknown,
  file: string,
  catalogFile: string | null,
): Promise<readonly FileReport[]> {
  if (isTourFile(value)) return [tourReport(value, file, await subjectOf(file, catalogFile))];
  const isCatalog = isJsonObject(value) && Object.hasOwn(value, 'contract');
  return isCatalog ? checkCatalogFile(value, file) : checkDataFile(value, file, catalogFile);
}

/** @throws what is not an UnreadableFile. */
function unread(file: string, error: unknown): FileReport {
  if (!(error instanceof UnreadableFile)) throw error;
  const failure = error.description;
  return { file, checkedAs: 'unread', total: 0, rejected: 0, findings: [], counts: [], failure };
}

async function checkCatalogFile(value: unknown, file: string): Promise<readonly FileReport[]> {
  const check = parseCatalog(value, file);
  const { catalog } = check;
  const own = catalogReport(file, check);
  if (catalog === null) return [own];
  const checks: FileCheck[] = [];
  for (const layer of catalog.layers) checks.push(await checkLayer(layer, catalog, file));
  const whole = checkCatalogWhole(
    catalog,
    {
      places: checks.flatMap(({ places }) => places),
      parcels: checks.flatMap(({ parcels }) => parcels),
    },
    (id) =>
      fileOf(
        catalog.layers.find((layer) => layer.id === id),
        file,
      ),
  );
  const findings = [...own.findings, ...whole.findings];
  const counts = [...own.counts, ...whole.counts];
  const tours: FileReport[] = [];
  for (const { src } of catalog.tours) {
    tours.push(await checkTourAt(src, { catalog, places: whole.places }, file));
  }
  return [{ ...own, findings, counts }, ...checks.map(({ report }) => report), ...tours];
}

async function checkTourAt(src: string, subject: TourSubject, catalogFile: string): Promise<FileReport> {
  const path = pathTo(src, catalogFile);
  const file = path === null ? src : shownPath(path, catalogFile);
  try {
    if (path === null) throw new UnreadableFile(remoteFile(src));
    return tourReport(await readJson(path), file, subject);
  } catch (error) {
    return unread(file, error);
  }
}

/** The catalog that was named, or the one beside the tour or a folder above it, with its places; null where there is none. */
async function subjectOf(file: string, catalogFile: string | null): Promise<TourSubject | null> {
  const folders = [dirname(file), join(dirname(file), '..')];
  const paths = catalogFile === null ? folders.map((folder) => join(folder, 'catalog.json')) : [catalogFile];
  for (const path of paths) {
    const catalog = (await catalogCheck(path, catalogFile !== null))?.catalog ?? null;
    if (catalog === null) continue;
    const places: Place[] = [];
    for (const layer of catalog.layers.filter(({ role }) => role === 'place')) {
      places.push(...(await checkLayer(layer, catalog, path)).places);
    }
    return { catalog, places };
  }
  return null;
}

function catalogReport(file: string, { findings, counts }: CatalogCheck): FileReport {
  return { file, checkedAs: 'catalog', total: 0, rejected: 0, findings, counts, failure: null };
}

/** The path of a layer's file; null for one that is on the net or in the catalog. */
function pathOf({ source }: LayerDeclaration, catalogFile: string): string | null {
  return 'url' in source ? pathTo(source.url, catalogFile) : null;
}

/** The path of what an address means beside a catalog; null for one that is on the net. */
function pathTo(address: string, catalogFile: string): string | null {
  const url = new URL(address, pathToFileURL(resolve(catalogFile)));
  return url.protocol === 'file:' && url.host === '' ? fileURLToPath(url) : null;
}

/** A path as reports show it: as the catalog's was given. */
function shownPath(path: string, catalogFile: string): string {
  return join(dirname(catalogFile), relative(dirname(resolve(catalogFile)), path));
}

/** What reports call the file of a layer, or the catalog itself: a path as the catalog's was given. */
function fileOf(layer: LayerDeclaration | undefined, catalogFile: string): string {
  if (layer === undefined) return catalogFile;
  if (!('url' in layer.source)) return `${catalogFile}#${layer.id}`;
  const path = pathOf(layer, catalogFile);
  if (path === null) return layer.source.url;
  return shownPath(path, catalogFile);
}

async function checkLayer(
  layer: LayerDeclaration,
  catalog: Catalog,
  catalogFile: string,
): Promise<FileCheck> {
  const { source } = layer;
  const file = fileOf(layer, catalogFile);
  if (!('url' in source)) return checkLayerValue(source.data, file, layer, catalog);
  try {
    if (pathOf(layer, catalogFile) === null) throw new UnreadableFile(remoteFile(source.url));
    const value =
      source.type === 'flatgeobuf' ? await readFlatGeobufLayer(file, layer, catalog) : await readJson(file);
    return checkLayerValue(value, file, layer, catalog);
  } catch (error) {
    return { report: unread(file, error), places: [], parcels: [] };
  }
}

/** A FlatGeobuf file as the map reads it. */
async function readFlatGeobufLayer(
  file: string,
  layer: LayerDeclaration,
  catalog: Catalog,
): Promise<unknown> {
  const [{ readFlatGeobuf }, { contractFeatures }] = await Promise.all([
    import('../data/formats/read-flatgeobuf.js'),
    import('../data/sources/contract-features.js'),
  ]);
  const options = {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    encoding: null,
    layer: null,
  };
  const { features } = await readFlatGeobuf(await fileAt(file), options).catch((error: unknown) => {
    throw asUnreadable(error);
  });
  const fields = 'fields' in layer.source ? layer.source.fields : null;
  return { type: 'FeatureCollection', features: contractFeatures(features, fields, { catalog, layer }) };
}

function remoteFile(url: string): UnreadableFile['description'] {
  return {
    zh: `${url}：命令行只检查本机文件，请先下载。`,
    en: `${url}: the command line checks files on this machine only; download it first.`,
  };
}

function checkLayerValue(value: unknown, file: string, layer: LayerDeclaration, catalog: Catalog): FileCheck {
  const table = classTableOf(catalog);
  const isLandUse = (code: string): boolean => table.read(code) !== null;
  const check = checkDataset(value, { file, layer, catalog, isLandUse });
  const second = libraryFindings(check.features, file);
  const third = overlapFindings(check, file);
  const report: FileReport = {
    file,
    checkedAs: 'layer',
    total: check.total,
    rejected: check.rejects.length,
    findings: [...check.findings, ...second.findings, ...third.findings],
    counts: [...check.counts, ...second.counts, ...third.counts],
    failure: null,
  };
  return { report, places: check.places, parcels: check.parcels };
}

/** Which parcels of the layer overlap. */
function overlapFindings(
  { parcels, features, unreliable }: Pick<DatasetCheck, 'parcels' | 'features' | 'unreliable'>,
  file: string,
): ExplainedFindings {
  const places = new Set(unreliable);
  const faulty = new Set(features.flatMap(({ id, index }) => (id !== null && places.has(index) ? [id] : [])));
  return finishSteps(overlapCheckSteps(parcels, faulty, () => file));
}

/** A GeoJSON file: as a layer where a catalog lists it, else by RFC 7946 alone. */
async function checkDataFile(
  value: unknown,
  file: string,
  catalogFile: string | null,
): Promise<readonly FileReport[]> {
  const path = catalogFile ?? join(dirname(file), 'catalog.json');
  const check = await catalogCheck(path, catalogFile !== null);
  // By a catalog that was asked for and is faulty, nothing can be checked.
  if (check?.catalog === null && catalogFile !== null) return [catalogReport(path, check)];
  const catalog = check?.catalog ?? null;
  const layer = catalog && listing(catalog, path, file, catalogFile !== null);
  if (catalog && layer) return [checkLayerValue(value, file, layer, catalog).report];
  const { features, total, rejects, findings, counts } = checkGeoJson(value, file);
  const second = libraryFindings(features, file);
  return [
    {
      file,
      checkedAs: 'geojson',
      total,
      rejected: rejects.length,
      findings: [...findings, ...second.findings],
      counts: [...counts, ...second.counts],
      failure: null,
    },
  ];
}

/** The layer of a catalog that a file is; null where none is. A catalog from elsewhere lists it by its bare name. */
function listing(
  catalog: Catalog,
  path: string,
  file: string,
  isElsewhere: boolean,
): LayerDeclaration | null {
  return (
    catalog.layers.find((candidate) => pathOf(candidate, path) === resolve(file)) ??
    catalog.layers.find(({ source }) => isElsewhere && isNamed(source, file)) ??
    null
  );
}

function isNamed(source: LayerDeclaration['source'], file: string): boolean {
  return 'url' in source && basename(source.url) === basename(file);
}

/** The catalog that was named, or the one beside the file; null where none is beside it. */
async function catalogCheck(path: string, isRequired: boolean): Promise<CatalogCheck | null> {
  try {
    return parseCatalog(await readJson(path), path);
  } catch (error) {
    if (isRequired || !(error instanceof UnreadableFile)) throw error;
    return null;
  }
}

/** What geojson-validation refuses among the features that our own check takes: a defect in one of the two. */
function libraryFindings(features: readonly RawFeature[], file: string): ExplainedFindings {
  const list = new FindingList(file);
  for (const raw of features) {
    if (isAcceptedByLibrary(raw)) continue;
    list.report('library/disagrees', { feature: featureName(raw), property: '' }, raw.geometry?.type);
  }
  return explainFindings(list);
}
