import { defineElement } from '../elements/host/define-element.js';
import { ParkLandUse } from '../elements/land-use/land-use.js';

defineElement('park-land-use', ParkLandUse);
