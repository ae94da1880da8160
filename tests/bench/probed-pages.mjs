/**
 * What happens on a page, for the probe. `drawn` is the event after which the own features are on screen, `full` that
 * after which the picture is. Each path in `names` leads to a place's name on screen, and `close` to the button that
 * takes it away; a path's steps are selectors, each in the shadow root of what the one before has found.
 */
export const byHandProbe = {
  drawn: 'bench-drawn',
  full: 'bench-drawn',
  names: [['.maplibregl-popup h2']],
  close: ['.maplibregl-popup-close-button'],
};
export const parkMapProbe = {
  drawn: 'park-poster-drawn',
  full: 'park-map-status-changed',
  names: [['park-map', 'park-popup', 'park-card', '[part=name]']],
  close: ['park-map', 'park-popup', 'park-card', '[part=close]'],
};
