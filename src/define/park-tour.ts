import { defineElement } from '../elements/host/define-element.js';
import { ParkTour } from '../elements/tour/tour.js';

defineElement('park-tour', ParkTour);
