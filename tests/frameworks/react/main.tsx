import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { defineTags } from '../page/page-settings.js';

import { PortalPage } from './portal-page.js';

const app = document.querySelector('#app');
if (!app) throw new Error('the page has no #app');

await defineTags();
createRoot(app).render(
  <StrictMode>
    <PortalPage />
  </StrictMode>,
);
