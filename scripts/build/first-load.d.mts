import type { CdnChunk } from './cdn-build.mjs';

export const firstLoad: Readonly<Record<'webgl' | 'plane', readonly string[]>>;
export const card: string;
export const occasions: Readonly<Record<string, readonly string[]>>;
export function chunkOf(chunks: readonly CdnChunk[], module: string): CdnChunk;
export function chunksFor(chunks: readonly CdnChunk[], modules: readonly string[]): ReadonlySet<CdnChunk>;
