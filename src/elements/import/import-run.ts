import type { ParcelReading } from '../../domain/catalog/parcel-fields.js';
import type { Bounds } from '../../domain/geometry/lng-lat.js';
import type { AddedLandUseClass } from '../../domain/land-use/land-use-class.js';
import type { SourceSystem } from '../../domain/geometry/source-system.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';
import { canTryAgain, failureWords } from '../host/failure-words.js';
import type { OpenImport } from '../../data/import/import-client.js';
import type { ImportedFeature, ImportPreview, ParcelTrial } from '../../data/import/import-report.js';

/** Where an import stands. */
export type ImportState =
  | { readonly step: 'idle'; readonly told: 'cancelled' | null }
  | { readonly step: 'reading'; readonly name: string; readonly share: number }
  /** `preview` is null until a coordinate system is chosen. */
  | {
      readonly step: 'found';
      readonly open: OpenImport;
      readonly preview: ImportPreview | null;
      readonly reading: ParcelReading;
      /** What the features would be as parcels, as far as it is known; null at first. */
      readonly trial: ParcelTrial | null;
      /** It is being found out anew. */
      readonly isTrying: boolean;
    }
  /** `name` is that of the files; empty where it did not come to any. */
  | {
      readonly step: 'failed';
      readonly message: LocalizedText;
      readonly name: string;
      readonly isRetryable: boolean;
    }
  | { readonly step: 'accepted'; readonly name: string; readonly count: number };

/** How files are to be read. */
export interface RunChoices {
  readonly encoding: string | null;
  readonly layer: string | null;
  readonly near: Bounds | null;
  readonly landUseClasses: readonly AddedLandUseClass[];
  readonly withoutBlob: boolean;
}

/** One file after another: what the user does, and what becomes of it. Earlier imports are not its business. */
export class ImportRun {
  readonly #tell: (state: ImportState) => void;
  #state: ImportState = { step: 'idle', told: null };
  #controller = new AbortController();
  #files: readonly File[] = [];

  constructor(tell: (state: ImportState) => void) {
    this.#tell = tell;
  }

  get state(): ImportState {
    return this.#state;
  }

  /** The files that were read last, to read them once more in another way. */
  get files(): readonly File[] {
    return this.#files;
  }

  /** Reads files, and places them in the system that seems best; ends what was read before. */
  async read(files: readonly File[], choices: RunChoices): Promise<void> {
    const signal = this.#begin();
    this.#files = files;
    const name = this.#name;
    this.#set({ step: 'reading', name, share: 0 });
    try {
      // What imports comes with the first file.
      const { openImport } = await import('../../data/import/import-client.js');
      const onProgress = (share: number) => {
        if (!signal.aborted) this.#set({ step: 'reading', name, share });
      };
      const { withoutBlob, ...own } = choices;
      const open = await openImport(files, own, { signal, onProgress, withoutBlob });
      signal.addEventListener('abort', () => open.close(), { once: true });
      const [best] = open.report.candidates;
      const preview = best === undefined ? null : await open.place(best.system);
      if (signal.aborted) return;
      const reading = { fields: open.report.suggestions, classes: new Map<string, string>() };
      // Nobody takes over what has not been checked.
      const trial = preview && (await open.tryParcels(reading));
      if (!signal.aborted) this.#set({ step: 'found', open, preview, reading, trial, isTrying: false });
    } catch (error) {
      if (!signal.aborted) this.#failWith(error);
    }
  }

  /** Reads the positions in another system. */
  async place(system: SourceSystem): Promise<void> {
    const state = this.#state;
    const { signal } = this.#controller;
    if (state.step !== 'found') return;
    try {
      const preview = await state.open.place(system);
      if (signal.aborted || this.#state.step !== 'found') return;
      this.#set({ ...this.#state, preview });
      await this.#try();
    } catch (error) {
      if (!signal.aborted) this.#failWith(error);
    }
  }

  /** Reads the attributes in another way. */
  async choose(reading: ParcelReading): Promise<void> {
    if (this.#state.step !== 'found') return;
    this.#set({ ...this.#state, reading });
    await this.#try();
  }

  /** Finds out what the features would be as parcels, in the reading that is chosen. */
  async #try(): Promise<void> {
    if (this.#state.step !== 'found' || this.#state.preview === null) return;
    const state = { ...this.#state, isTrying: true };
    const { signal } = this.#controller;
    this.#set(state);
    try {
      const trial = await state.open.tryParcels(state.reading);
      const now = this.#state;
      const isOfNow = now.step === 'found' && now.reading === state.reading && now.preview === state.preview;
      if (!signal.aborted && isOfNow && trial) this.#set({ ...now, trial, isTrying: false });
    } catch (error) {
      if (!signal.aborted) this.#failWith(error);
    }
  }

  /** The features; null where there was nothing to accept, or the user went on to something else. */
  async accept(name: string): Promise<readonly ImportedFeature[] | null> {
    const state = this.#state;
    const { signal } = this.#controller;
    if (state.step !== 'found') return null;
    try {
      const features = await state.open.accept(state.reading);
      if (signal.aborted) return null;
      this.#begin();
      this.#set({ step: 'accepted', name, count: features.length });
      return features;
    } catch (error) {
      if (!signal.aborted) this.#failWith(error);
      return null;
    }
  }

  /** Says that something could not be read before it came to a file. */
  fail(message: LocalizedText): void {
    this.#begin();
    this.#set({ step: 'failed', message, name: '', isRetryable: false });
  }

  /** Ends what is going on; `told` says that the user did it. */
  stop(told: 'cancelled' | null = null): void {
    this.#begin();
    this.#set({ step: 'idle', told });
  }

  get #name(): string {
    return this.#files.map((file) => file.name).join('、');
  }

  #failWith(error: unknown): void {
    const [message, isRetryable] = [failureWords(error), canTryAgain(error)];
    this.#set({ step: 'failed', message, name: this.#name, isRetryable });
  }

  #begin(): AbortSignal {
    this.#controller.abort(new DOMException('another import', 'AbortError'));
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  #set(state: ImportState): void {
    this.#state = state;
    this.#tell(state);
  }
}
