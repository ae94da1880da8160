import { ParkCompare } from '../elements/compare/compare.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-compare', ParkCompare);
