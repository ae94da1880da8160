import type { LocalizedText } from '../../domain/statements/localized-text.js';

/** Why something could not be loaded, in words for the user and a code for machines. Plain and cloneable. */
export interface LoadFailure {
  /** `network`, `timeout`, `http-404`, `not-utf-8`, `not-json`, `html`, `empty`, `truncated`, `catalog-faulty`, … */
  readonly code: string;
  readonly message: LocalizedText;
  /** True where trying again can help. */
  readonly retryable: boolean;
}

/** Carries a {@link LoadFailure} through promises. */
export class LoadError extends Error {
  readonly failure: LoadFailure;

  constructor(failure: LoadFailure, options?: ErrorOptions) {
    super(failure.message.en, options);
    this.name = 'LoadError';
    this.failure = failure;
  }
}

/** A URL as it may be shown and logged: without query and fragment, where tokens stand. */
export function displayUrl(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
