import type { LocalizedText } from '../../domain/statements/localized-text.js';
import { copyText } from '../host/copy-text.js';
import { failureWords } from '../host/failure-words.js';
import { saveFile, saveLeaveOf } from '../host/save-file.js';
import type { MapHandle } from '../map/map-handle.js';

import type { ChoiceWriter } from './export-choices.js';
import { DataGoneError, type ExportContext, type ExportFile } from './export-file.js';
import { beginningOf, sizeText, type MadeFile } from './export-result.js';
import type { MadeExport } from './export.events.js';
import type { ExportMessageKey } from './export.messages.js';

/** What the run needs of its element. */
export interface RunHost {
  readonly document: () => Document;
  readonly map: () => MapHandle | null;
  readonly writer: () => ChoiceWriter;
  /** Something that the element shows has changed. */
  readonly onChange: () => void;
  readonly onMade: (detail: MadeExport) => void;
}

/** What was to be made, and why there is none. */
export interface ExportFailure {
  readonly what: ExportMessageKey;
  readonly reason: LocalizedText | ExportMessageKey;
}

/** A print can fail without an error: the browser shows no dialog. */
export class NotPrintedError extends Error {}

/** Makes a file; null for work that ends in none. */
export type ExportWork = (context: ExportContext) => Promise<ExportFile | null>;

/** One export after another: what is being made, what was made, and what failed. */
export class ExportRun {
  readonly #host: RunHost;
  #controller = new AbortController();
  #last: { readonly what: ExportMessageKey; readonly work: ExportWork } | null = null;
  isWorking = false;
  made: MadeFile | null = null;
  failure: ExportFailure | null = null;
  announcement = '';

  constructor(host: RunHost) {
    this.#host = host;
  }

  /** Makes something and saves it, in place of what is being made. `what` is what its button calls it. */
  async make(what: ExportMessageKey, work: ExportWork): Promise<void> {
    this.end();
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#last = { what, work };
    this.made = null;
    this.failure = null;
    this.isWorking = true;
    this.#tell('working');
    try {
      const map = this.#host.map();
      const catalog = map?.state.catalog;
      if (!map || !catalog) throw new DataGoneError();
      const file = await work({ map, catalog, signal, ...this.#host.writer() });
      if (signal.aborted) return;
      if (file) await this.#save(file);
      else this.#tell('printed');
    } catch (error) {
      if (!signal.aborted) this.#fail({ what, reason: reasonOf(error) });
    } finally {
      if (!signal.aborted) this.isWorking = false;
      this.#host.onChange();
    }
  }

  /** Does once more what was done last. */
  async again(): Promise<void> {
    if (this.#last) await this.make(this.#last.what, this.#last.work);
  }

  /** Ends what is being made, as the user's doing. */
  stop(): void {
    this.end();
    if (this.#last) this.#fail({ what: this.#last.what, reason: 'stopped' });
  }

  /** Ends what is being made. */
  end(): void {
    this.#controller.abort();
    this.isWorking = false;
  }

  /** Shows the content of what was made. */
  async show(): Promise<void> {
    if (this.made) this.#remake({ ...this.made, ...(await beginningOf(this.made.file)) });
  }

  /** Copies the content from the field that shows it. */
  async copy(field: HTMLTextAreaElement): Promise<void> {
    if (!this.made) return;
    const whole = this.made.isWhole ? field.value : await this.made.file.content.text();
    this.#remake({ ...this.made, told: (await copyText(field, whole)) ? 'copied' : 'copyByHand' });
  }

  async #save(file: ExportFile): Promise<void> {
    const { name, kind, content } = file;
    const document = this.#host.document();
    const leave = saveLeaveOf(document.defaultView ?? window);
    const unsaved = { shown: null, isWhole: true };
    const beginning = leave === 'no' ? await beginningOf(file) : unsaved;
    this.made = { file, leave, ...beginning, told: null };
    if (leave !== 'no') saveFile(content, name, document);
    const size = sizeText(content.size, this.#host.writer());
    this.#tell(leave === 'no' ? 'blocked' : 'made', { name, size });
    this.#host.onMade({ kind, name, bytes: content.size });
  }

  #fail(failure: ExportFailure): void {
    this.failure = failure;
    this.announcement = '';
    this.#host.onChange();
  }

  #remake(made: MadeFile): void {
    this.made = made;
    this.#host.onChange();
  }

  #tell(key: ExportMessageKey, values?: Readonly<Record<string, string>>): void {
    this.announcement = this.#host.writer().text(key, values);
    this.#host.onChange();
  }
}

function reasonOf(error: unknown): ExportFailure['reason'] {
  if (error instanceof DataGoneError) return 'gone';
  if (error instanceof NotPrintedError) return 'printBlocked';
  return failureWords(error);
}
