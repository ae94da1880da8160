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

/** The failure that an error carries; for others, one that says it was not expected. */
export function failureOf(error: unknown): LoadFailure {
  if (error instanceof LoadError) return error.failure;
  const words = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    retryable: false,
    message: {
      zh: `读取数据时出现意外错误：${words}`,
      en: `An unexpected fault while reading the data: ${words}`,
    },
  };
}
