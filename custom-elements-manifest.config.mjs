/** What `npm run build:manifest` makes from the elements: `custom-elements.json`, and what editors and frameworks read. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

import { frameworkTypes } from './scripts/build/framework-types.mjs';

const outdir = 'dist';
const elements = join(import.meta.dirname, 'src/elements');
/** The class of each event, by its name. */
const eventClasses = new Map(
  readdirSync(elements, { recursive: true })
    .filter((file) => file.endsWith('.events.ts'))
    .flatMap((file) => [
      ...readFileSync(join(elements, file), 'utf8').matchAll(/class (\w+) [^]*?super\('([\w-]+)'/g),
    ])
    .map(([, type, name]) => [name, type]),
);
/** What the interface between map and companions says of its members: the class that has them does not repeat it. */
const promised = new Map(
  [
    ...readFileSync(join(elements, 'map/map-handle.ts'), 'utf8').matchAll(
      /^ {2}\/\*\* (.*) \*\/\n {2}(?:readonly )?(\w+)/gm,
    ),
  ].map(([, words, name]) => [name, words]),
);
/** Where the published module of a source stands. */
const published = (path) => path.replace(/^(src|styles)\//, 'dist/$&').replace(/\.ts$/, '.js');

/** Tells the analyzer what our elements say in their own way: their tags, and the classes of their events. */
function parkscape() {
  return {
    name: 'parkscape',
    moduleLinkPhase({ moduleDoc }) {
      const [, room] = /^src\/elements\/([\w-]+)\/\1\.ts$/.exec(moduleDoc.path) ?? [];
      for (const declaration of moduleDoc.declarations ?? []) {
        if (!room || declaration.kind !== 'class' || declaration.name !== classOf(room)) continue;
        declaration.tagName = `park-${room}`;
        declaration.customElement = true;
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations = [] }) =>
        declarations.some(({ tagName }) => tagName),
      );
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations) tidy(declaration);
        for (const { declaration } of module.exports) {
          if (declaration.module) declaration.module = published(declaration.module);
        }
        for (const { name, tagName } of module.declarations.filter((each) => each.tagName)) {
          module.exports.push({
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name, module: published(module.path) },
          });
        }
        module.path = published(module.path);
      }
    },
  };
}

/** Leaves what a page may use: no private member, no callback of Lit, no state. */
function tidy(declaration) {
  const isPublic = ({ name, privacy, kind, static: isStatic }) =>
    !isStatic &&
    privacy !== 'private' &&
    privacy !== 'protected' &&
    !/^[#[]/.test(name) &&
    !(kind === 'method' && lifecycle.has(name)) &&
    !internal.has(name);
  declaration.members = (declaration.members ?? []).filter(isPublic);
  for (const member of declaration.members) member.description ??= promised.get(member.name);
  // Others are dispatched between our own elements, by names that no page knows.
  declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('park-'));
  for (const event of declaration.events ?? []) {
    const type = eventClasses.get(event.name);
    if (!type) throw new Error(`no class of an event says "${event.name}"`);
    event.type = { text: type };
  }
}

/** `tour-stop` → `ParkTourStop`. */
const classOf = (room) => `Park-${room}`.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Public for what draws the element only. */
const internal = new Set(['container', 'view', 'refresh']);
const lifecycle = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'createRenderRoot',
  'willUpdate',
  'firstUpdated',
  'updated',
  'update',
  'render',
  'shouldUpdate',
]);

export default {
  globs: ['src/elements/**/*.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    parkscape(),
    customElementVsCodePlugin({ outdir }),
    customElementJetBrainsPlugin({ outdir, packageJson: false }),
    frameworkTypes({ outdir }),
  ],
};
