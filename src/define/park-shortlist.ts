import { defineElement } from '../elements/host/define-element.js';
import { ParkShortlist } from '../elements/shortlist/shortlist.js';

defineElement('park-shortlist', ParkShortlist);
