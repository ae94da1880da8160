import { partOf } from './part-of.js';

/** Makes the button of the panel enlarge it over the map, where a phone shows one below the other. */
export function connectSheet(): void {
  const toggle = partOf('#sheet');
  const stage = partOf('.stage');
  toggle.addEventListener('click', () => {
    const tall = stage.dataset['sheet'] !== 'tall';
    stage.dataset['sheet'] = tall ? 'tall' : 'low';
    toggle.setAttribute('aria-expanded', String(tall));
  });
}
