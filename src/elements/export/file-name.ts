/** What systems do not take in names of files, and what is awkward to type. */
const forbidden = /[\\/:*?"<>|\p{Cc}\s_]+/gu;

/** No part is longer, so that the whole stays within what systems take. */
const longest = 48;

/**
 * The name of a file from what it is, of which area or layer, and the day: `用地报告_北湖_2026-11-24.csv`. Parts that
 * are empty are left out.
 */
export function fileName(parts: readonly string[], extension: string, day: Date): string {
  const words = parts
    .map((part) =>
      part
        .replaceAll(forbidden, '-')
        .slice(0, longest)
        .replaceAll(/^[-.]+|[-.]+$/g, ''),
    )
    .filter((part) => part !== '');
  return `${[...words, dayText(day)].join('_')}.${extension}`;
}

/** The day where the reader is, as `2026-11-24`. */
function dayText(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
