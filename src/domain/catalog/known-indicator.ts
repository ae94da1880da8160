import type { Indicator } from '../statements/indicator.js';
import type { Statement } from '../statements/statement.js';

import type { Catalog } from './catalog.js';

/** The indicator of a statement. One that the catalog does not declare goes by its id, so that nothing is hidden. */
export function knownIndicator(
  { indicator: id, type }: Statement,
  catalog: Pick<Catalog, 'indicators'> | null,
): Indicator {
  return (
    catalog?.indicators.find((indicator) => indicator.id === id) ?? {
      id,
      label: { zh: id, en: id },
      theme: '',
      format: type === 'number' ? 'decimal' : type,
      unit: null,
      aggregation: 'none',
      dimensions: {},
      definition: null,
    }
  );
}
