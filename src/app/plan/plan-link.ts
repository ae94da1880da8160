import type { ParcelGeometry } from '../../domain/catalog/parcel.js';
import { isColorVision, type ColorVisionId } from '../../domain/land-use/color-vision.js';
import type { LandUsePalette } from '../../domain/land-use/palette.js';
import type { RowFilter } from '../../domain/planning/row-filter.js';
import { formatScenarioLink, parseScenarioLink } from '../../domain/planning/scenario-link.js';
import type { Scenario } from '../../domain/planning/scenario.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';
import type { TableView } from '../../elements/table/table-view.js';
import { decodePercent } from '../page/percent-text.js';

import { formatArea, parseArea } from './link-area.js';
import { formatFilter, parseFilter } from './link-filter.js';
import { formatStamp, parseStamp, type LinkStamp } from './link-stamp.js';
import { formatCompared, formatTable, parseCompared, parseTable } from './link-table.js';

/** The tabs of the panel, by their names in the page and in links. */
export const planTabs = [
  'report',
  'land-use',
  'table',
  'filter',
  'compare',
  'scenario',
  'export',
  'files',
  'measure',
  'card',
] as const;
export type PlanTab = (typeof planTabs)[number];

/** An area that a link carries. */
export interface LinkedArea {
  readonly geometry: ParcelGeometry;
  readonly name: LocalizedText | null;
}

/** What Plan keeps in its address beyond what every page does. */
export interface PlanState {
  /** Null where the link names none. */
  readonly tab: PlanTab | null;
  readonly area: LinkedArea | null;
  /** What the sender's report said; null without one. */
  readonly stamp: LinkStamp | null;
  readonly scenario: Scenario | null;
  readonly filter: RowFilter | null;
  /** Ids, with commas. */
  readonly compared: string;
  readonly palette: LandUsePalette;
  readonly vision: ColorVisionId;
  readonly table: TableView;
  /** The service radius of parks, in metres. */
  readonly parkRadius: number;
}

/** What a field for the radius takes, in metres. */
const radii = { least: 50, most: 5000, default: 500 } as const;

/** Writes a state by the keys of an address, without what is as it is by default. */
export function formatPlan(state: PlanState): ReadonlyMap<string, string> {
  const { tab, area, stamp, scenario, filter, compared, palette, vision, table, parkRadius } = state;
  const written = area ? formatArea(area.geometry) : null;
  const hasChanges = scenario !== null && scenario.changes.length > 0;
  return new Map([
    ['tab', tab ?? ''],
    ['area', written ?? ''],
    ['area-name', written !== null && area?.name ? formatName(area.name) : ''],
    ['report', stamp ? formatStamp(stamp) : ''],
    ['radius', parkRadius === radii.default ? '' : String(parkRadius)],
    ['scenario', hasChanges ? (formatScenarioLink(scenario) ?? '') : ''],
    ['filter', formatFilter(filter)],
    ['compare', formatCompared(compared)],
    ['table', formatTable(table)],
    ['palette', palette === 'standard' ? '' : palette],
    ['vision', vision === 'normal' ? '' : vision],
  ]);
}

/** Reads what {@link formatPlan} writes. What makes no sense is as it is by default. */
export function parsePlan(written: ReadonlyMap<string, string> = new Map()): PlanState {
  const text = (key: string) => written.get(key) ?? '';
  const geometry = parseArea(text('area'));
  const radius = text('radius') === '' ? radii.default : Number(text('radius'));
  const vision = text('vision');
  return {
    tab: planTabs.find((tab) => tab === text('tab')) ?? null,
    area: geometry && { geometry, name: parseName(text('area-name')) },
    stamp: parseStamp(text('report')),
    scenario: parseScenarioLink(text('scenario')),
    filter: parseFilter(text('filter')),
    compared: parseCompared(text('compare')),
    palette: text('palette') === 'soft' ? 'soft' : 'standard',
    vision: isColorVision(vision) ? vision : 'normal',
    table: parseTable(text('table')),
    parkRadius: radius >= radii.least && radius <= radii.most ? radius : radii.default,
  };
}

/** Chinese, then English, with a comma between; one that both languages use stands once. */
function formatName({ zh, en }: LocalizedText): string {
  return (zh === en ? [zh] : [zh, en]).map(encodeURIComponent).join(',');
}

function parseName(written: string): LocalizedText | null {
  const [zh = '', en = zh] = written.split(',').map(decodePercent);
  return zh === '' && en === '' ? null : { zh, en };
}
