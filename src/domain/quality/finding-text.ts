import type { Language } from '../statements/localized-text.js';
import type { FindingMeaning } from './finding-meaning.js';
import type { FindingCount } from './explain-findings.js';
import type { Finding } from './finding.js';
import { textIn } from '../statements/localized-text.js';
import { findingCodes, isFindingCode } from './finding-codes.js';

const severities = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
};

/** What is left out because of an error: the least thing that the faulty property belongs to. */
function leftOut({ feature, property }: Finding): { zh: string; en: string } {
  if (/^\/properties\/statements\/\d+/.test(property))
    return { zh: '该条数据未采用', en: 'this statement is left out' };
  if (feature !== null) return { zh: '该要素未采用', en: 'the feature is left out' };
  if (/^\/(sources|themes|indicators|layers|landUseClasses|tours|stops)\/./.test(property))
    return { zh: '该项未采用', en: 'this entry is left out' };
  return { zh: '该文件未采用', en: 'the file is left out' };
}

function outcomeOf(finding: Finding, meaning: FindingMeaning | null): { zh: string; en: string } {
  if (meaning?.outcome !== undefined) return meaning.outcome;
  return finding.severity === 'error' ? leftOut(finding) : { zh: '照原样保留', en: 'kept as it is' };
}

/**
 * One finding as a sentence: where, what, what was found and expected, and what happened to it.
 *
 * `parks.geojson, feature beihu-park, /properties/kind: the value is not one of those allowed: found "prak", expected
 * one of region, zone, …; the feature is left out.`
 */
export function describeFinding(finding: Finding, language: Language): string {
  const meaning = isFindingCode(finding.code) ? findingCodes[finding.code] : null;
  const fault = meaning === null ? finding.code : textIn(meaning.fault, language);
  const expected = textIn(finding.expected, language);
  const outcome = textIn(outcomeOf(finding, meaning), language);
  if (language === 'en') {
    const feature = finding.feature === null ? '' : `feature ${finding.feature}`;
    const place = [finding.file, feature, finding.property].filter((part) => part !== '').join(', ');
    const found = finding.found === '' ? '' : `found ${finding.found}, `;
    return `${place}: ${fault}: ${found}expected ${expected}; ${outcome}.`;
  }
  const feature = finding.feature === null ? '' : `要素 ${finding.feature}`;
  const place = [finding.file, feature, finding.property].filter((part) => part !== '').join('，');
  const found = finding.found === '' ? '' : `现为 ${finding.found}，`;
  return `${place}：${fault}：${found}应为${expected}；${outcome}。`;
}

/** How grave a finding is, as a word. */
export function severityName(severity: Finding['severity'], language: Language): string {
  return textIn(severities[severity], language);
}

/** The number of findings of each severity. */
export interface FindingTotals {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
}

/** Adds up the counts of one or several files. */
export function totalsOf(counts: Iterable<FindingCount>): FindingTotals {
  const totals = { error: 0, warning: 0, note: 0 };
  for (const { severity, count } of counts) totals[severity] += count;
  return totals;
}

/** The totals as a phrase: `2 errors, 1 warning, 0 notes`; 错误 2 处，警告 1 处，提示 0 处. */
export function describeTotals(totals: FindingTotals, language: Language): string {
  const order = ['error', 'warning', 'note'] as const;
  if (language === 'en') {
    return order
      .map((severity) => `${totals[severity]} ${severity}${totals[severity] === 1 ? '' : 's'}`)
      .join(', ');
  }
  return order.map((severity) => `${severities[severity].zh} ${totals[severity]} 处`).join('，');
}
