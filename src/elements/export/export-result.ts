import { html, nothing, type TemplateResult } from 'lit';

import type { SaveLeave } from '../host/save-file.js';

import type { ChoiceWriter } from './export-choices.js';
import type { ExportFile } from './export-file.js';

/** How much of a file is shown to be copied, in characters: a field with more is slow. */
const shownCharacters = 200_000;

/** A file that was handed to the browser, or that could not be. */
export interface MadeFile {
  readonly file: ExportFile;
  readonly leave: SaveLeave;
  /** Its text, where that is shown to be copied; null for pictures, and until someone asks for it. */
  readonly shown: string | null;
  /** Whether all of its text is shown. */
  readonly isWhole: boolean;
  readonly told: 'copied' | 'copyByHand' | null;
}

/** The beginning of a text file, to be shown. */
export async function beginningOf({ content }: ExportFile): Promise<Pick<MadeFile, 'shown' | 'isWhole'>> {
  if (content.type.startsWith('image/')) return { shown: null, isWhole: true };
  const text = await content.text();
  return { shown: text.slice(0, shownCharacters), isWhole: text.length <= shownCharacters };
}

/** The size of a file in words: `12.3 KB`. */
export function sizeText(bytes: number, { language }: Pick<ChoiceWriter, 'language'>): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const digits = { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(language, { style: 'unit', unit, ...digits }).format(value);
}

/** What stands there after a file was made: nothing where it was surely saved, else its content. */
export function resultSection(
  made: MadeFile,
  { text }: ChoiceWriter,
  actions: { readonly onShow: () => Promise<void>; readonly onCopy: (event: Event) => Promise<void> },
): TemplateResult | typeof nothing {
  const { file, leave, shown, isWhole, told } = made;
  if (leave === 'yes') return nothing;
  if (shown === null) {
    return html`<p>
      <button class="button" type="button" @click=${actions.onShow}>
        ${text(leave === 'no' ? 'copy' : 'unsure')}
      </button>
    </p>`;
  }
  return html`<div class="content">
    <textarea
      part="content"
      readonly
      rows="8"
      spellcheck="false"
      wrap="off"
      translate="no"
      aria-label=${text('content', { name: file.name })}
      .value=${shown}
    ></textarea>
    ${isWhole ? nothing : html`<p class="hint">${text('cut')}</p>`}
    <p class="actions">
      <button class="button" type="button" @click=${actions.onCopy}>${text('copy')}</button>
      <span role="status">${told ? text(told) : ''}</span>
    </p>
  </div>`;
}
