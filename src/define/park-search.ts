import { ParkSearch } from '../elements/search/search.js';
import { defineElement } from '../elements/host/define-element.js';

defineElement('park-search', ParkSearch);
