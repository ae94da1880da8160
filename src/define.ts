// Registers every tag that is still free, at once. `define/<tag>` registers one, `autoload` each when it comes near.
import './define/park-card.js';
import './define/park-draw.js';
import './define/park-export.js';
import './define/park-import.js';
import './define/park-filter.js';
import './define/park-land-use.js';
import './define/park-legend.js';
import './define/park-list.js';
import './define/park-map.js';
import './define/park-measure.js';
import './define/park-popup.js';
import './define/park-region.js';
import './define/park-report.js';
import './define/park-scenario.js';
import './define/park-search.js';
import './define/park-share.js';
import './define/park-stat.js';
