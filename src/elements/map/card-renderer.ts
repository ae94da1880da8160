import type { TemplateResult } from 'lit';

import type { Catalog } from '../../domain/catalog/catalog.js';
import type { Place } from '../../domain/catalog/place.js';
import type { FigureEvidence } from '../../domain/statements/evidence.js';
import type { Language, LocalizedText } from '../../domain/statements/localized-text.js';
import type { Statement } from '../../domain/statements/statement.js';

/** What a page's own card is given besides its place, so that it speaks the language and keeps sources and dates. */
export interface CardContext {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly catalog: Catalog | null;
  /** Whether only the gist is wanted, as in a popup beside a full card. */
  readonly brief: boolean;
  /** A text of the data in the language in force. */
  text(text: LocalizedText): string;
  /** The newest statement of an indicator, or of one part of its breakdown; null where no source gives it. */
  latest(indicator: string, dimension?: string): Statement | null;
  /** "more than 40"; "not published" for null. */
  value(statement: Statement | null): string;
  /** "Occupancy rate". */
  label(statement: Statement): string;
  /** Where the figure comes from, as texts. */
  evidence(statement: Statement): FigureEvidence;
  /** The row that our own card shows: label, date and value, which opens the evidence. A new element at each call. */
  figure(statement: Statement): HTMLElement;
  /** Clears the selection, as the user's doing. */
  close(): void;
}

/**
 * Draws a place in place of our card. A string is shown as text, never as HTML; a node is taken as it is, so make a
 * new one at each call; null or undefined asks for our card.
 */
export type CardRenderer = (
  place: Place,
  context: CardContext,
) => TemplateResult | Node | string | null | undefined;
