import { defineElement } from '../elements/host/define-element.js';
import { ParkTable } from '../elements/table/table.js';

defineElement('park-table', ParkTable);
