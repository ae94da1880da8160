import { ParkFilter } from '../elements/filter/filter.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-filter', ParkFilter);
