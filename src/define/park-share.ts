import { defineElement } from '../elements/host/define-element.js';
import { ParkShare } from '../elements/share/share.js';

defineElement('park-share', ParkShare);
