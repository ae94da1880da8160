/** @jsxImportSource preact */
import { render } from 'preact';

import { defineTags } from '../page/page-settings.js';

import { PortalPage } from './portal-page.js';

const app = document.querySelector('#app');
if (!app) throw new Error('the page has no #app');

await defineTags();
render(<PortalPage />, app);
