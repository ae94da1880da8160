import type { Place } from '../catalog/place.js';
import type { Statement } from '../statements/statement.js';

import { mainFigureOf } from './main-figure.js';

/**
 * What stands beside a place in a list: its main figure or date. Null where the main fact is in words, which are for
 * the card, and for the region, of whose many figures none speaks for the whole.
 */
export function listFigureOf(place: Place): Statement | null {
  if (place.kind === 'region') return null;
  const figure = mainFigureOf(place);
  return figure?.type === 'text' ? null : figure;
}
