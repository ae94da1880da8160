import type { CardContext, Place } from 'parkscape';

import { smallCatalog } from '../../support/small-catalog.js';

/** The data that a page begins with. */
export const firstCatalog: object = smallCatalog();

/** The data that it shows after a press: with one place more. */
export const secondCatalog: object = smallCatalog({
  extraFeatures: [
    {
      type: 'Feature',
      id: 'added',
      geometry: { type: 'Point', coordinates: [125.35, 43.92] },
      properties: {
        name: { zh: '新公园', en: 'New Park' },
        kind: 'public-park',
        within: 'all',
        location: { precision: 'published', source: 'test' },
        statements: [],
      },
    },
  ],
});

/** A card of the page's own. */
export function ownCard(place: Place, { text }: CardContext): string {
  return `own card of ${text(place.name)}`;
}
