import { failureOf } from '../fetching/load-failure.js';

import type { ImportRequest, ImportResponse } from './import-messages.js';
import type { ImportedFeature } from './import-report.js';
import { ImportSession } from './import-session.js';

/** What is posted at once: to take it is a matter of milliseconds. */
const featuresAtOnce = 500;
const progressEveryMs = 100;

/** What handles the requests of one import, and answers them. */
export function hostImport(
  answer: (response: ImportResponse) => void,
  signal: AbortSignal = new AbortController().signal,
): (request: ImportRequest) => void {
  const host = new ImportHost(answer, signal);
  return (request) => void host.handle(request);
}

/** Does one import: in a worker of its own, or in the page itself where no worker can start. */
class ImportHost {
  readonly #answer: (response: ImportResponse) => void;
  readonly #signal: AbortSignal;
  #session: ImportSession | null = null;
  #toldAt = 0;
  #trial = new AbortController();

  constructor(answer: (response: ImportResponse) => void, signal: AbortSignal) {
    this.#answer = answer;
    this.#signal = signal;
  }

  async handle(request: ImportRequest): Promise<void> {
    try {
      if (request.type === 'import-read') await this.#read(request);
      else if (request.type === 'import-place') await this.#place(request);
      else if (request.type === 'import-try') await this.#try(request);
      else this.#accept(request);
    } catch (error) {
      if (!this.#signal.aborted) this.#answer({ type: 'import-failed', failure: failureOf(error) });
    }
  }

  async #read({ files, choices }: Extract<ImportRequest, { type: 'import-read' }>): Promise<void> {
    const onProgress = (share: number) => this.#tell(share);
    this.#session = await ImportSession.read(files, choices, { signal: this.#signal, onProgress });
    this.#answer({ type: 'import-report', report: this.#session.report });
  }

  async #place({ system }: Extract<ImportRequest, { type: 'import-place' }>): Promise<void> {
    const preview = await this.#session?.place(system);
    if (preview) this.#answer({ type: 'import-preview', preview });
  }

  async #try({ reading }: Extract<ImportRequest, { type: 'import-try' }>): Promise<void> {
    this.#trial.abort();
    this.#trial = new AbortController();
    const { signal } = this.#trial;
    try {
      const trial = await this.#session?.tryParcels(reading, AbortSignal.any([signal, this.#signal]));
      this.#answer({ type: 'import-tried', trial: trial ?? null });
    } catch (error) {
      if (!signal.aborted) throw error;
      this.#answer({ type: 'import-tried', trial: null });
    }
  }

  #accept({ reading }: Extract<ImportRequest, { type: 'import-accept' }>): void {
    let features: ImportedFeature[] = [];
    for (const feature of this.#session?.features(reading) ?? []) {
      features.push(feature);
      if (features.length < featuresAtOnce) continue;
      this.#answer({ type: 'import-features', features, last: false });
      features = [];
    }
    this.#answer({ type: 'import-features', features, last: true });
  }

  #tell(share: number): void {
    const now = performance.now();
    if (now - this.#toldAt < progressEveryMs) return;
    this.#toldAt = now;
    this.#answer({ type: 'import-progress', share });
  }
}
