import type { AddedLandUseClass } from '../land-use/land-use-class.js';
import { isHexColor, type HexColor } from '../land-use/hex-color.js';
import { landUseTable, type AddedClassFault } from '../land-use/land-use-table.js';
import { landUsePatterns, type LandUsePattern } from '../land-use/pattern.js';
import type { LocalizedText } from '../statements/localized-text.js';
import type { JsonReader } from './json-reader.js';

const patterns = ['none', ...(Object.keys(landUsePatterns) as readonly LandUsePattern[])] as const;

/** Where the fault of a class stands in its entry, and what is expected there. */
const faults: Readonly<Record<AddedClassFault, readonly [member: string, expected: LocalizedText]>> = {
  'code-form': [
    'code',
    {
      zh: '最多 12 个字母、数字或 . - + /，不含空格',
      en: 'at most 12 letters, digits or . - + /, without spaces',
    },
  ],
  'code-taken': [
    'code',
    {
      zh: '两部标准和其他自定义分类都没有用过的代码',
      en: 'a code that neither standard nor another added class has',
    },
  ],
  'parent-unknown': [
    'parent',
    {
      zh: '任一标准的代码，或排在前面的自定义分类的代码',
      en: 'a code of either standard, or of a class that is added before',
    },
  ],
  'parent-on-third-level': [
    'parent',
    { zh: '一级类或二级类的代码', en: 'a class of the first or second level' },
  ],
  'counts-as-unknown': [
    'countsAs',
    { zh: '任一标准的代码，如 1001', en: 'a code of either standard, such as 1001' },
  ],
};

/** The classes of land use that a catalog adds. A faulty one is left out, with findings. */
export function readAddedClasses(catalog: JsonReader): readonly AddedLandUseClass[] {
  const entries = (catalog.optionalObjects('landUseClasses') ?? []).flatMap((reader) => {
    const added = parseClass(reader);
    return added === null ? [] : [{ added, reader }];
  });
  const { refused } = landUseTable(entries.map(({ added }) => added));
  const faulty = new Map(refused.map(({ added, fault }) => [added, fault]));
  return entries.flatMap(({ added, reader }) => {
    const fault = faulty.get(added);
    if (fault === undefined) return [added];
    const [member, expected] = faults[fault];
    reader.refuse('sense/class-not-added', member, expected);
    return [];
  });
}

function parseClass(reader: JsonReader): AddedLandUseClass | null {
  const code = reader.text('code');
  const name = reader.localized('name');
  const parent = reader.optionalText('parent');
  const countsAs = reader.optionalText('countsAs');
  const color = colorIn(reader);
  const pattern = reader.optionalOneOf('pattern', patterns);
  reader.known();
  if (!reader.isSound || code === null || name === null) return null;
  const drawn = pattern === null ? {} : { pattern: pattern === 'none' ? null : pattern };
  return { code, name, color, ...drawn, parent, countsAs };
}

/** `#rrggbb` and nothing else: what stands there is written into styles. */
function colorIn(reader: JsonReader): HexColor | null {
  const text = reader.optionalText('color');
  if (text === null) return null;
  return isHexColor(text) ? (text.toLowerCase() as HexColor) : reader.remark('schema/color', 'color');
}
