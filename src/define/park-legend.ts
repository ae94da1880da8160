import { ParkLegend } from '../elements/legend/legend.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-legend', ParkLegend);
