import { formatScenarioLink } from '../../domain/planning/scenario-link.js';
import type { Scenario } from '../../domain/planning/scenario.js';
import type { ParkCompare } from '../../elements/compare/compare.js';
import type { ParkExport } from '../../elements/export/export.js';
import type { ParkLandUse } from '../../elements/land-use/land-use.js';
import type { LayerOpacities } from '../../elements/map/layer-opacities.js';
import type { ParkMap } from '../../elements/map/map.js';
import type { MapState } from '../../elements/map/map-state.js';
import { switchedLayers } from '../../elements/map/switched-layers.js';
import type { ParkReport } from '../../elements/report/report.js';
import type { ParkScenario } from '../../elements/scenario/scenario.js';
import type { ParkTable } from '../../elements/table/table.js';
import { switchLayers } from '../page/layer-switches.js';
import { partOf } from '../page/part-of.js';

import { formatArea } from './link-area.js';
import type { LinkNotice } from './link-notice.js';
import type { LinkedArea, PlanState, PlanTab } from './plan-link.js';
import { ReportStamp } from './report-stamp.js';

/** What the desk tells its page. */
export interface DeskHost {
  readonly tab: () => PlanTab;
  /** Something has changed that stands in the address. */
  readonly onChange: () => void;
  /** The visitor has chosen an area. */
  readonly onArea: () => void;
}

/** What of the map's state stands in the address; the rest is told by events. */
const told = ['area', 'filter', 'landUsePalette'] as const satisfies readonly (keyof MapState)[];

/**
 * The state of Plan that a link carries: reads it from the elements that own it, and gives it back to them. What needs
 * the data waits for them.
 */
export class PlanDesk {
  readonly #map: ParkMap;
  readonly #host: DeskHost;
  readonly #notice: LinkNotice;
  readonly #compare = partOf('park-compare') as ParkCompare;
  readonly #landUse = partOf('park-land-use') as ParkLandUse;
  readonly #report = partOf('park-report') as ParkReport;
  readonly #scenario = partOf('park-scenario') as ParkScenario;
  readonly #table = partOf('park-table') as ParkTable;
  readonly #stamp: ReportStamp;
  /** What waits for the data. */
  #wanted: { readonly state: PlanState; readonly layers: LayerOpacities } | null = null;
  #seen: MapState;
  #isTakingUp = false;

  constructor(map: ParkMap, notice: LinkNotice, host: DeskHost) {
    this.#map = map;
    this.#host = host;
    this.#notice = notice;
    this.#stamp = new ReportStamp(map, this.#report, notice);
    this.#seen = map.state;
    map.subscribe(() => this.#follow());
    map.addEventListener('park-layer-changed', host.onChange);
    this.#scenario.addEventListener('park-scenario-changed', host.onChange);
    this.#compare.addEventListener('park-compare-changed', host.onChange);
    this.#table.addEventListener('park-table-changed', host.onChange);
    this.#landUse.addEventListener('park-land-use-vision-changed', host.onChange);
    this.#report.addEventListener('park-report-radius-changed', host.onChange);
    this.#report.addEventListener('park-report-updated', ({ detail }) => {
      // What is exported is what one reads.
      for (const element of document.querySelectorAll<ParkExport>('park-export')) element.report = detail;
      void this.#stamp.take(detail).then(host.onChange);
    });
  }

  /** What is shown; null while a link has not been taken up yet. */
  get state(): PlanState | null {
    if (this.#wanted || !this.#map.state.catalog) return null;
    const { area, filter, landUsePalette: palette } = this.#map.state;
    const { rows, columns, group, sort } = this.#table;
    return {
      tab: this.#host.tab(),
      area,
      stamp: this.#stamp.stamp,
      scenario: this.#scenario.scenario,
      filter,
      compared: this.#compare.ids,
      palette,
      vision: this.#landUse.vision,
      table: { rows, columns, group, sort },
      parkRadius: this.#report.parkRadius,
    };
  }

  /** The layers that are not shown as Plan does without a link, which shows all parcels. */
  get layers(): LayerOpacities {
    const hidden = this.#map.layers.filter(({ role, visible }) => role === 'parcel' && !visible);
    return {
      ...switchedLayers(this.#map.state),
      ...Object.fromEntries(hidden.map(({ id }) => [id, 0] as const)),
    };
  }

  /** Shows what a link says. What it says of the area or the scenario that is shown already leaves their steps to undo. */
  show(state: PlanState, layers: LayerOpacities): void {
    this.#wanted = { state, layers };
    if (!isSameScenario(state.scenario, this.#scenario.scenario)) this.#scenario.scenario = state.scenario;
    this.#compare.ids = state.compared;
    this.#landUse.vision = state.vision;
    this.#report.parkRadius = state.parkRadius;
    Object.assign(this.#table, state.table);
    this.#follow();
  }

  /** Takes up what waits for the data once they are there, and what the visitor changes afterwards. */
  #follow(): void {
    if (this.#isTakingUp) return;
    if (this.#wanted) {
      if (this.#map.state.catalog) this.#takeUp(this.#wanted.state, this.#wanted.layers);
      return;
    }
    const before = this.#seen;
    const now = this.#map.state;
    this.#seen = now;
    if (now.area !== before.area) {
      this.#stamp.forget();
      this.#notice.limit(isTooLong(now.area));
      if (now.area) this.#host.onArea();
    }
    if (told.some((key) => now[key] !== before[key])) this.#host.onChange();
  }

  #takeUp(state: PlanState, layers: LayerOpacities): void {
    const { workbench, layers: declared } = this.#map;
    const parcels = declared.filter(({ role }) => role === 'parcel').map(({ id }) => [id, 1] as const);
    // Each step makes a new state of the map, which is no wish of the visitor.
    this.#isTakingUp = true;
    switchLayers(this.#map, { ...Object.fromEntries(parcels), ...layers });
    workbench.choosePalette(state.palette);
    workbench.chooseFilter(state.filter);
    const { area } = this.#map.state;
    if (!isSameArea(state.area, area)) {
      workbench.chooseArea(state.area && { ...state.area, origin: 'drawn' });
      this.#stamp.forget();
    }
    this.#stamp.expect(state.stamp, this.#map.state.area);
    this.#notice.limit(false);
    this.#seen = this.#map.state;
    this.#wanted = null;
    this.#isTakingUp = false;
  }
}

function isTooLong(area: LinkedArea | null): boolean {
  return area !== null && formatArea(area.geometry) === null;
}

/** Whether two areas are one in a link; one that is too long for a link is another than any. */
function isSameArea(one: LinkedArea | null, other: LinkedArea | null): boolean {
  if (!one || !other) return one === other;
  const written = formatArea(one.geometry);
  return written !== null && written === formatArea(other.geometry);
}

/** Whether two scenarios are one in a link; one that is too long for a link is another than any. */
function isSameScenario(one: Scenario | null, other: Scenario | null): boolean {
  const [written, also] = [one, other].map((scenario) =>
    scenario && scenario.changes.length > 0 ? formatScenarioLink(scenario) : '',
  );
  return written !== null && written === also;
}
