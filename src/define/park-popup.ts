import { defineElement } from '../elements/host/define-element.js';
import { offerElement } from '../elements/host/inner-elements.js';
import { ParkPopup } from '../elements/popup/popup.js';

defineElement('park-popup', ParkPopup);
offerElement('park-card', () => import('./park-card.js'));
