import type { AreaReport } from '../../domain/planning/area-report.js';

/** The figures of a report that a link carries, in m² but for the number of parcels. */
export const stampedFigures = ['total', 'occupied', 'vacant', 'unclassified', 'parcels'] as const;
export type StampedFigure = (typeof stampedFigures)[number];

/** What a link says of the data and the report that its sender saw. */
export interface LinkStamp {
  /** SHA-256 of the parcels, 64 hexadecimal digits. */
  readonly data: string;
  /** Null where the sender had no value. */
  readonly figures: Readonly<Record<StampedFigure, number | null>>;
}

/** What became of a figure since a link was made. */
export interface FigureChange {
  readonly figure: StampedFigure;
  readonly before: number | null;
  readonly now: number | null;
}

/** The stamp of a report. */
export function stampOf(report: AreaReport, data: string): LinkStamp {
  const unclassified = report.byClass.find(({ landUse }) => landUse === null)?.area.value ?? 0;
  return {
    data,
    figures: {
      total: rounded(report.total.value),
      occupied: rounded(report.occupied.value),
      vacant: rounded(report.vacant.value),
      unclassified: rounded(unclassified),
      parcels: report.parcelCount,
    },
  };
}

/** The figures that are others now; none where data and figures are the same. */
export function changesSince(before: LinkStamp, now: LinkStamp): readonly FigureChange[] {
  return stampedFigures.flatMap((figure) => {
    const [was, is] = [before.figures[figure], now.figures[figure]];
    const isSame = was === is || (was !== null && is !== null && Math.abs(was - is) < 0.015);
    return isSame ? [] : [{ figure, before: was, now: is }];
  });
}

/** As it stands in an address: the digest, then the figures to a square decimetre; nothing for what has no value. */
export function formatStamp({ data, figures }: LinkStamp): string {
  return [data, ...stampedFigures.map((figure) => figures[figure]?.toString() ?? '')].join(',');
}

/** Null for what is no stamp. */
export function parseStamp(text: string): LinkStamp | null {
  const [data = '', ...values] = text.split(',');
  if (!/^[\da-f]{64}$/.test(data) || values.length !== stampedFigures.length) return null;
  const numbers = values.map((value) => (value === '' ? null : Number(value)));
  if (numbers.some((value) => value !== null && !Number.isFinite(value))) return null;
  const figures = Object.fromEntries(
    stampedFigures.map((figure, index) => [figure, numbers[index] ?? null]),
  ) as LinkStamp['figures'];
  return { data, figures };
}

/** To a hundredth: what a report shows. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(2));
}
