import type { describeFinding } from '../../data/findings-in-words.js';

/** Findings in words, which are loaded when there are any to be said. */
export class FindingWords {
  /** Null until then, and where they can't be had: the codes stand for the findings. */
  describe: typeof describeFinding | null = null;

  async load(): Promise<void> {
    const words = await import('../../data/findings-in-words.js').catch(() => null);
    this.describe = words?.describeFinding ?? null;
  }
}
