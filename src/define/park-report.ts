import { defineElement } from '../elements/host/define-element.js';
import { ParkReport } from '../elements/report/report.js';

defineElement('park-report', ParkReport);
