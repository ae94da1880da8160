/** Where the command line writes: the terminal, or what a test listens with. */
export interface CommandOutput {
  /** Takes a text without the end of its last line. */
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Asks the person at the terminal; missing where there is none. */
  readonly ask?: (question: string) => Promise<string>;
}

/** What the exit codes of the command line mean. */
export const exitCodes = { good: 0, faulty: 1, usage: 2, unreadable: 3, interrupted: 130 } as const;
