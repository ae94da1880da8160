/**
 * The front door of Parkscape: the element classes and the types they speak. Importing it registers nothing and
 * asks for nothing; `parkscape/define` registers the tags.
 */
export * from './elements/card/card.events.js';
export { ParkCard } from './elements/card/card.js';
export * from './elements/compare/compare.events.js';
export { ParkCompare } from './elements/compare/compare.js';
export * from './elements/draw/draw.events.js';
export { ParkDraw } from './elements/draw/draw.js';
export type { DrawMode } from './elements/draw/draw-modes.js';
export * from './elements/enquire/enquire.events.js';
export { ParkEnquire } from './elements/enquire/enquire.js';
export * from './elements/filter/filter.events.js';
export { ParkFilter } from './elements/filter/filter.js';
export * from './elements/finder/finder.events.js';
export { ParkFinder } from './elements/finder/finder.js';
export * from './elements/export/export.events.js';
export { ParkExport } from './elements/export/export.js';
export * from './elements/land-use/land-use.events.js';
export { ParkLandUse } from './elements/land-use/land-use.js';
export type { LandUseCount } from './elements/land-use/land-use-entries.js';
export * from './elements/import/import.events.js';
export { ParkImport } from './elements/import/import.js';
export { ParkLegend } from './elements/legend/legend.js';
export { ParkList } from './elements/list/list.js';
export * from './elements/map/map.events.js';
export { ParkMap } from './elements/map/map.js';
export { setEngineWorkerUrl } from './elements/map/engine-worker-url.js';
export type { CardContext, CardRenderer } from './elements/map/card-renderer.js';
export type {
  BasemapState,
  ChosenArea,
  LayerState,
  MapFailure,
  MapState,
  MapStatus,
  Selection,
} from './elements/map/map-state.js';
export * from './elements/measure/measure.events.js';
export { ParkMeasure } from './elements/measure/measure.js';
export type { MeasureFigures, MeasureKind } from './elements/measure/measure-kinds.js';
export { ParkPopup } from './elements/popup/popup.js';
export { ParkRegion } from './elements/region/region.js';
export * from './elements/report/report.events.js';
export { ParkReport } from './elements/report/report.js';
export * from './elements/scenario/scenario.events.js';
export { ParkScenario } from './elements/scenario/scenario.js';
export * from './elements/search/search.events.js';
export { ParkSearch } from './elements/search/search.js';
export { ParkShare } from './elements/share/share.js';
export type { ShareSettings } from './elements/share/share-settings.js';
export * from './elements/shortlist/shortlist.events.js';
export { ParkShortlist } from './elements/shortlist/shortlist.js';
export { ParkStat } from './elements/stat/stat.js';
export { ParkTable } from './elements/table/table.js';
export * from './elements/table/table.events.js';
export type { RowChoice, TableView } from './elements/table/table-view.js';
export * from './elements/tour/tour.events.js';
export { ParkTour } from './elements/tour/tour.js';
export type { TourClock } from './elements/tour/tour-clock.js';
export type {
  BasemapRasterWish,
  BasemapStyleWish,
  BasemapSystem,
  BasemapWish,
} from './domain/basemap/basemap.js';
export type { Catalog, LayerDeclaration, Source, Theme } from './domain/catalog/catalog.js';
export type { LayerAddition } from './domain/catalog/layer-addition.js';
export type { Place, PlaceKind, Precision } from './domain/catalog/place.js';
export type { ParcelStatus } from './domain/catalog/parcel.js';
export type {
  FoundSites,
  JudgedSite,
  Judgement,
  RankedSite,
  SurveyedSite,
} from './domain/finding/found-sites.js';
export type { NeedKey, NeedWeights, SiteNeeds } from './domain/finding/needs.js';
export type { Site, SiteFact, SiteKind } from './domain/finding/site.js';
export type { AreaReport } from './domain/planning/area-report.js';
export type { Scenario, ScenarioChange } from './domain/planning/scenario.js';
export type { AreaGeometry } from './domain/geometry/area-rings.js';
export type { FilterCounts } from './domain/planning/filter-counts.js';
export type { RowFilter } from './domain/planning/row-filter.js';
export type { Bounds, LngLat } from './domain/geometry/lng-lat.js';
export type { ColorVisionId } from './domain/land-use/color-vision.js';
export type { AddedLandUseClass, LandUseClass } from './domain/land-use/land-use-class.js';
export type { LandUsePalette } from './domain/land-use/palette.js';
export type { Finding, Severity } from './domain/quality/finding.js';
export type { FigureEvidence } from './domain/statements/evidence.js';
export type { Indicator } from './domain/statements/indicator.js';
export type { Language, LocalizedText } from './domain/statements/localized-text.js';
export type { Qualifier, Statement } from './domain/statements/statement.js';
export type { CameraPose } from './domain/tour/camera-pose.js';
export type { Tour, TourStop } from './domain/tour/tour.js';
export type { Camera, CameraTarget, Interaction } from './engine/map-engine.js';
