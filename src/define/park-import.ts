import { defineElement } from '../elements/host/define-element.js';
import { ParkImport } from '../elements/import/import.js';

defineElement('park-import', ParkImport);
