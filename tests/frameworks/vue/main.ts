import { createApp } from 'vue';

import { defineTags } from '../page/page-settings.js';

import PortalPage from './PortalPage.vue';

await defineTags();
createApp(PortalPage).mount('#app');
