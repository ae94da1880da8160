import { parcelStatuses, type ParcelStatus } from '../catalog/parcel.js';
import { compareAsOf } from '../statements/as-of.js';
import type { LocalizedText } from '../statements/localized-text.js';

import type { AreaReport, ClassRow, ProjectRow, StatusRow, TenantRow } from './area-report.js';
import type { Figure } from './figure.js';
import { LandSum, LandSums } from './land-sum.js';
import type { MeasuredParcel } from './measured-parcels.js';

const noParcels: LocalizedText = { zh: '范围内没有地块数据', en: 'there are no parcels in the area' };
const noStatus: LocalizedText = {
  zh: '范围内的地块未公布建设状态',
  en: 'the parcels in the area do not state their status',
};

/** The order of rows by status. */
const order: readonly StatusRow['status'][] = [
  ...(Object.keys(parcelStatuses) as readonly ParcelStatus[]),
  'unstated',
];

/** The land of an area, summed in every way that tables ask for. */
export interface Land {
  readonly all: LandSum;
  readonly doubled: LandSum;
  readonly classes: LandSums<string>;
  readonly statuses: LandSums<ParcelStatus | 'unstated'>;
  readonly occupied: LandSum;
  readonly dates: LandSums<string | null>;
  readonly sources: LandSums<string>;
  readonly projects: LandGroups;
  readonly tenants: LandGroups;
}

/** Land under names, with the parcels of each. */
class LandGroups {
  readonly sums = new LandSums<string>();
  readonly parcels = new Map<string, MeasuredParcel[]>();

  add(name: string, measured: MeasuredParcel): void {
    this.sums.of(name).add(measured.stocked.parcel, measured.countedM2);
    const listed = this.parcels.get(name);
    if (listed === undefined) this.parcels.set(name, [measured]);
    else listed.push(measured);
  }
}

/** Sums the parcels of an area. Of very many, `withTenants` is false: there may be as many tenants as parcels. */
export function landOf(parcels: readonly MeasuredParcel[], withTenants: boolean): Land {
  const land: Land = {
    all: new LandSum(),
    doubled: new LandSum(),
    classes: new LandSums(),
    statuses: new LandSums(),
    occupied: new LandSum(),
    dates: new LandSums(),
    sources: new LandSums(),
    projects: new LandGroups(),
    tenants: new LandGroups(),
  };
  for (const measured of parcels) {
    const { stocked, inAreaM2, countedM2 } = measured;
    const { parcel, before } = stocked;
    land.all.add(parcel, countedM2);
    if (before.length > 0) land.doubled.add(parcel, inAreaM2 - countedM2);
    land.classes.of(parcel.landUse).add(parcel, countedM2);
    land.statuses.of(parcel.status ?? 'unstated').add(parcel, countedM2);
    if (parcel.status === 'built' || parcel.status === 'under-construction')
      land.occupied.add(parcel, countedM2);
    land.dates.of(parcel.asOf).add(parcel, countedM2);
    land.sources.of(parcel.source).add(parcel, countedM2);
    if (parcel.project !== null) land.projects.add(parcel.project, measured);
    if (withTenants) for (const tenant of new Set(parcel.tenants)) land.tenants.add(tenant, measured);
  }
  return land;
}

/** The tables by class, status, project, tenant, date and source. */
export function landTables(
  land: Land,
  totalM2: number,
): Pick<AreaReport, 'byClass' | 'byStatus' | 'projects' | 'tenants' | 'dates' | 'sources'> {
  const remainder = remainderOf(land.all, totalM2);
  const classes: ClassRow[] = land.classes.entries
    .map(([landUse, sum]) => ({ landUse, area: sum.figure('clipped-area'), parcelCount: sum.count }))
    .toSorted((one, other) => (one.landUse < other.landUse ? -1 : 1));
  const statuses: StatusRow[] = land.statuses.entries
    .map(([status, sum]) => ({ status, area: sum.figure('clipped-area'), parcelCount: sum.count }))
    .toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
  return {
    byClass: [...classes, { landUse: null, area: remainder, parcelCount: 0 }],
    byStatus: [...statuses, { status: 'no-parcel', area: remainder, parcelCount: 0 }],
    projects: rowsOf(land.projects).map(({ name, parcels, area }): ProjectRow => {
      const tenants = [...new Set(parcels.flatMap(({ stocked }) => stocked.parcel.tenants))];
      return { project: name, parcels: idsOf(parcels), tenants, area };
    }),
    tenants: rowsOf(land.tenants).map(({ name, parcels, area }): TenantRow => ({
      tenant: name,
      parcels: idsOf(parcels),
      area,
    })),
    dates: land.dates.entries
      .map(([asOf, { m2, count }]) => ({ asOf, m2, parcelCount: count }))
      .toSorted((one, other) => compareAsOf(one.asOf, other.asOf)),
    sources: land.sources.entries
      .map(([source, { m2, count }]) => ({ source, m2, parcelCount: count }))
      .toSorted((one, other) => other.m2 - one.m2),
  };
}

/** The largest first. */
function rowsOf({ sums, parcels }: LandGroups) {
  return sums.entries
    .toSorted(([, one], [, other]) => other.m2 - one.m2)
    .map(([name, sum]) => ({ name, parcels: parcels.get(name) ?? [], area: sum.figure('clipped-area') }));
}

function idsOf(parcels: readonly MeasuredParcel[]): readonly string[] {
  return parcels.map(({ stocked }) => stocked.parcel.id);
}

/** Less than this below nothing, in m², is rounding. */
const rounding = 0.005;

/** The land that no parcel covers. Rounding may leave less than nothing of it: that is nothing. */
function remainderOf(all: LandSum, totalM2: number): Figure {
  const rest = totalM2 - all.m2;
  return {
    value: rest < 0 && rest > -rounding ? 0 : rest,
    unit: 'm2',
    rule: 'remainder',
    ...all.evidence,
    missing: null,
  };
}

/** Occupied and vacant land; without a value where no parcel says which it is. */
export function occupancyOf(land: Land): Pick<AreaReport, 'occupied' | 'vacant'> {
  const statuses = new Map(land.statuses.entries);
  const stated = land.all.count - (statuses.get('unstated')?.count ?? 0);
  const missing = land.all.count === 0 ? noParcels : stated === 0 ? noStatus : null;
  return {
    // What is not there is known from all of the parcels, not from none.
    occupied: { ...land.occupied.figure('occupied', missing), ...land.all.evidence },
    vacant: { ...(statuses.get('vacant') ?? new LandSum()).figure('vacant', missing), ...land.all.evidence },
  };
}
