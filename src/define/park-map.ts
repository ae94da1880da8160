import { defineElement } from '../elements/host/define-element.js';
import { offerElement } from '../elements/host/inner-elements.js';
import { ParkMap } from '../elements/map/map.js';

defineElement('park-map', ParkMap);
offerElement('park-list', () => import('./park-list.js'));
offerElement('park-popup', () => import('./park-popup.js'));
offerElement('park-card', () => import('./park-card.js'));
