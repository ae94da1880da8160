export const chromiumFlags: readonly string[];
export function findChromium(): string | null;
export function ensureChromium(): string;
