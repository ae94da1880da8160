import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { Catalog, LayerDeclaration } from '../domain/catalog/catalog.js';
import type { Place } from '../domain/catalog/place.js';
import type { FindingCount } from '../domain/quality/finding-list.js';
import type { Finding } from '../domain/quality/finding.js';
import type { RawFeature } from '../domain/quality/geojson-check.js';
import { checkCatalogWhole } from '../domain/catalog/check-catalog.js';
import { checkDataset } from '../domain/catalog/check-dataset.js';
import { parseCatalog } from '../domain/catalog/parse-catalog.js';
import { FindingList } from '../domain/quality/finding-list.js';
import { checkGeoJson, featureName } from '../domain/quality/geojson-check.js';
import { isJsonObject } from '../domain/quality/json-object.js';
import { isAcceptedByLibrary } from './geojson-validation.js';
import { readJson, UnreadableFile } from './read-json.js';

/** How far a file was checked: as a catalog, as a layer of one, or as GeoJSON alone. */
export type CheckedAs = 'catalog' | 'layer' | 'geojson' | 'unread';

/** What was found in one file. */
export interface FileReport {
  readonly file: string;
  readonly checkedAs: CheckedAs;
  /** Features in the file, and those left out; 0 for a catalog. */
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
}

/** Checks the files one after another; a catalog brings its layers with it. */
export async function validateFiles(
  files: readonly string[],
  catalogFile: string | null,
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of files) {
    try {
      const value = await readJson(file);
      const isCatalog = isJsonObject(value) && Object.hasOwn(value, 'contract');
      reports.push(
        ...(isCatalog ? await checkCatalogFile(value, file) : await checkDataFile(value, file, catalogFile)),
      );
    } catch (error) {
      reports.push(unread(file, error));
    }
  }
  return reports;
}

/** @throws what is not an UnreadableFile. */
function unread(file: string, error: unknown): FileReport {
  if (!(error instanceof UnreadableFile)) throw error;
  const failure = error.description;
  return { file, checkedAs: 'unread', total: 0, rejected: 0, findings: [], counts: [], failure };
}

async function checkCatalogFile(value: unknown, file: string): Promise<readonly FileReport[]> {
  const { catalog, findings, counts } = parseCatalog(value, file);
  const base = { file, checkedAs: 'catalog', total: 0, rejected: 0, failure: null } as const;
  if (catalog === null) return [{ ...base, findings, counts }];
  const checks: FileCheck[] = [];
  for (const layer of catalog.layers) checks.push(await checkLayer(layer, catalog, file));
  const whole = checkCatalogWhole(
    catalog,
    checks.flatMap(({ places }) => places),
  );
  const own = { ...base, findings: [...findings, ...whole.findings], counts: [...counts, ...whole.counts] };
  return [own, ...checks.map(({ report }) => report)];
}

/** The path of a layer's file; null for one that is on the net or in the catalog. */
function pathOf({ source }: LayerDeclaration, catalogFile: string): string | null {
  if (!('url' in source)) return null;
  const url = new URL(source.url, pathToFileURL(resolve(catalogFile)));
  return url.protocol === 'file:' ? fileURLToPath(url) : null;
}

async function checkLayer(
  layer: LayerDeclaration,
  catalog: Catalog,
  catalogFile: string,
): Promise<FileCheck> {
  const { source } = layer;
  if (!('url' in source)) return checkLayerValue(source.data, `${catalogFile}#${layer.id}`, layer, catalog);
  const path = pathOf(layer, catalogFile);
  const file = path === null ? source.url : join(dirname(catalogFile), source.url);
  try {
    if (path === null) throw new UnreadableFile(remoteLayer(source.url));
    return checkLayerValue(await readJson(file), file, layer, catalog);
  } catch (error) {
    return { report: unread(file, error), places: [] };
  }
}

function remoteLayer(url: string): UnreadableFile['description'] {
  return {
    zh: `${url}：命令行只检查本机文件，请先下载。`,
    en: `${url}: the command line checks files on this machine only; download it first.`,
  };
}

function checkLayerValue(value: unknown, file: string, layer: LayerDeclaration, catalog: Catalog): FileCheck {
  const check = checkDataset(value, { file, layer, catalog });
  const second = libraryFindings(check.features, file);
  const report: FileReport = {
    file,
    checkedAs: 'layer',
    total: check.total,
    rejected: check.rejects.length,
    findings: [...check.findings, ...second.findings],
    counts: [...check.counts, ...second.counts],
    failure: null,
  };
  return { report, places: check.places };
}

/** A GeoJSON file: as a layer where a catalog lists it, else by RFC 7946 alone. */
async function checkDataFile(
  value: unknown,
  file: string,
  catalogFile: string | null,
): Promise<readonly FileReport[]> {
  const listed = await listingOf(file, catalogFile);
  if (listed !== null) return [checkLayerValue(value, file, listed.layer, listed.catalog).report];
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

/** The catalog that was named, or the one beside the file, with the layer that the file is; null where there is none. */
async function listingOf(
  file: string,
  catalogFile: string | null,
): Promise<{ readonly catalog: Catalog; readonly layer: LayerDeclaration } | null> {
  const path = catalogFile ?? join(dirname(file), 'catalog.json');
  const { catalog } = await parsedCatalog(path, catalogFile !== null);
  if (catalog === null) return null;
  const layer =
    catalog.layers.find((candidate) => pathOf(candidate, path) === resolve(file)) ??
    catalog.layers.find(({ source }) => catalogFile !== null && isNamed(source, file));
  return layer === undefined ? null : { catalog, layer };
}

function isNamed(source: LayerDeclaration['source'], file: string): boolean {
  return 'url' in source && basename(source.url) === basename(file);
}

async function parsedCatalog(
  path: string,
  isRequired: boolean,
): Promise<{ readonly catalog: Catalog | null }> {
  try {
    return parseCatalog(await readJson(path), path);
  } catch (error) {
    if (isRequired || !(error instanceof UnreadableFile)) throw error;
    return { catalog: null };
  }
}

/** What geojson-validation refuses among the features that our own check takes: a defect in one of the two. */
function libraryFindings(features: readonly RawFeature[], file: string): FindingList {
  const list = new FindingList(file);
  for (const raw of features) {
    if (isAcceptedByLibrary(raw)) continue;
    list.report('library/disagrees', { feature: featureName(raw), property: '' }, raw.geometry?.type);
  }
  return list;
}
