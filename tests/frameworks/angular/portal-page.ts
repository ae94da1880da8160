import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';

import { engine } from '../page/page-settings.js';
import { firstCatalog, ownCard, secondCatalog } from '../page/page-data.js';

@Component({
  selector: 'portal-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="toggle" (click)="isShown.set(!isShown())">Map</button>
    <button id="swap" (click)="catalog.set(secondCatalog)">Other data</button>
    <output>{{ selected() }}</output>
    @if (isShown()) {
      <park-map
        id="map"
        lang="en"
        loading="eager"
        [attr.engine]="engine"
        [catalog]="catalog()"
        (park-feature-selected)="selected.set($event.detail.id)"
      >
        <park-legend></park-legend>
        <park-popup slot="popup">
          <a slot="actions" href="#contact">Ask about {{ selected() }}</a>
        </park-popup>
      </park-map>
      <park-list for="map"></park-list>
      <park-card for="map" [renderCard]="ownCard"></park-card>
      <p>It is <park-stat for="map" place="large" indicator="occupancy-rate">about half</park-stat> let.</p>
    }
  `,
})
export class PortalPage {
  readonly isShown = signal(true);
  readonly catalog = signal(firstCatalog);
  readonly selected = signal('');
  readonly secondCatalog = secondCatalog;
  readonly engine = engine;
  readonly ownCard = ownCard;
}
