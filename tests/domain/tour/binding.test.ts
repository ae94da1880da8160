import { describe, expect, it } from 'vitest';

import { parseSentence, type Binding } from '../../../src/domain/tour/binding.js';

function only(sentence: string): Binding {
  const [part] = parseSentence(sentence);
  if (part?.type !== 'binding') throw new Error(`expected a binding, got ${part?.type ?? 'nothing'}`);
  return part.binding;
}

describe('parseSentence', () => {
  it('takes words and figures apart, in their order', () => {
    expect(parseSentence('To {{a.b}}, from {{a.c}}.').map((part) => part.type)).toEqual([
      'text',
      'binding',
      'text',
      'binding',
      'text',
    ]);
  });

  it('takes the latest whole, as its value, where a binding says no more', () => {
    expect(only('{{head-building.occupancy-rate}}')).toEqual({
      written: '{{head-building.occupancy-rate}}',
      place: 'head-building',
      indicator: 'occupancy-rate',
      dimension: null,
      date: { type: 'latest' },
      since: null,
      format: 'value',
    });
  });

  it('reads dimension, date and format', () => {
    expect(only('{{ park.projects:pilot@2025-Q3|date }}')).toMatchObject({
      place: 'park',
      indicator: 'projects',
      dimension: 'pilot',
      date: { type: 'date', asOf: '2025-Q3' },
      format: 'date',
    });
  });

  it('reads the two ends of a change', () => {
    expect(only('{{a.b@first..2025-12|change}}')).toMatchObject({
      since: { type: 'first' },
      date: { type: 'date', asOf: '2025-12' },
      format: 'change',
    });
  });

  it.each([
    '{{}}',
    '{{head-building}}',
    '{{a.b.c}}',
    '{{A.b}}',
    '{{a.b|roman}}',
    '{{a.b@soon}}',
    '{{a.b@2025-13}}',
    '{{a.b|change}}',
    '{{a.b@2024..2025}}',
    '{{a.b:}}',
  ])('finds no binding in %s', (sentence) => {
    expect(parseSentence(sentence)).toEqual([{ type: 'fault', written: sentence }]);
  });

  it('takes braces that are not closed for words', () => {
    expect(parseSentence('a {{b.c')).toEqual([{ type: 'text', text: 'a {{b.c' }]);
  });
});
