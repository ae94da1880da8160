import { describe, expect, it } from 'vitest';

import { mentionOf, scenarioLine, scenarioStatement } from '../../../src/domain/planning/scenario-words.js';
import { emptyScenario, type Scenario } from '../../../src/domain/planning/scenario.js';

const scenario: Scenario = {
  ...emptyScenario('test'),
  title: 'More parks',
  changes: [
    { kind: 'class', parcel: 'a', landUse: '1401' },
    { kind: 'class', parcel: 'gone', landUse: '1401' },
  ],
};
const fault = { change: 1, code: 'scenario/parcel-unknown', message: { zh: '没有', en: 'none' } } as never;

describe('mentionOf', () => {
  it('counts the changes that apply to the data', () => {
    expect(mentionOf({ scenario, faults: [fault] })).toEqual({ title: 'More parks', changeCount: 1 });
  });

  it('has nothing to mention where nothing is changed', () => {
    expect(mentionOf(null)).toBeNull();
    expect(mentionOf({ scenario: { ...scenario, changes: [] }, faults: [] })).toBeNull();
    expect(mentionOf({ scenario, faults: [fault, fault] })).toBeNull();
  });
});

describe('scenarioLine', () => {
  it('holds label, name and number of changes, in both languages', () => {
    const mention = { title: 'A', changeCount: 3 };
    expect(scenarioLine(mention, 'en')).toBe('What-if scenario: A (changes: 3)');
    expect(scenarioLine(mention, 'zh-CN')).toBe('假设情景：A（改动数：3）');
    expect(scenarioLine({ ...mention, title: ' ' }, 'zh-CN')).toBe('假设情景：未命名（改动数：3）');
  });
});

describe('scenarioStatement', () => {
  it('is none for the data as they are', () => {
    expect(scenarioStatement(null)).toBeNull();
    expect(scenarioStatement({ title: 'A', changeCount: 3 })).toMatchObject({ label: { zh: '假设情景' } });
  });
});
