import type { Catalog } from '../catalog/catalog.js';
import { classTableOf } from '../catalog/class-table.js';
import { textIn, type Language } from '../statements/localized-text.js';

import type { SiteTerms } from './need-words.js';

/** The names that a catalog has for themes and classes; what it does not know goes by its id. */
export function siteTerms(
  catalog: Pick<Catalog, 'themes' | 'landUseClasses'> | null,
  language: Language,
): SiteTerms {
  const table = classTableOf(catalog);
  return {
    language,
    theme: (id) => {
      const theme = catalog?.themes.find((candidate) => candidate.id === id);
      return theme ? textIn(theme.label, language) : id;
    },
    landUse: (code) => {
      const found = table.read(code);
      return found ? `${code} ${textIn(found.nameAsWritten, language)}` : code;
    },
  };
}
