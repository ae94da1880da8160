import { ParkCard } from '../elements/card/card.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-card', ParkCard);
