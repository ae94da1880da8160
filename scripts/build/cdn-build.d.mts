export function buildCdn(folder: string): Promise<void>;
