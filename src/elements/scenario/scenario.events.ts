import type { Scenario } from '../../domain/planning/scenario.js';

/** The user has changed the scenario; for the address bar. */
export class ParkScenarioChangedEvent extends CustomEvent<{
  readonly scenario: Scenario | null;
  /** The scenario as text for a link; null without one, and where it is too long for a link. */
  readonly link: string | null;
}> {
  constructor(scenario: Scenario | null, link: string | null) {
    super('park-scenario-changed', { bubbles: true, composed: true, detail: { scenario, link } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-scenario-changed': ParkScenarioChangedEvent;
  }
}
