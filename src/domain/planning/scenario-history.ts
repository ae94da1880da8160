import type { Scenario } from './scenario.js';

/** A scenario with the steps that lead back, and forward again. */
export interface ScenarioHistory {
  /** The oldest first. */
  readonly past: readonly Scenario[];
  readonly present: Scenario;
  /** The next one first. */
  readonly future: readonly Scenario[];
}

/** More steps than this are not kept. */
const mostSteps = 200;

export function historyOf(present: Scenario): ScenarioHistory {
  return { past: [], present, future: [] };
}

/** A step forward; what was undone can't be redone any more. */
export function changed({ past, present }: ScenarioHistory, next: Scenario): ScenarioHistory {
  return { past: [...past, present].slice(-mostSteps), present: next, future: [] };
}

/** A step back; the same history where there is none. */
export function undone(history: ScenarioHistory): ScenarioHistory {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : history;
}

/** A step that was undone, once more; the same history where there is none. */
export function redone(history: ScenarioHistory): ScenarioHistory {
  const { past, present, future } = history;
  const [next, ...others] = future;
  return next ? { past: [...past, present], present: next, future: others } : history;
}
