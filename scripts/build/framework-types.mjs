import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the types by which the templates of React 19, Vue 3 and Svelte 5 know the elements, from the manifest: properties
 * by their types in the classes, attributes with another name as text, events by their classes.
 */
export function frameworkTypes({ outdir }) {
  return {
    name: 'framework-types',
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ tagName }) => tagName)
        .toSorted((one, other) => (one.tagName < other.tagName ? -1 : 1));
      writeFileSync(join(outdir, 'jsx.d.ts'), reactTypes(elements));
      writeFileSync(join(outdir, 'vue.d.ts'), vueTypes(elements));
      writeFileSync(join(outdir, 'svelte.d.ts'), svelteTypes(elements));
    },
  };
}

const reactTypes = (elements) => `import type { HTMLAttributes, RefAttributes } from 'react';
${imports(elements)}
/** What React knows of every element, besides what is an element's own. */
type Known<T, Own> = Omit<HTMLAttributes<T>, keyof Own> & RefAttributes<T> & Own;

${elements.map((element) => ownInterface(element, (event) => `on${event}`)).join('\n')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tagName, name }) => `      '${tagName}': Known<${name}, ${name}Own>;`).join('\n')}
    }
  }
}
`;

const vueTypes = (elements) => `import type { DefineComponent, HTMLAttributes, PublicProps } from 'vue';
${imports(elements)}
type Known<Own> = DefineComponent<Omit<HTMLAttributes, keyof Own> & PublicProps & Own>;

${elements.map((element) => ownInterface(element, (event) => `on${pascal(event)}`)).join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ tagName, name }) => `    '${tagName}': Known<${name}Own>;`).join('\n')}
  }
}
`;

const svelteTypes = (elements) => `import type { HTMLAttributes } from 'svelte/elements';
${imports(elements)}
type Known<T extends EventTarget, Own> = Omit<HTMLAttributes<T>, keyof Own> & Own;

${elements.map((element) => ownInterface(element, (event) => `on${event}`)).join('\n')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.map(({ tagName, name }) => `    '${tagName}': Known<${name}, ${name}Own>;`).join('\n')}
  }
}
`;

function imports(elements) {
  const names = elements.flatMap(({ name, events = [] }) => [name, ...events.map(({ type }) => type.text)]);
  return `import type {\n${[...new Set(names)]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((name) => `  ${name},\n`)
    .join('')}} from './src/index.js';\n`;
}

function ownInterface({ name, members = [], attributes = [], events = [] }, handlerOf) {
  const properties = members.filter(
    ({ kind, readonly, static: isStatic }) => kind === 'field' && !readonly && !isStatic,
  );
  const lines = [
    ...properties.map((each) => line(each.name, `${name}['${each.name}']`, each.description)),
    ...attributes
      .filter((each) => !properties.some((property) => property.name === each.name))
      .map((each) => line(each.name, 'string', each.description)),
    ...events.map((each) =>
      line(handlerOf(each.name), `(event: ${each.type.text}) => void`, each.description),
    ),
  ];
  return `interface ${name}Own {\n${lines.join('')}}\n`;
}

function line(key, type, description = '') {
  const comment = description.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/');
  const named = /^\w+$/.test(key) ? key : `'${key}'`;
  return `${comment ? `  /** ${comment} */\n` : ''}  ${named}?: ${/=>/.test(type) ? `(${type})` : type} | undefined;\n`;
}

const pascal = (kebab) => `-${kebab}`.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
