import { ParkStat } from '../elements/stat/stat.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-stat', ParkStat);
