import { html, nothing, type TemplateResult } from 'lit';

import { type Place, placeKinds } from '../../domain/catalog/place.js';
import { languageIn, textIn, type Language } from '../../domain/statements/localized-text.js';

import type { CardMessageKey } from './card.messages.js';
import { closeButton } from './close-button.js';

/** What the head of a card needs besides its place. */
export interface HeaderContext {
  readonly language: Language;
  /** Whether the name stands in the other language. */
  readonly turned: boolean;
  readonly text: (key: CardMessageKey) => string;
  readonly onTurn: () => void;
  /** Null where the card can't be closed. */
  readonly onClose: (() => void) | null;
}

/** The head of a card: the kind of the place, its name, and the buttons that turn the name and close the card. */
export function cardHeader({ name, kind }: Place, context: HeaderContext): TemplateResult {
  const { language, turned, text, onTurn, onClose } = context;
  const shown: Language = turned === (language === 'en') ? 'zh-CN' : 'en';
  const isBilingual = name.zh !== '' && name.en !== '' && name.zh !== name.en;
  return html`
    <header part="header">
      <p class="kind" part="kind">${textIn(placeKinds[kind], language)}</p>
      ${
        isBilingual
          ? html`<button
              class="other-name"
              part="other-name"
              type="button"
              aria-label=${text('otherName')}
              aria-pressed=${turned}
              @click=${onTurn}
            >
              <span lang=${language === 'en' ? 'zh-CN' : 'en'}>${text('otherNameShort')}</span>
            </button>`
          : nothing
      }
      ${onClose ? closeButton(text('close'), onClose) : nothing}
      <h2 id="name" class="name" part="name" lang=${languageIn(name, shown)}>${textIn(name, shown)}</h2>
    </header>
  `;
}
