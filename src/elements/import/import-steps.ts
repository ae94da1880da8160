import { html, nothing, type TemplateResult } from 'lit';

import { textIn, type Language } from '../../domain/statements/localized-text.js';

import { renderFound, type FoundContext } from './import-found.js';
import type { ImportState } from './import-run.js';
import type { ImportMessageKey } from './import.messages.js';

/** An import at one of its steps. */
export type AtStep<Step extends ImportState['step']> = Extract<ImportState, { readonly step: Step }>;

/** What the steps are written with. */
export interface StepWriter {
  readonly language: Language;
  readonly text: (key: ImportMessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** What the user may do before there is a file. */
export interface ZoneContext extends StepWriter {
  /** A file is held over the zone. */
  readonly isOver: boolean;
  readonly pasted: string;
  readonly onChoose: () => void;
  readonly onOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onPasted: () => void;
}

/** Where files are dropped, chosen or pasted. */
export function zoneStep(context: ZoneContext): TemplateResult {
  const { text, isOver, pasted, onChoose, onOver, onDrop, onPasted } = context;
  return html`
    <div
      part="zone"
      class=${isOver ? 'zone over' : 'zone'}
      @dragover=${onOver}
      @dragleave=${onOver}
      @drop=${onDrop}
    >
      <p>${text('drop')}</p>
      <button part="choose" class="primary" data-first aria-describedby="formats" @click=${onChoose}>
        ${text('choose')}
      </button>
      <p class="note" id="formats">${text('formats')}</p>
    </div>
    <details ?open=${pasted !== ''}>
      <summary>${text('paste')}</summary>
      <label for="pasted">${text('pasteLabel')}</label>
      <textarea
        id="pasted"
        wrap="off"
        .value=${pasted}
        spellcheck="false"
        translate="no"
        aria-describedby="paste-hint"
      ></textarea>
      <p class="note" id="paste-hint">${text('pasteHint')}</p>
      <button class="plain" @click=${onPasted}>${text('read')}</button>
    </details>
  `;
}

/** How far the reading is, and what ends it. */
export function readingStep(
  { name, share }: AtStep<'reading'>,
  { text }: StepWriter,
  onCancel: () => void,
): TemplateResult {
  const words = text('reading', { name });
  return html`<p aria-hidden="true">${words}</p>
    <progress max="1" .value=${share} aria-label=${words}></progress>
    <div class="actions">
      <button class="plain" data-first @click=${onCancel}>${text('cancel')}</button>
    </div>`;
}

/** What may be done with what was found. */
export interface FoundStepContext extends FoundContext {
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
}

/** What was found in the files, and the two ways on. */
export function foundStep(run: AtStep<'found'>, context: FoundStepContext): TemplateResult {
  const { text, onAccept, onDiscard } = context;
  const count = run.preview?.count ?? 0;
  return html`
    <h3 tabindex="-1" data-first>${foundHeading(run, context)}</h3>
    ${renderFound(context)}
    <div class="actions">
      <button part="accept" class="primary" ?disabled=${count === 0} @click=${onAccept}>
        ${count === 0 ? text('nothing') : text('accept', { count, total: run.open.report.total })}
      </button>
      <button class="plain" @click=${onDiscard}>${text('discard')}</button>
    </div>
  `;
}

/** What may be done after a failure. */
export interface FailedContext extends StepWriter {
  readonly onAgain: () => void;
  readonly onAnother: () => void;
}

/** What could not be imported, why, and what to do. */
export function failedStep(run: AtStep<'failed'>, context: FailedContext): TemplateResult {
  const { text, language, onAgain, onAnother } = context;
  return html`<div class="warning failure">
      <h3 tabindex="-1" data-first>${failedHeading(run, context)}</h3>
      <p>${textIn(run.message, language)}</p>
      <p class="note">${text('kept')}</p>
    </div>
    <div class="actions">
      ${run.isRetryable ? html`<button class="primary" @click=${onAgain}>${text('retry')}</button>` : nothing}
      <button class=${run.isRetryable ? 'plain' : 'primary'} @click=${onAnother}>${text('another')}</button>
    </div>`;
}

/** What is announced at a step; the share is not, which would never end. */
export function announcementOf(run: ImportState, writer: StepWriter): string {
  const { text, language } = writer;
  if (run.step === 'reading') return text('reading', { name: run.name });
  if (run.step === 'found') return foundHeading(run, writer);
  if (run.step === 'failed') return `${failedHeading(run, writer)} ${textIn(run.message, language)}`;
  if (run.step === 'accepted') return text('accepted', { name: run.name, count: run.count });
  return run.told === null ? '' : text(run.told);
}

/** What was read, and how much of it can be imported. */
function foundHeading({ open, preview }: AtStep<'found'>, { text }: StepWriter): string {
  const { files, total } = open.report;
  return text('found', { name: files.join('、'), count: preview?.count ?? 0, total });
}

function failedHeading({ name }: AtStep<'failed'>, { text }: StepWriter): string {
  return name === '' ? text('failed') : text('failedNamed', { name });
}
