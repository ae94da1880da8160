import { ParkFinder } from '../elements/finder/finder.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-finder', ParkFinder);
