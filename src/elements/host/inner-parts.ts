/** The parts of `park-card`, `base` aside, as its class documents them. */
const cardParts = [
  'own',
  'header',
  'kind',
  'name',
  'other-name',
  'close',
  'within',
  'position',
  'occupancy',
  'dial',
  'course',
  'projects',
  'bars',
  'bar',
  'theme',
  'figure',
  'label',
  'value',
  'evidence',
  'inside',
  'place',
  'sample',
  'assumed',
  'note',
  'warning',
];

const popupParts = ['close', 'others', 'other'];

const trayParts = ['toggle', 'panel', 'note', 'group', 'heading', 'row', 'entry', 'swatch', 'name', 'figure'];

const prefixed = (prefix: string, parts: readonly string[]) =>
  parts.map((part) => `${part}:${prefix}__${part}`);

/** `exportparts` of a card in a popup: `card`, and `card__name` and so on. */
export const exportedByCard = ['base:card', ...prefixed('card', cardParts)].join(', ');

/** `exportparts` of a popup in a map: `popup`, `popup__others` and so on, and what its card exports. */
export const exportedByPopup = [
  'popup',
  ...prefixed('popup', popupParts),
  'card',
  ...cardParts.map((part) => `card__${part}`),
].join(', ');

/** `exportparts` of the tray in a map: `tray__toggle` and so on. */
export const exportedByTray = prefixed('tray', trayParts).join(', ');
