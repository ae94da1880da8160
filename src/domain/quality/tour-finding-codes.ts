import type { LocalizedText } from '../statements/localized-text.js';
import type { FindingMeaning } from './finding-meaning.js';

const untouched: LocalizedText = { zh: '照原样保留', en: 'kept as it is' };

/** The findings that are about tours alone. */
export const tourFindingCodes = {
  'tour/no-stops': {
    severity: 'error',
    fault: { zh: '没有可用的站点', en: 'no stop can be shown' },
    expected: { zh: '至少一个站点', en: 'one stop or more' },
  },
  'tour/no-view': {
    severity: 'error',
    fault: { zh: '站点没有说明看哪里', en: 'the stop does not say where to look' },
    expected: { zh: 'place 或 view', en: 'a place or a view' },
  },
  'tour/no-words': {
    severity: 'error',
    fault: { zh: '站点没有解说词', en: 'the stop has no words' },
    expected: { zh: '至少一句含 zh 与 en 的话', en: 'one sentence or more, with zh and en' },
  },
  'tour/unknown-place': {
    severity: 'warning',
    fault: { zh: '目录中没有这个地点', en: 'the catalog has no such place' },
    expected: { zh: '目录中的地点编号', en: 'the id of a place of the catalog' },
    outcome: { zh: '站点照常显示，不出卡片', en: 'the stop is shown without a card' },
  },
  'tour/unknown-layer': {
    severity: 'warning',
    fault: { zh: '目录中没有这个图层', en: 'the catalog has no such layer' },
    expected: { zh: '目录中的图层编号', en: 'the id of a layer of the catalog' },
    outcome: { zh: '已忽略', en: 'it is passed over' },
  },
  'tour/unresolved-binding': {
    severity: 'error',
    fault: { zh: '绑定的数据不存在', en: 'the binding stands for nothing in the data' },
    expected: { zh: '数据中有的内容', en: 'something that the data have' },
    outcome: { zh: '站点照常显示，不说这一句', en: 'the stop is shown without this sentence' },
  },
  'tour/bindings-differ': {
    severity: 'warning',
    fault: { zh: '中英文绑定的数据不同', en: 'the two languages are bound to different figures' },
    expected: { zh: '两种语言用同样的绑定', en: 'the same bindings in both languages' },
    outcome: untouched,
  },
  'tour/typed-figure': {
    severity: 'note',
    fault: { zh: '数字是手写的，不会随数据更新', en: 'a figure is typed, and will not follow the data' },
    expected: { zh: '{{地点.指标}} 形式的绑定', en: 'a binding such as {{place.indicator}}' },
    outcome: untouched,
  },
} as const satisfies Record<string, FindingMeaning>;
