import { ParkList } from '../elements/list/list.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-list', ParkList);
