import { ParkCard } from './elements/card/card.js';
import { defineElement } from './elements/host/define-element.js';
import { ParkLegend } from './elements/legend/legend.js';
import { ParkList } from './elements/list/list.js';
import { ParkMap } from './elements/map/map.js';
import { ParkPopup } from './elements/popup/popup.js';
import { ParkRegion } from './elements/region/region.js';
import { ParkSearch } from './elements/search/search.js';
import { ParkStat } from './elements/stat/stat.js';

// The one module with a side effect: it registers every tag that is still free.
defineElement('park-card', ParkCard);
defineElement('park-legend', ParkLegend);
defineElement('park-list', ParkList);
defineElement('park-map', ParkMap);
defineElement('park-popup', ParkPopup);
defineElement('park-region', ParkRegion);
defineElement('park-search', ParkSearch);
defineElement('park-stat', ParkStat);
