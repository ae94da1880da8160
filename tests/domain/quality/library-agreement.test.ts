import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isAcceptedByLibrary } from '../../../src/cli/geojson-validation.js';
import { checkGeoJson } from '../../../src/domain/quality/geojson-findings.js';
import { refusesFeature } from './refuses-feature.js';

const valid = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'p',
      bbox: [1, 2, 3, 4],
      properties: { a: 1 },
      geometry: { type: 'Point', coordinates: [1, 2] },
    },
    {
      type: 'Feature',
      properties: null,
      geometry: {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    },
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4, 5],
        ],
      },
    },
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [0, 0],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [4, 0],
              [4, 4],
              [0, 0],
            ],
          ],
        ],
      },
    },
  ],
};

type Path = readonly (string | number)[];

/** The path of each value in a document. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, member]) =>
    pathsIn(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inside];
}

const paths = pathsIn(valid).filter((path) => path.length > 2);
const junk = [null, true, 'x', 0, 1e9, [], {}, [[]], [1], [1, 2], 'Point', 'constructor', '__proto__'];

/** A copy with the value at one path replaced, or taken away. */
function mutant(
  path: Path,
  replacement: unknown,
  isRemoved: boolean,
): { readonly features: readonly unknown[] } {
  const copy = structuredClone(valid);
  const last = path.at(-1);
  let parent: unknown = copy;
  for (const step of path.slice(0, -1)) parent = (parent as Record<string | number, unknown>)[step];
  if (Array.isArray(parent) && isRemoved) parent.splice(Number(last), 1);
  else if (isRemoved) Reflect.deleteProperty(parent as object, String(last));
  else (parent as Record<string | number, unknown>)[String(last)] = replacement;
  return copy;
}

describe('our check beside geojson-validation', () => {
  it('accepts the document that the mutants are made from', () => {
    expect(checkGeoJson(valid, 'x').findings).toEqual([]);
  });

  it('refuses or repairs every feature that the library refuses, and the library takes the repaired one', () => {
    const mutants = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...junk), fc.boolean());
    fc.assert(
      fc.property(mutants, ([path, replacement, isRemoved]) => {
        const document = mutant(path, replacement, isRemoved);
        const check = checkGeoJson(document, 'x');
        for (const [index, feature] of document.features.entries()) {
          if (!refusesFeature(feature) || check.rejects.includes(index)) continue;
          expect(check.findings.map(({ code }) => code)).toEqual(
            expect.arrayContaining([expect.stringMatching(/^geojson\/(ring-not-closed|empty)$/)]),
          );
        }
        expect(check.features.filter((feature) => !isAcceptedByLibrary(feature))).toEqual([]);
      }),
      { numRuns: 3000, seed: 7946 },
    );
  });
});
