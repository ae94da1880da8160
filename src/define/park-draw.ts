import { ParkDraw } from '../elements/draw/draw.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-draw', ParkDraw);
