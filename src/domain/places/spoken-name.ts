import type { Catalog } from '../catalog/catalog.js';
import { placeKinds, precisions, type Place } from '../catalog/place.js';
import { formatAsOf } from '../statements/as-of.js';
import { formatValue } from '../statements/format-value.js';
import { textIn, type Language } from '../statements/localized-text.js';
import { statementLabel } from '../statements/statement-label.js';

import { listFigureOf } from './list-figure.js';

/** How well the position is known, said so that it is clear that it is the position. */
function spokenPrecisionOf(place: Place, language: Language): string {
  const words = textIn(precisions[place.location.precision], language);
  if (language === 'en') return `${words.charAt(0).toLowerCase()}${words.slice(1)}${spokenEnding(place)}`;
  return place.location.precision.startsWith('within') ? `位置${words}` : words;
}

function spokenEnding({ location: { precision } }: Place): string {
  if (precision === 'unlocated') return ' on the map';
  return precision.startsWith('within') ? ' of the true position' : '';
}

function spokenFigureOf(place: Place, catalog: Catalog | null, language: Language): string | null {
  const figure = listFigureOf(place);
  const indicator = catalog?.indicators.find(({ id }) => id === figure?.indicator);
  if (!figure || !indicator) return null;
  const value = `${statementLabel(figure, indicator, language)} ${formatValue(figure, indicator, language).text}`;
  if (figure.asOf === null) return value;
  const date = formatAsOf(figure.asOf, language);
  return language === 'en' ? `${value} (${date})` : `${value}（${date}）`;
}

/**
 * A place as a screen reader names it, with what a seeing person reads beside it: its name, its kind, how well
 * its position is known, and its main figure with its date.
 */
export function spokenNameOf(place: Place, catalog: Catalog | null, language: Language): string {
  const parts = [
    textIn(place.name, language),
    textIn(placeKinds[place.kind], language),
    spokenPrecisionOf(place, language),
    spokenFigureOf(place, catalog, language),
  ];
  return parts.filter((part) => part !== null).join(language === 'en' ? ', ' : '，');
}
