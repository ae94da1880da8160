const mib = 1024 * 1024;

const reportGoalMs = 30;
const taskGoalMs = 50;

/** What the planner's part of the bench has found for one number of parcels, a line each. */
export function planningLines({ byHand, ours, imports, expected, counted }) {
  const { report } = ours;
  const [coldWorker, ...warmWorker] = report.inWorkerMs;
  const turf = byHand.report;
  const isLarge = expected.count >= 100_000;
  const task = (ms, isPromised = true) => {
    const words = ms === 0 ? 'none over 50' : ms.toFixed(0);
    return isPromised ? `${words} ${ms <= taskGoalMs ? '(met)' : '(≤ 50: NOT met)'}` : words;
  };
  const rows = [
    ['', 'MapLibre and Turf', 'park-map'],
    ['first parcels on screen (ms)', byHand.featuresMs.toFixed(0), ours.featuresMs.toFixed(0)],
    ['full picture (ms)', byHand.fullMs.toFixed(0), ours.fullMs.toFixed(0)],
    ['longest task while loading (ms)', task(byHand.longestTaskMs, false), task(ours.longestTaskMs)],
    ['heap, page and workers (MiB)', heapOf(byHand.heap), heapOf(ours.heap)],
    ['panning: longest task (ms)', task(byHand.pan.longestTaskMs, false), task(ours.pan.longestTaskMs)],
    ['reading the parcels for a report (ms)', byHand.reading.ms.toFixed(0), '–'],
    [
      `report on ${String(counted)} parcels, cold: to figures painted (ms)`,
      turf.cold.ms.toFixed(0),
      report.cold.ms.toFixed(0),
    ],
    [
      'report, warm: to figures painted (ms), 60 of which an area rests',
      turf.warm.length > 0 ? median(turf.warm.map(({ ms }) => ms)).toFixed(0) : 'not repeated',
      median(report.warm.map(({ ms }) => ms)).toFixed(0),
    ],
    [
      'report without an index, over all parcels (ms)',
      turf.overAll ? turf.overAll.ms.toFixed(0) : 'left out',
      '–',
    ],
    ['report in the worker, cold (ms)', '–', coldWorker.toFixed(0)],
    [
      'report in the worker, warm (ms)',
      '–',
      `${median(warmWorker).toFixed(1)} (${Math.min(...warmWorker).toFixed(1)}–${Math.max(...warmWorker).toFixed(1)})${isLarge ? ` ${median(warmWorker) <= reportGoalMs ? '(met)' : '(≤ 30: NOT met)'}` : ''}`,
    ],
    [
      'report, round trip with its list of parcels (ms); a trivial question',
      '–',
      `${median(report.roundTripsMs).toFixed(1)}; ${median(report.idleMs).toFixed(1)}`,
    ],
    [
      'longest task during a report (ms)',
      task(turf.cold.longestTaskMs, false),
      task(Math.max(...[report.cold, ...report.warm].map(({ longestTaskMs }) => longestTaskMs))),
    ],
    [
      'longest task while the area is drawn (ms)',
      '–',
      `${task(ours.drawing.longestTaskMs)}, ${String(ours.drawing.reports)} reports`,
    ],
    ['filter: counts known (ms)', '–', ours.filtering.countedMs.toFixed(0)],
    ['filter: dimmed map painted (ms)', byHand.filtering.ms.toFixed(0), ours.filtering.ms.toFixed(0)],
    [
      'filter: longest task (ms)',
      task(byHand.filtering.longestTaskMs, false),
      task(ours.filtering.longestTaskMs),
    ],
    ['table: open; sorted; last row after a jump (ms)', '–', listed(ours.listing)],
    [
      'table: frames while scrolling, median; slowest (ms)',
      '–',
      `${ours.listing.scrolled.medianMs.toFixed(0)}; ${ours.listing.scrolled.slowestMs.toFixed(0)}`,
    ],
    ['table: longest task (ms)', '–', task(ours.listing.longestTaskMs)],
    ['import: read and checked (ms)', '–', imports.ours.read.ms.toFixed(0)],
    ['import: longest task meanwhile (ms)', '–', task(imports.ours.read.longestTaskMs)],
    ['import: accepted (ms)', '–', imports.ours.accepted.ms.toFixed(0)],
    ['import: longest task meanwhile (ms)', '–', task(imports.ours.accepted.longestTaskMs)],
    ['import: on the map as a layer (ms)', '–', imports.ours.added.ms.toFixed(0)],
    ['import: longest task meanwhile (ms)', '–', task(imports.ours.added.longestTaskMs)],
    ['import: all of it (ms)', imports.byHand.added.ms.toFixed(0), allOf(imports.ours).toFixed(0)],
    [
      'import: longest task (ms)',
      task(imports.byHand.added.longestTaskMs, false),
      task(Math.max(...Object.values(imports.ours).map(({ longestTaskMs }) => longestTaskMs))),
    ],
    ['heap after all (MiB)', heapOf(byHand.heapAfter), heapOf(ours.heapAfter)],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('  '),
    )
    .join('\n');
}

const heapOf = ({ page, workers }) => ((page + workers) / mib).toFixed(0);
const listed = ({ openMs, sortMs, endMs }) => [openMs, sortMs, endMs].map((ms) => ms.toFixed(0)).join('; ');
const allOf = (steps) => Object.values(steps).reduce((total, { ms }) => total + ms, 0);

function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}
