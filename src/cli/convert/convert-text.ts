import type { LocalizedText } from '../../domain/statements/localized-text.js';
import type { ImportReport } from '../../data/import/import-report.js';
import { parcelFields } from '../../domain/catalog/parcel-fields.js';
import { systemName } from '../../domain/geometry/source-system.js';
import { describeFinding, severityName } from '../../domain/quality/finding-text.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';

import type { Conversion } from './conversion.js';

/** Rows that are named; of more, the number stands there. */
const namedRows = 20;

/** What became of files, line by line: how they were read, what was taken, which rows were left out and why. */
export function conversionText(conversion: Conversion, out: string, language: Language): string {
  return [
    ...readingLines(conversion.report, language),
    systemLine(conversion, language),
    ...fieldLines(conversion, language),
    ...findingLines(conversion, language),
    ...rejectLines(conversion, language),
    writtenLine(conversion, out, language),
  ].join('\n');
}

/** The systems that files may be in, for a user who has to say which. */
export function systemChoiceText(report: ImportReport, language: Language): string {
  const { candidates, declared, files } = report;
  const refusal = declared?.refusal ?? null;
  const fault = refusal ?? {
    zh: '没有写明坐标系，数字也不能确定',
    en: 'names no coordinate system, and its numbers leave a doubt',
  };
  const ask = {
    zh: '请用 --from 指明坐标系（见 --help）。',
    en: 'Say which one it is with --from (see --help).',
  };
  const choices = candidates.map(
    ({ system, reason }) =>
      `  --from ${system.id}${system.swapped ? ' --swapped' : ''}  ${textIn(systemName(system), language)}: ${textIn(reason, language)}`,
  );
  const separator = language === 'en' ? ': ' : '：';
  return [
    `${files.join(', ')}${separator}${textIn(fault, language)}`,
    textIn(ask, language),
    ...choices,
  ].join('\n');
}

function readingLines(
  { files, format, total, encoding, notes }: ImportReport,
  language: Language,
): readonly string[] {
  const head =
    language === 'en'
      ? `${files.join(', ')}: ${format}, ${String(total)} rows${encoding === null ? '' : `, ${encoding}`}`
      : `${files.join('、')}：${format}，${String(total)} 行${encoding === null ? '' : `，${encoding}`}`;
  return [head, ...notes.map((note) => textIn(note, language))];
}

function systemLine({ preview, assumed }: Conversion, language: Language): string {
  const name = textIn(systemName(preview.system), language);
  const reason = assumed?.reason ?? { zh: '按 --from', en: 'as --from says' };
  return language === 'en'
    ? `coordinate system: ${name}; ${textIn(reason, language)}`
    : `坐标系：${name}；${textIn(reason, language)}`;
}

function fieldLines({ fields }: Conversion, language: Language): readonly string[] {
  return fields.map(({ target, field, squareMetres }) => {
    const unit =
      squareMetres === null || squareMetres === 1 ? '' : ` × ${Number(squareMetres.toFixed(4))} m²`;
    return `${target} (${textIn(parcelFields[target], language)}) ← ${field}${unit}`;
  });
}

function findingLines({ preview }: Conversion, language: Language): readonly string[] {
  const kept = preview.findings.filter(({ severity }) => severity !== 'error');
  const named = kept
    .slice(0, namedRows)
    .map(
      (finding) =>
        `${severityName(finding.severity, language)}: ${describeFinding(finding, language)} [${finding.code}]`,
    );
  const all = preview.counts.filter(({ severity }) => severity !== 'error');
  const more = all.reduce((sum, { count }) => sum + count, 0) - named.length;
  if (more <= 0) return named;
  return [...named, language === 'en' ? `… and ${String(more)} more findings` : `…… 另有 ${String(more)} 处`];
}

function rejectLines({ preview }: Conversion, language: Language): readonly string[] {
  const { rejected, rejectedCount } = preview;
  const named = rejected.slice(0, namedRows).map(({ row, reason }) => rowLine(row, reason, language));
  const more = rejectedCount - named.length;
  if (more <= 0) return named;
  return [...named, language === 'en' ? `… and ${String(more)} more rows` : `…… 另有 ${String(more)} 行`];
}

function rowLine(row: number, reason: LocalizedText, language: Language): string {
  return language === 'en' ? `row ${String(row)}: ${reason.en}` : `第 ${String(row)} 行：${reason.zh}`;
}

function writtenLine({ features, preview, notParcels }: Conversion, out: string, language: Language): string {
  const [written, left] = [String(features.length), String(preview.rejectedCount)];
  const others = String(notParcels);
  if (language === 'en') {
    const rest = notParcels === 0 ? '' : `, ${others} that are no parcels left out`;
    return `${out}: ${written} features written, ${left} rows left out${rest}`;
  }
  const rest = notParcels === 0 ? '' : `，另有 ${others} 个不是地块`;
  return `${out}：写入 ${written} 个要素，未采用 ${left} 行${rest}`;
}
