import type { Catalog } from '../../domain/catalog/catalog.js';
import { knownIndicator } from '../../domain/catalog/known-indicator.js';
import type { Indicator } from '../../domain/statements/indicator.js';
import type { Language } from '../../domain/statements/localized-text.js';
import type { Statement } from '../../domain/statements/statement.js';

import type { FigureMessageKey } from './figure.messages.js';

/** What a figure needs to be written: the language, the sources and indicators, and the words around it. */
export interface FigureContext {
  readonly language: Language;
  readonly catalog: Catalog | null;
  /** A date that is said once for all figures: rows of this date don't repeat it. Their evidence does. */
  readonly commonDate?: string | null;
  readonly text: (key: FigureMessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** The indicator of a statement. One that the catalog does not declare goes by its id, so that nothing is hidden. */
export const indicatorOf: (statement: Statement, catalog: Catalog | null) => Indicator = knownIndicator;
