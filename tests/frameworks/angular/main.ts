// Components are compiled in the page, which needs no builder of Angular's own.
import '@angular/compiler';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

import { defineTags } from '../page/page-settings.js';

import { PortalPage } from './portal-page.js';

await defineTags();
await bootstrapApplication(PortalPage, { providers: [provideZonelessChangeDetection()] });
