export function buildCdn(folder: string): Promise<void>;

/** A chunk of `dist/cdn/`, as far as its readers need it. */
export interface CdnChunk {
  readonly fileName: string;
  /** The modules that it is made of, by their paths. */
  readonly moduleIds?: readonly string[];
  readonly code: string;
  /** The files that it loads before it runs. */
  readonly imports: readonly string[];
}

export function cdnChunks(options?: { readonly isOwnAlone?: boolean }): Promise<readonly CdnChunk[]>;
