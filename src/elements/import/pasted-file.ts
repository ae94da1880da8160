import type { Bounds } from '../../domain/geometry/lng-lat.js';
import { readTypedCoordinates } from '../../domain/geometry/typed-coordinates.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';

/** A pasted text as a file to read, or why it is none. */
export type PastedFile = { readonly file: File; readonly fault: null } | { readonly fault: LocalizedText };

/**
 * Makes a file of what was pasted: GeoJSON and KML as they are, coordinates and WKT as a shape whose numbers are still as
 * typed, a table with a header as CSV.
 */
export function pastedFile(text: string, name: string, near: Bounds | null): PastedFile {
  const plain = text.trim();
  if (/^[{[]/.test(plain) && !/^\[\s*[-\d]/.test(plain))
    return { file: new File([plain], `${name}.geojson`), fault: null };
  if (plain.startsWith('<')) return { file: new File([plain], `${name}.kml`), fault: null };
  const { shape, problems } = readTypedCoordinates(plain, near);
  const isTable =
    plain.includes('\n') &&
    /[\p{L}]/u.test(plain.split('\n')[0] ?? '') &&
    problems.some(({ line }) => line === 1);
  if (isTable) return { file: new File([plain], `${name}.csv`), fault: null };
  const [problem] = problems;
  if (shape !== null && problem === undefined)
    return { file: new File([JSON.stringify(shape)], `${name}.geojson`), fault: null };
  const found = problem?.found ? `“${problem.found}”` : '';
  return {
    fault: {
      zh: `第 ${String(problem?.line ?? 1)} 行${found}：${problem?.message.zh ?? '没有坐标'}。请改正后再读取。`,
      en: `Line ${String(problem?.line ?? 1)} ${found}: ${problem?.message.en ?? 'there are no coordinates'}. Please mend it and read again.`,
    },
  };
}
