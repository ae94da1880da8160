import { describe, expect, it } from 'vitest';

import { guideTable } from '../../../src/domain/land-use/land-use-table.js';
import { chosenAfter, classGroups, isClassChosen } from '../../../src/domain/planning/class-choice.js';

const present = ['0701', '1001', '100101', '100102', 'Z9'];

describe('classGroups', () => {
  it('puts codes under their classes of the first level, and unknown ones by themselves', () => {
    expect(classGroups(present, guideTable)).toEqual([
      { code: '07', present: ['0701'] },
      { code: '10', present: ['1001', '100101', '100102'] },
      { code: 'Z9', present: ['Z9'] },
    ]);
  });
});

describe('chosenAfter', () => {
  it('lets a class stand for those below it', () => {
    const chosen = after(['100101', '0701'], '10', true);
    expect(chosen).toEqual(['0701', '10']);
    expect(isClassChosen('100102', chosen, guideTable)).toBe(true);
  });

  it('keeps the others that are present where one of a chosen class is switched off', () => {
    expect(after(['10', '0701'], '100101', false)).toEqual(['0701', '100102']);
    expect(after(['1001'], '100102', false)).toEqual(['100101']);
  });

  it('switches a class off with all below it', () => {
    expect(after(['1001', '100102', 'Z9'], '10', false)).toEqual(['Z9']);
  });
});

function after(chosen: readonly string[], code: string, isOn: boolean) {
  return chosenAfter(chosen, { code, isOn }, present, guideTable);
}
