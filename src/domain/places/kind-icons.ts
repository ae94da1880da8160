import type { PlaceKind } from '../catalog/place.js';

/**
 * The glyph of each kind of place: one SVG path in a grid of 24 × 24, to be filled by the even-odd rule. The map
 * draws it with `Path2D`, lists and cards as `<path>`.
 */
export const kindIcons: Readonly<Record<PlaceKind, string>> = {
  // A folded map.
  region: 'M2.5 6 8.3 4v14L2.5 20zM9.8 4.1l4.4 1.8v14l-4.4-1.8zM15.7 6 21.5 4v14l-5.8 2z',
  // A dashed square.
  zone:
    'M3 3h6v2H5v4H3zM11 3h2v2h-2zM15 3h6v6h-2V5h-4zM3 11h2v2H3zM19 11h2v2h-2z' +
    'M3 15h2v4h4v2H3zM11 19h2v2h-2zM19 15h2v6h-6v-2h4z',
  // A factory.
  'industrial-park':
    'M3 21V10l5.5 4v-4l5.5 4h1L16 3h3.5L21 14v7zM6 16.5h2.5V19H6zM10.75 16.5h2.5V19h-2.5zM15.5 16.5H18V19h-2.5z',
  // A bulb with a spark in it.
  'innovation-district':
    'M12 2a7 7 0 0 0-4 12.75V17h8v-2.25A7 7 0 0 0 12 2zM12 4.8l1.2 3 3 1.2-3 1.2-1.2 3-1.2-3-3-1.2 3-1.2z' +
    'M8.5 18.5h7V20h-7zM10 21h4v1.5h-4z',
  // A spruce.
  'public-park': 'M12 2l5 6h-2.5l4 5h-3l4.5 5.5h-7V22h-2v-3.5H4L8.5 13h-3l4-5H7z',
  // A tower and its lower wing.
  building:
    'M5 21.5V4.5L14 2v6.5h5v13zM7.5 7H9v2H7.5zM10.5 7H12v2h-1.5zM7.5 11H9v2H7.5zM10.5 11H12v2h-1.5z' +
    'M7.5 15H9v2H7.5zM10.5 15H12v2h-1.5zM15.25 12h1.5v2h-1.5zM15.25 16h1.5v2h-1.5z',
  // A flask.
  institute:
    'M8.5 2h7v2H14.5v5l5.3 9.6A2.3 2.3 0 0 1 17.8 22H6.2a2.3 2.3 0 0 1-2-3.4L9.5 9V4h-1z' +
    'M11.3 9.5 8.8 14h6.4l-2.5-4.5V4h-1.4z',
  // A box.
  facility: 'M12 2l8.4 4.4L12 10.8 3.6 6.4zM3 8l8.2 4.3v9.4L3 17.4zM21 8v9.4l-8.2 4.3v-9.4z',
  // A briefcase.
  enterprise:
    'M9 3h6a2 2 0 0 1 2 2v2h3a2 2 0 0 1 2 2v4H2V9a2 2 0 0 1 2-2h3V5a2 2 0 0 1 2-2zM9 5v2h6V5z' +
    'M2 14.5h8v2h4v-2h8V19a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z',
  // A house.
  housing: 'M12 2.5 22 11h-3v10h-5v-6h-4v6H5V11H2z',
};
