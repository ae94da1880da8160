import type { ParkCard, ParkMap } from 'parkscape';

import { defineTags, engine } from '../page/page-settings.js';
import { firstCatalog, ownCard, secondCatalog } from '../page/page-data.js';

const app = document.querySelector<HTMLElement>('#app');
const template = document.querySelector<HTMLTemplateElement>('#portal');
const output = document.querySelector('output');
let catalog = firstCatalog;

function show(): void {
  if (!app || !template) return;
  app.replaceChildren(document.importNode(template.content, true));
  const map = app.querySelector<ParkMap>('park-map');
  const card = app.querySelector<ParkCard>('park-card');
  map?.setAttribute('engine', engine);
  if (map) map.catalog = catalog;
  if (card) card.renderCard = ownCard;
}

app?.addEventListener('park-feature-selected', ({ detail }) => {
  if (output) output.textContent = detail.id;
  const link = document.querySelector('[slot="actions"]');
  if (link) link.textContent = `Ask about ${detail.id}`;
});
document.querySelector('#toggle')?.addEventListener('click', () => {
  if (app?.firstElementChild) app.replaceChildren();
  else show();
});
document.querySelector('#swap')?.addEventListener('click', () => {
  catalog = secondCatalog;
  const map = document.querySelector<ParkMap>('park-map');
  if (map) map.catalog = catalog;
});

await defineTags();
show();
