import { ParkEnquire } from '../elements/enquire/enquire.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-enquire', ParkEnquire);
