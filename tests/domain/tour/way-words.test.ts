import { describe, expect, it } from 'vitest';

import { wayWords } from '../../../src/domain/tour/way-words.js';

describe('wayWords', () => {
  it.each([
    [[125.3, 44], '11 km', 'north'],
    [[125.4, 44], '14 km', 'north-east'],
    [[125.4, 43.9], '8 km', 'east'],
    [[125.31, 43.89], '1.4 km', 'south-east'],
    [[125.3, 43.895], '0.6 km', 'south'],
    [[125.2, 43.9], '8 km', 'west'],
    [[125.25, 43.95], '6.9 km', 'north-west'],
  ] as const)('says how far and where %j is', (to, distance, direction) => {
    expect(wayWords([125.3, 43.9], to, 'en')).toEqual({ distance, direction });
  });

  it('speaks Chinese', () => {
    expect(wayWords([125.3, 43.9], [125.4, 44], 'zh-CN')).toEqual({ distance: '14 千米', direction: '东北' });
  });

  it('says nothing of a step', () => {
    expect(wayWords([125.3, 43.9], [125.3, 43.9001], 'en')).toBeNull();
  });
});
