import { ParkExport } from '../elements/export/export.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-export', ParkExport);
