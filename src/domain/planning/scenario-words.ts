import { textIn, type Language, type LocalizedText } from '../statements/localized-text.js';

import type { ScenarioMention } from './area-report.js';
import type { Scenario, ScenarioFault } from './scenario.js';

/** What files, pictures and prints say of the scenario on which they rest. */
export const scenarioWords = {
  label: { zh: '假设情景', en: 'What-if scenario' },
  unnamed: { zh: '未命名', en: 'unnamed' },
  changes: { zh: '改动数', en: 'changes' },
  note: {
    zh: '图和数字按情景绘制、计算，是假设，不是数据',
    en: 'Map and figures are those of a scenario: they are assumed, no data',
  },
} as const satisfies Record<string, LocalizedText>;

/** A scenario as a file states it. */
export interface ScenarioStatement extends ScenarioMention {
  readonly label: LocalizedText;
  readonly note: LocalizedText;
}

/** What is said of the scenario that a map draws; null where it changes nothing. */
export function mentionOf(
  applied: { readonly scenario: Scenario; readonly faults: readonly ScenarioFault[] } | null,
): ScenarioMention | null {
  if (!applied) return null;
  const changeCount = applied.scenario.changes.length - applied.faults.length;
  return changeCount > 0 ? { title: applied.scenario.title, changeCount } : null;
}

/** The statement of a file; null for the data as they are. */
export function scenarioStatement(mention: ScenarioMention | null): ScenarioStatement | null {
  return mention && { label: scenarioWords.label, ...mention, note: scenarioWords.note };
}

/** Label, name and number of changes in one line: `What-if scenario: More housing (changes: 3)`. */
export function scenarioLine(mention: ScenarioMention, language: Language): string {
  const { changeCount } = mention;
  const [label, changes] = [textIn(scenarioWords.label, language), textIn(scenarioWords.changes, language)];
  const title = scenarioTitle(mention, language);
  return language === 'en'
    ? `${label}: ${title} (${changes}: ${String(changeCount)})`
    : `${label}：${title}（${changes}：${String(changeCount)}）`;
}

/** Its name, or that it has none. */
export function scenarioTitle({ title }: ScenarioMention, language: Language): string {
  return title.trim() === '' ? textIn(scenarioWords.unnamed, language) : title;
}
