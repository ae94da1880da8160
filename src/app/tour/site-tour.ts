import { siteKinds } from '../../domain/finding/site.js';
import type { SurveyedSite } from '../../domain/finding/found-sites.js';
import { isExactPosition, precisions } from '../../domain/catalog/place.js';
import type { Indicator } from '../../domain/statements/indicator.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';
import { tourOfFeatures } from '../../domain/tour/feature-tour.js';

/** So many figures of a place are told. */
const toldFigures = 3;

const title: LocalizedText = { zh: '短名单', en: 'The short list' };
const allOfThem: LocalizedText = { zh: '短名单上的全部地点。', en: 'All sites of the short list.' };

/** The sites of a short list as a tour; null where none of them is located. Figures are bound, not typed. */
export function siteTour(sites: readonly SurveyedSite[], indicators: readonly Indicator[]): object | null {
  const features = sites.flatMap(({ site }) => {
    const { id, name, type, geometry } = site;
    if (!geometry) return [];
    return [{ id, name, geometry, hasCard: type === 'place', words: wordsOf(site, indicators) }];
  });
  return tourOfFeatures('shortlist', title, allOfThem, features);
}

function wordsOf(site: SurveyedSite['site'], indicators: readonly Indicator[]): readonly LocalizedText[] {
  const kind = siteKinds[site.kind];
  const sample = site.isSample ? { zh: '，示例数据', en: '; sample data' } : { zh: '', en: '' };
  const words: LocalizedText[] = [{ zh: `${kind.zh}${sample.zh}。`, en: `${kind.en}${sample.en}.` }];
  if (site.precision && !isExactPosition(site.precision)) {
    const { zh, en } = precisions[site.precision];
    words.push({ zh: `${zh}。`, en: `${en}.` });
  }
  const stated = new Set(
    site.statements.filter(({ dimension }) => dimension === null).map(({ indicator }) => indicator),
  );
  const told = indicators
    .filter(({ id, format }) => stated.has(id) && format !== 'text')
    .slice(0, toldFigures);
  return [...words, ...told.map(({ id, label }) => figureOf(site.id, id, label))];
}

function figureOf(place: string, indicator: string, label: LocalizedText): LocalizedText {
  const binding = `{{${place}.${indicator}}}`;
  return { zh: `${label.zh}：${binding}。`, en: `${label.en}: ${binding}.` };
}
