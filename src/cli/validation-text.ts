import type { Language } from '../domain/statements/localized-text.js';
import type { FileReport } from './validate.js';
import { describeFinding, describeTotals, severityName, totalsOf } from '../domain/quality/finding-text.js';
import { textIn } from '../domain/statements/localized-text.js';

/** The reports as text: one line a finding, one a file, and the totals. */
export function validationText(reports: readonly FileReport[], language: Language): string {
  const totals = describeTotals(totalsOf(reports.flatMap(({ counts }) => counts)), language);
  const unread = reports.filter(({ failure }) => failure !== null).length;
  const [separator, phrase] =
    language === 'en' ? [', ', `${unread} not read`] : ['，', `未能读取 ${unread} 个文件`];
  const summary = unread === 0 ? totals : `${totals}${separator}${phrase}`;
  return [...reports.flatMap((report) => linesOf(report, language)), summary].join('\n');
}

function linesOf(report: FileReport, language: Language): readonly string[] {
  if (report.failure !== null)
    return [`${severityName('error', language)}: ${textIn(report.failure, language)}`];
  const findings = report.findings.map(
    (finding) =>
      `${severityName(finding.severity, language)}: ${describeFinding(finding, language)} [${finding.code}]`,
  );
  return [...findings, ...unlisted(report, language), headline(report, language)];
}

/** What a file holds and how far it was checked. */
function headline({ file, checkedAs, total, rejected, counts }: FileReport, language: Language): string {
  const isEnglish = language === 'en';
  const isGood = counts.every(({ severity }) => severity !== 'error');
  const verdict = isEnglish ? (isGood ? 'good' : 'faulty') : isGood ? '合格' : '有误';
  if (checkedAs === 'catalog')
    return isEnglish ? `${file}: catalog, ${verdict}` : `${file}：目录，${verdict}`;
  if (checkedAs === 'tour' || checkedAs === 'tour-alone') {
    const [unchecked, form] =
      checkedAs === 'tour'
        ? ['', '']
        : ['；没有找到目录，未核对绑定的数据', '; no catalog was found, so its bindings were not checked'];
    return isEnglish
      ? `${file}: tour, ${total} stop${total === 1 ? '' : 's'}, ${rejected} left out, ${verdict}${form}`
      : `${file}：导览，${total} 站，未采用 ${rejected} 站，${verdict}${unchecked}`;
  }
  const alone =
    checkedAs === 'layer'
      ? ''
      : isEnglish
        ? '; no catalog lists it, so it was checked by RFC 7946 alone'
        : '；没有目录列出此文件，只按 RFC 7946 检查';
  return isEnglish
    ? `${file}: ${total} feature${total === 1 ? '' : 's'}, ${rejected} left out, ${verdict}${alone}`
    : `${file}：${total} 个要素，未采用 ${rejected} 个，${verdict}${alone}`;
}

/** How many findings of each code stand behind the first hundred. */
function unlisted({ findings, counts }: FileReport, language: Language): readonly string[] {
  const more = new Map<string, number>();
  for (const { code, count } of counts) more.set(code, (more.get(code) ?? 0) + count);
  for (const { code } of findings) more.set(code, (more.get(code) ?? 0) - 1);
  return [...more]
    .filter(([, count]) => count > 0)
    .map(([code, count]) =>
      language === 'en' ? `… and ${count} more of ${code}` : `…… 另有 ${count} 处 ${code}`,
    );
}
