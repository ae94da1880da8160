import { defineElement } from '../elements/host/define-element.js';
import { ParkScenario } from '../elements/scenario/scenario.js';

defineElement('park-scenario', ParkScenario);
