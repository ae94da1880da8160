const kib = 1024;
const mib = 1024 * 1024;

/** What is compared, a row each. `goal` is the promise of the design that holds at this size of data. */
const rows = [
  {
    title: 'bytes, all (KiB gz)',
    of: ({ totalBytes }) => totalBytes / kib,
  },
  {
    title: 'bytes, code (KiB gz)',
    of: ({ codeBytes }) => codeBytes / kib,
    goal: { ratio: 0.8 },
  },
  {
    title: 'bytes, code without MapLibre (KiB gz)',
    of: ({ codeBytes, maplibreBytes }) => (codeBytes - maplibreBytes) / kib,
    goal: { value: 45, unit: 'KiB' },
    digits: 1,
  },
  {
    title: 'own features on screen (ms)',
    of: ({ featuresMs }) => featuresMs,
    goal: { ratio: 0.25 },
  },
  {
    title: 'full picture (ms)',
    of: ({ fullMs }) => fullMs,
    goal: { ratio: 1 },
  },
  {
    title: 'blocking time (ms)',
    of: ({ blockingMs }) => blockingMs,
  },
  {
    title: 'longest task (ms)',
    of: ({ longestTaskMs }) => longestTaskMs,
  },
  {
    title: 'heap, page and workers (MiB)',
    of: ({ heap }) => (heap.page + heap.workers) / mib,
    digits: 1,
  },
  {
    title: 'heap, page alone (MiB)',
    of: ({ heap }) => heap.page / mib,
    digits: 1,
  },
  {
    title: 'click to card painted (ms)',
    of: ({ clicks }) => medianOf(clicks.map(({ paintedMs }) => paintedMs)),
    goal: { ratio: 0.6 },
    digits: 1,
  },
  {
    title: 'the same, slowest of 8 (ms)',
    of: ({ clicks }) => Math.max(...clicks.map(({ paintedMs }) => paintedMs)),
    digits: 1,
  },
  {
    title: 'the same, until presented (ms, steps of 8)',
    of: ({ clicks }) => medianOf(clicks.map(({ presentedMs }) => presentedMs ?? 16)),
  },
];

/** The table of a bench: medians of the rounds, and the medians of the ratios within each round with their range. */
export function table(pages, rounds) {
  const [reference, ...others] = pages;
  const head = [
    '',
    reference.title,
    ...others.flatMap(({ title }) => [title, '× (least–most)']),
    'goal',
    others[0].title,
  ];
  const body = rows.map(({ title, of, goal, digits = 0 }) => {
    const valuesOf = ({ id }) => rounds.map((round) => of(round[id]));
    const theirs = valuesOf(reference);
    const columns = others.map((page) => {
      const values = valuesOf(page);
      const ratios = values.map((value, round) => value / theirs[round]);
      return { value: medianOf(values), ratio: medianOf(ratios), ratios };
    });
    return [
      title,
      medianOf(theirs).toFixed(digits),
      ...columns.flatMap(({ value, ratios }) => [value.toFixed(digits), formatRatios(ratios)]),
      goal ? formatGoal(goal) : '–',
      goal ? verdict(goal, columns[0]) : '–',
    ];
  });
  return alignColumns([head, ...body]);
}

function formatRatios(ratios) {
  const format = (ratio) => (Number.isFinite(ratio) ? ratio.toFixed(2) : '–');
  return `${format(medianOf(ratios))} (${format(Math.min(...ratios))}–${format(Math.max(...ratios))})`;
}

function formatGoal({ ratio, value, unit }) {
  return ratio === undefined ? `≤ ${String(value)} ${unit}` : `≤ ${ratio.toFixed(2)} ×`;
}

function verdict(goal, { value, ratio }) {
  const isMet = goal.ratio === undefined ? value <= goal.value : ratio <= goal.ratio;
  return isMet ? 'met' : 'not met';
}

function medianOf(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function alignColumns(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  '),
    )
    .join('\n');
}
