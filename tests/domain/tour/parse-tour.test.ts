import { describe, expect, it } from 'vitest';

import { parseTour } from '../../../src/domain/tour/parse-tour.js';

const text = { zh: '字', en: 'Text' };

function stop(more: object = {}): Record<string, unknown> {
  return { id: 'one', title: text, words: [text], place: 'tower', ...more };
}

function tour(...stops: unknown[]): Record<string, unknown> {
  return { contract: '1', id: 'walk', title: text, stops };
}

function found(value: unknown): readonly string[] {
  return parseTour(value, 'tour.json').findings.map(({ code, property }) => `${code} ${property}`);
}

describe('parseTour', () => {
  it('fills in what a stop may leave out', () => {
    const { tour: read, findings } = parseTour(tour(stop()), 'tour.json');
    expect(findings).toEqual([]);
    expect(read).toEqual({
      id: 'walk',
      title: text,
      summary: null,
      stops: [
        {
          id: 'one',
          title: text,
          words: [text],
          place: 'tower',
          view: null,
          layers: {},
          stayMs: 9000,
          flight: { durationMs: null, easing: 'smooth' },
          orbit: 0,
          light: 'day',
          narrow: null,
        },
      ],
    });
  });

  it('reads all that a stop may say', () => {
    const view = { center: [125.4, 43.9], zoom: 14, bearing: 30, pitch: 45 };
    const said = {
      view,
      layers: { parcels: true },
      stayMs: 5000,
      flight: { durationMs: 0, easing: 'cut' },
      orbit: -40,
      light: 'dusk',
      narrow: { view: { center: [125.4, 43.9], zoom: 13 }, words: [text] },
    };
    const { tour: read, findings } = parseTour(tour(stop(said)), 'tour.json');
    expect(findings).toEqual([]);
    const narrow = { view: { center: [125.4, 43.9], zoom: 13, bearing: 0, pitch: 0 }, words: [text] };
    expect(read?.stops[0]).toMatchObject({ ...said, narrow });
  });

  it.each([
    ['no object', [], 'schema/type '],
    ['another contract', { ...tour(stop()), contract: '9' }, 'schema/unknown-value /contract'],
    ['no stops', tour(), 'tour/no-stops /stops'],
    ['only faulty stops', tour(stop({ id: 3 })), 'tour/no-stops /stops'],
  ])('is no tour with %s', (_name, value, fault) => {
    expect(parseTour(value, 'tour.json').tour).toBeNull();
    expect(found(value)).toContain(fault);
  });

  it.each([
    ['without words', { words: [] }, 'tour/no-words /stops/1/words'],
    ['that looks nowhere', { place: undefined }, 'tour/no-view /stops/1/view'],
    ['that stays no time', { stayMs: 10 }, 'schema/type /stops/1/stayMs'],
    ['in a light that is none', { light: 'noon' }, 'schema/unknown-value /stops/1/light'],
    ['of the same id', { id: 'one' }, 'schema/repeated-id /stops/1/id'],
  ])('leaves a stop out %s, and keeps the others', (_name, fault, finding) => {
    const value = tour(stop(), stop({ id: 'two', ...fault }));
    expect(found(value)).toEqual([finding]);
    expect(parseTour(value, 'tour.json').tour?.stops.map(({ id }) => id)).toEqual(['one']);
  });

  it('goes by the place where a view is faulty', () => {
    const value = tour(stop({ view: { center: [43.9, 125.4], zoom: 14 } }));
    expect(found(value)).toEqual(['schema/type /stops/0/view/center']);
    expect(parseTour(value, 'tour.json').tour?.stops[0]?.view).toBeNull();
  });

  it('leaves a sentence out that lacks a language', () => {
    const value = tour(stop({ words: [text, { zh: '字' }] }));
    expect(found(value)).toEqual(['schema/missing /stops/0/words/1/en']);
    expect(parseTour(value, 'tour.json').tour?.stops[0]?.words).toEqual([text]);
  });

  it('remarks on what it does not know', () => {
    expect(found(tour(stop({ musik: 'x.mp3' })))).toEqual(['schema/unknown-property /stops/0/musik']);
  });
});
