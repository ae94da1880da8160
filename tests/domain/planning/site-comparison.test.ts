import { describe, expect, it } from 'vitest';

import type { SurveyedSite } from '../../../src/domain/finding/found-sites.js';
import type { SiteNeeds } from '../../../src/domain/finding/needs.js';
import type { RangeFact, Site } from '../../../src/domain/finding/site.js';
import { siteComparison } from '../../../src/domain/planning/site-comparison.js';
import { figure, place, range, site } from '../finding/a-site.js';

const catalog = { indicators: [], landUseClasses: [] };

describe('siteComparison', () => {
  it('marks the best and the worst of land, and the nearest', () => {
    const rows = compare([
      surveyed({ area: range(4) }, range(900, 900, 'm')),
      surveyed({ area: range(9) }, range(300, 300, 'm')),
      surveyed({ area: range(6) }, range(500, 500, 'm')),
    ]);
    expect(rows['areaHa']).toMatchObject({ differs: true, best: [1], worst: [0] });
    expect(rows['roadM']).toMatchObject({ differs: true, best: [1], worst: [0] });
  });

  it('leaves open what ranges leave open, and what is not stated out', () => {
    const rows = compare([
      surveyed({ area: range(4) }, range(0, 1_000, 'm')),
      surveyed({}, range(900, 1_900, 'm')),
      surveyed({}, range(2_000, 3_000, 'm')),
    ]);
    // The first may be nearer than the second or not; both are nearer than the third.
    expect(rows['roadM']).toMatchObject({ best: [], worst: [2] });
    expect(rows['areaHa']?.cells.map((cell) => cell === null)).toEqual([false, true, true]);
    expect(rows['areaHa']?.differs).toBe(false);
    expect(rows['areaHa']?.best).toBeUndefined();
  });

  it('lets equals share, and has no best where all are equal', () => {
    const rows = compare([5, 5, 3].map((ha) => surveyed({ area: range(ha) })));
    expect(rows['areaHa']).toMatchObject({ best: [0, 1], worst: [2] });
    expect(
      compare([surveyed({ area: range(5) }), surveyed({ area: range(5) })])['areaHa']?.best,
    ).toBeUndefined();
  });

  it('takes from the needs which end of an occupancy is the good one', () => {
    const sites = [0.2, 0.8].map((rate) => surveyed({ occupancy: range(rate, rate, 'share') }));
    const best = (needs: SiteNeeds) => compare(sites, needs)['occupancy']?.best;
    expect(best({})).toBeUndefined();
    expect(best({ occupancy: { min: null, max: 0.9 } })).toEqual([0]);
    expect(best({ occupancy: { min: 0.1, max: null } })).toEqual([1]);
  });

  it('adds what places state, and no row twice', () => {
    const park = place('a', null, {
      statements: [figure('projects', 10), figure('occupancy-rate', 0.5, { unit: 'ratio' })],
    });
    const other = place('c', null, { statements: [figure('projects', 4)] });
    const sites = [
      surveyed({ id: 'a' }),
      surveyed({ id: 'b', type: 'plot', kind: 'plot', within: 'a' }),
      surveyed({ id: 'c' }),
    ];
    const rows = Object.fromEntries(
      siteComparison(sites, {}, catalog, [park, other]).map((row) => [row.key, row]),
    );
    expect(rows['projects|']).toMatchObject({ best: [0], worst: [2] });
    expect(rows['projects|']?.cells[1]).toBeNull();
    expect(Object.keys(rows)).toEqual(['kind', 'position', 'projects|']);
  });
});

function surveyed(changes: Partial<Site>, road: RangeFact | null = null): SurveyedSite {
  return { site: site('x', changes), distances: { park: null, road, airport: null, rail: null } };
}

function compare(sites: readonly SurveyedSite[], needs: SiteNeeds = {}) {
  return Object.fromEntries(siteComparison(sites, needs, catalog, []).map((row) => [row.key, row]));
}
