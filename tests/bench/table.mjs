const kib = 1024;
const mib = 1024 * 1024;

/**
 * What is compared, a row each; `of` may find nothing on a page. `goals` are the promises of the design that hold at
 * this size of data, by page.
 */
const rows = [
  { title: 'bytes, all (KiB gz)', of: ({ totalBytes }) => totalBytes / kib },
  {
    title: 'bytes, code (KiB gz)',
    of: ({ codeBytes }) => codeBytes / kib,
    goals: { webgl: { most: 0.8 } },
  },
  {
    title: 'own features on screen (ms)',
    of: ({ featuresMs }) => featuresMs,
    goals: { automatic: { most: 0.25 }, webgl: { most: 0.25 } },
  },
  {
    title: 'full picture (ms)',
    of: ({ fullMs }) => fullMs,
    goals: { webgl: { most: 1 } },
  },
  { title: 'blocking time (ms)', of: ({ blockingMs }) => blockingMs },
  { title: 'longest task (ms)', of: ({ longestTaskMs }) => longestTaskMs },
  { title: 'heap, page and workers (MiB)', of: ({ heap }) => (heap.page + heap.workers) / mib, digits: 1 },
  { title: 'heap, page alone (MiB)', of: ({ heap }) => heap.page / mib, digits: 1 },
  {
    title: 'click to card painted (ms)',
    of: ({ clicks }) => medianOf(clicks.map(({ paintedMs }) => paintedMs)),
    goals: { automatic: { most: 0.6 }, webgl: { most: 0.6 } },
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
  {
    title: 'frames a second while panning 1,000 polygons',
    of: ({ framesPerSecond }) => framesPerSecond,
    goals: { automatic: { least: 4.5 } },
    digits: 1,
  },
];

/**
 * The table of a bench: medians of the rounds, and the medians of the ratios within each round with their range, each
 * with its goal and whether it is met.
 */
export function table(pages, rounds) {
  const [reference, ...others] = pages;
  const head = ['', reference.title, ...others.flatMap(({ title }) => [title, '× (least–most)', 'goal', ''])];
  const body = rows.map(({ title, of, goals = {}, digits = 0 }) => {
    const valuesOf = ({ id }) => rounds.map((round) => of(round[id]));
    const theirs = valuesOf(reference);
    const cells = others.flatMap((page) => {
      const values = valuesOf(page);
      if (values.includes(undefined)) return ['–', '–', '–', ''];
      const ratios = values.map((value, round) => value / theirs[round]);
      return [medianOf(values).toFixed(digits), formatRatios(ratios), ...judge(goals[page.id], ratios)];
    });
    return [title, medianOf(theirs).toFixed(digits), ...cells];
  });
  return alignColumns([head, ...body]);
}

/** The goal in words, and whether it is met. */
function judge(goal, ratios) {
  if (!goal) return ['–', ''];
  const ratio = medianOf(ratios);
  const { least = 0, most = Infinity } = goal;
  const words = goal.most === undefined ? `≥ ${least.toFixed(2)} ×` : `≤ ${most.toFixed(2)} ×`;
  return [words, ratio >= least && ratio <= most ? 'met' : 'NOT met'];
}

function formatRatios(ratios) {
  const format = (ratio) => (Number.isFinite(ratio) ? ratio.toFixed(2) : '–');
  return `${format(medianOf(ratios))} (${format(Math.min(...ratios))}–${format(Math.max(...ratios))})`;
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

const mountGoal = 2_000_000;

/** What is left on a page after many mounts and removes, in one line. */
export function mountLine(title, count, { bytes, nodes, listeners }) {
  // What stays with each mount counts; a few of either are what was under way when it was counted.
  const isMet = bytes < mountGoal && nodes < count / 2 && listeners < count / 2;
  const left = `${(bytes / 1e6).toFixed(2)} MB, ${String(nodes)} nodes, ${String(listeners)} listeners`;
  return `heap growth over ${String(count)} mounts and removes, ${title}: ${left} (goal: < 2 MB, nothing left of each: ${isMet ? 'met' : 'NOT met'})`;
}
