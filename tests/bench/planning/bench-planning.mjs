/** `npm run bench -- --planning`: the planner's elements beside MapLibre and Turf by hand. See ../README.md. */
import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';

import { startServer } from '../server.mjs';

import { compareReports, initScripts, measureImport, measurePlanning } from './measure-planning.mjs';
import { buildPlanningPages, planningPages } from './planning-pages.mjs';
import { planningLines } from './planning-table.mjs';

/**
 * Measures all sizes, and prints a table for each.
 *
 * @throws where a page does not draw, or its figures are wrong.
 */
export async function benchPlanning(executablePath, sizes) {
  const { folder, expected } = await buildPlanningPages([...new Set([300, ...sizes])]);
  const server = await startServer(folder);
  const results = [];
  try {
    for (const size of sizes) {
      const bench = { executablePath, server, size, expected: expected.get(size), scripts: initScripts };
      const loadAverage = loadavg()[0];
      const [byHandPage, oursPage] = planningPages;
      const byHand = await measurePlanning(byHandPage, bench);
      const ours = await measurePlanning(oursPage, bench);
      const { counted } = compareReports(ours.report, byHand.report);
      const imports = {
        byHand: await measureImport(byHandPage, bench),
        ours: await measureImport(oursPage, bench),
      };
      const found = { byHand, ours, imports, expected: bench.expected, counted };
      const mb = (bench.expected.bytes / 1e6).toFixed(1);
      console.log(
        `\n${size.toLocaleString('en')} parcels (${mb} MB), load average ${loadAverage.toFixed(2)} before, ${loadavg()[0].toFixed(2)} after\n${planningLines(found)}`,
      );
      delete byHand.report.cold.pieces;
      for (const one of [...byHand.report.warm, byHand.report.overAll]) if (one) delete one.pieces;
      results.push({ size, loadAverage, ...found });
    }
    return results;
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
