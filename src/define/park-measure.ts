import { defineElement } from '../elements/host/define-element.js';
import { ParkMeasure } from '../elements/measure/measure.js';

defineElement('park-measure', ParkMeasure);
