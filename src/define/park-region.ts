import { ParkRegion } from '../elements/region/region.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-region', ParkRegion);
