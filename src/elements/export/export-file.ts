import { classTableOf } from '../../domain/catalog/class-table.js';
import type { Catalog } from '../../domain/catalog/catalog.js';
import { mentionOf, scenarioWords } from '../../domain/planning/scenario-words.js';
import type { AreaReport } from '../../domain/planning/area-report.js';
import type { LayerExtent } from '../../domain/planning/layer-geojson.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import type { MapHandle } from '../map/map-handle.js';
import type { ChosenArea } from '../map/map-state.js';

import type { ExportKind } from './export.events.js';
import type { ExportMessageKey } from './export.messages.js';
import { fileName } from './file-name.js';

/** A file that was made. */
export interface ExportFile {
  readonly kind: ExportKind;
  readonly name: string;
  readonly content: Blob;
}

/** What a file is made with. */
export interface ExportContext {
  readonly map: MapHandle;
  readonly catalog: Catalog;
  readonly language: Language;
  readonly text: (key: ExportMessageKey) => string;
  /** Ends the work with its reason. */
  readonly signal: AbortSignal;
}

/** The map has lost its data while a file was made. */
export class DataGoneError extends Error {
  constructor() {
    super('the data of the map are closed');
    this.name = 'DataGoneError';
  }
}

/** A report that the page has, and the revision of the map's data at which it was made. */
export interface KnownReport {
  readonly report: AreaReport;
  readonly revision: number;
}

/** The report that is at hand, if it is for the chosen area and the data are the same still; else one that the worker makes. */
export async function reportFor(
  { geometry, name }: ChosenArea,
  known: KnownReport | null,
  { map, signal }: ExportContext,
): Promise<AreaReport> {
  const isOfArea = JSON.stringify(known?.report.request.area) === JSON.stringify(geometry);
  if (known && isOfArea && known.revision === map.state.revision) return known.report;
  const parkRadiusM = known?.report.request.parkRadiusM;
  const request = {
    area: geometry,
    name,
    mostListed: 0,
    ...(parkRadiusM === undefined ? {} : { parkRadiusM }),
  };
  const report = await map.workbench.ask<'report'>({ kind: 'report', request }, signal);
  return present(report);
}

/** A report as a table for spreadsheets. */
export async function reportTable(report: AreaReport, context: ExportContext): Promise<ExportFile> {
  const { catalog, language, text } = context;
  const { reportCsv } = await import('../../domain/planning/report-csv.js');
  const csv = reportCsv(report, { language, sources: catalog.sources, classes: classTableOf(catalog) });
  const content = new Blob([csv], { type: 'text/csv;charset=utf-8' });
  return {
    kind: 'report-csv',
    name: fileOf([text('reportName'), areaName(report.request, context)], 'csv', context),
    content,
  };
}

/** The parcels of an area, cut at its outline. */
export async function areaPieces(
  { area: geometry, name, parkRadiusM }: AreaReport['request'],
  context: ExportContext,
): Promise<ExportFile> {
  const { map, text, signal } = context;
  const request = { area: geometry, name, parkRadiusM };
  const content = await map.workbench.ask<'piece-file'>({ kind: 'piece-file', request }, signal);
  return {
    kind: 'report-geojson',
    name: fileOf([text('piecesName'), areaName({ name }, context)], 'geojson', context),
    content: present(content),
  };
}

/** Features of a layer: all of them, or those of some ids. */
export async function layerFeatures(
  id: string,
  extent: LayerExtent,
  ids: readonly string[] | null,
  context: ExportContext,
): Promise<ExportFile> {
  const { catalog, map, language, signal } = context;
  const { extentWords, layerGeoJsonSteps, placeFeature } =
    await import('../../domain/planning/layer-geojson.js');
  const layer = catalog.layers.find((declared) => declared.id === id);
  if (!layer) throw new DataGoneError();
  const about = [textIn(layer.title, language), textIn(extentWords[extent], language)];
  if (layer.role === 'parcel') {
    const file = await map.workbench.ask<'layer-file'>(
      { kind: 'layer-file', layer: id, ids, extent },
      signal,
    );
    return { kind: 'layer-geojson', name: fileOf(about, 'geojson', context), content: present(file) };
  }
  const { runSteps } = await import('../../domain/planning/steps.js');
  const places = map.state.places.filter((place) => place.layer === id && (!ids || ids.includes(place.id)));
  const featureAt = (row: number) => {
    const place = places[row];
    return place ? placeFeature(place) : null;
  };
  const head = { layer, extent, scenario: null, sources: catalog.sources, classes: classTableOf(catalog) };
  // Places are as the data have them, whatever a scenario makes of parcels.
  const name = fileName(about, 'geojson', new Date());
  const parts = await runSteps(layerGeoJsonSteps({ count: places.length, featureAt }, head), { signal });
  return { kind: 'layer-geojson', name, content: new Blob([...parts], { type: 'application/geo+json' }) };
}

/** What the map shows, as a picture. */
export async function mapPicture(
  { width, scale }: { readonly width: number | null; readonly scale: number },
  context: ExportContext,
): Promise<ExportFile> {
  const { map, catalog, language, text } = context;
  const content = await map.toImage({ scale, ...(width === null ? {} : { width }) });
  const name = fileOf([textIn(catalog.title, language), text('pictureName')], 'png', context);
  return { kind: 'picture', name, content };
}

/** The name of a file of today, which says so where parcels are those of a scenario. */
function fileOf(parts: readonly string[], extension: string, { map, language }: ExportContext): string {
  const scenario = mentionOf(map.state.scenario);
  const whatIf = scenario ? [textIn(scenarioWords.label, language), scenario.title] : [];
  return fileName([...parts, ...whatIf], extension, new Date());
}

/** What an area is called in files. */
export function areaName(
  { name }: Pick<AreaReport['request'], 'name'>,
  { language, text }: Pick<ExportContext, 'language' | 'text'>,
): string {
  return name ? textIn(name, language) : text('drawn');
}

function present<Value>(answer: Value | null): Value {
  if (answer === null) throw new DataGoneError();
  return answer;
}
