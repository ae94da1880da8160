import { mount } from 'svelte';

import { defineTags } from '../page/page-settings.js';

import PortalPage from './PortalPage.svelte';

const target = document.querySelector('#app');
if (!target) throw new Error('the page has no #app');

await defineTags();
mount(PortalPage, { target });
