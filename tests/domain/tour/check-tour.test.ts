import { describe, expect, it } from 'vitest';

import { describeFinding } from '../../../src/domain/quality/finding-text.js';
import { checkTour } from '../../../src/domain/tour/check-tour.js';
import { tourStop, type Tour, type TourStop } from '../../../src/domain/tour/tour.js';
import { towerData } from './tower-data.js';

const text = { zh: '字', en: 'Text' };

function tour(stop: Partial<TourStop>): Tour {
  const stops = [tourStop({ id: 'one', title: text, words: [text], ...stop })];
  return { id: 'walk', title: text, summary: null, stops };
}

function found(stop: Partial<TourStop>): readonly string[] {
  const { findings } = checkTour(tour(stop), towerData, 'tour.json');
  return findings.map(({ code, feature, property }) => `${code} ${String(feature)} ${property}`);
}

describe('checkTour', () => {
  it('finds nothing in a tour that the data bear out', () => {
    const words = [{ zh: '到 {{tower.occupancy-rate}}', en: 'To {{tower.occupancy-rate}}' }];
    expect(found({ place: 'tower', layers: { places: true }, words })).toEqual([]);
  });

  it.each<[string, Partial<TourStop>, string]>([
    ['a place', { place: 'cathedral' }, 'tour/unknown-place one /place'],
    ['a layer', { layers: { rivers: true } }, 'tour/unknown-layer one /layers/rivers'],
  ])('finds %s that the catalog does not have', (_name, stop, finding) => {
    expect(found(stop)).toEqual([finding]);
  });

  it('names a binding that does not resolve, and says what becomes of it', () => {
    const words = [text, { zh: '{{tower.height}}', en: '{{tower.height}}' }];
    const { findings } = checkTour(tour({ words }), towerData, 'tour.json');
    expect(findings.map((finding) => describeFinding(finding, 'en'))).toEqual([
      'tour.json, feature one, /words/1/zh: the binding stands for nothing in the data: found "{{tower.height}}", expected an indicator of the catalog; the stop is shown without this sentence.',
      'tour.json, feature one, /words/1/en: the binding stands for nothing in the data: found "{{tower.height}}", expected an indicator of the catalog; the stop is shown without this sentence.',
    ]);
  });

  it('finds languages that are bound to different figures', () => {
    const words = [{ zh: '到 {{tower.occupancy-rate}}', en: 'Well let' }];
    expect(found({ words })).toEqual(['tour/bindings-differ one /words/0']);
  });

  it('remarks on a figure that is typed', () => {
    expect(found({ words: [{ zh: '入驻率 53.6%', en: 'Well let' }] })).toEqual([
      'tour/typed-figure one /words/0',
    ]);
  });

  it('takes a number in a name for none', () => {
    expect(found({ words: [{ zh: '吉林一号', en: 'Jilin-1 and TW50' }] })).toEqual([]);
  });

  it('checks the words of narrow screens, too', () => {
    const words = [{ zh: '{{tower.height}}', en: 'x {{tower.height}}' }];
    expect(found({ narrow: { view: null, words } })).toEqual([
      'tour/unresolved-binding one /narrow/words/0/zh',
      'tour/unresolved-binding one /narrow/words/0/en',
    ]);
  });
});
