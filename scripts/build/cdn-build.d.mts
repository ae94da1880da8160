export function buildCdn(folder: string): Promise<void>;

/** A chunk of `dist/cdn/`, as far as its readers need it. */
export interface CdnChunk {
  readonly fileName: string;
  /** The modules that it is made of, by their paths. */
  readonly moduleIds?: readonly string[];
}

export function cdnChunks(): Promise<readonly CdnChunk[]>;
