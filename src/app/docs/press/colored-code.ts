import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import json from 'highlight.js/lib/languages/json';
import nginx from 'highlight.js/lib/languages/nginx';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';

import { escaped } from '../../../cli/page-text.js';

hljs.registerLanguage('sh', bash);
hljs.registerLanguage('css', css);
hljs.registerLanguage('json', json);
hljs.registerLanguage('nginx', nginx);
for (const name of ['js', 'ts', 'jsx', 'tsx']) hljs.registerLanguage(name, typescript);
for (const name of ['html', 'vue', 'svelte']) hljs.registerLanguage(name, xml);
hljs.registerLanguage('javascript', typescript);

/** Code as HTML with its words marked by class, so that the page needs no script to colour it. */
export function colored(code: string, language: string): string {
  return hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : escaped(code);
}
