import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, inject, it } from 'vitest';

import * as innerParts from '../../src/elements/host/inner-parts.js';

interface Named {
  readonly name: string;
}
interface Declaration extends Named {
  readonly tagName: string;
  readonly description?: string;
  readonly members?: readonly (Named & { readonly kind: string; readonly readonly?: boolean })[];
  readonly attributes?: readonly (Named & { readonly fieldName: string })[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

/** What Lit keeps of a class: its properties, each with its attribute. */
interface LitClass {
  readonly elementProperties: ReadonlyMap<
    PropertyKey,
    { readonly attribute?: boolean | string; readonly state?: boolean }
  >;
  finalize(): void;
}

const root = resolve(import.meta.dirname, '../..');
const dist = join(inject('installed').folder, 'node_modules/parkscape/dist');
const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8')) as {
  modules: { path: string; declarations: Declaration[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName)
  .map((declaration) => [declaration.tagName, declaration] as const);

it('names every tag that is registered, and no other', () => {
  const registered = readdirSync(join(root, 'src/define')).map((file) => file.replace(/\.ts$/, ''));
  expect(elements.map(([tag]) => tag).toSorted()).toEqual(registered.toSorted());
});

it('names modules that are published', () => {
  for (const { path } of manifest.modules) expect(readFileSync(join(dist, '..', path), 'utf8')).not.toBe('');
});

describe.each(elements)('<%s> in the manifest', (tag, declaration) => {
  const sources = sourcesOf(tag.slice('park-'.length));

  it('has the properties and attributes of its class', async () => {
    const classes = (await import(join(dist, 'src/index.js'))) as Record<string, LitClass>;
    const park = classes[declaration.name];
    if (!park) throw new Error(`no class ${declaration.name} is exported`);
    park.finalize();
    const properties = [...park.elementProperties].filter(([, { state }]) => !state);
    const attributes = properties.flatMap(([name, { attribute }]) =>
      attribute === false ? [] : [typeof attribute === 'string' ? attribute : String(name).toLowerCase()],
    );
    const fields = (declaration.members ?? []).filter(
      ({ kind, readonly }) => kind === 'field' && readonly !== true,
    );
    expect(names(fields)).toEqual(
      expect.arrayContaining(properties.map(([name]) => String(name)).toSorted()),
    );
    expect(names(declaration.attributes)).toEqual(attributes.toSorted());
  });

  it('has the events that it dispatches', () => {
    const classes = [...sources.matchAll(/new (Park\w+Event)\(/g)].map(([, name]) => name);
    const dispatched = classes.map(
      (name) => new RegExp(`class ${name ?? ''} [^]*?super\\('([\\w-]+)'`).exec(allSources)?.[1] ?? name,
    );
    expect(names(declaration.events)).toEqual(sorted(dispatched));
  });

  it('has the slots of its templates', () => {
    const slots = [...sources.matchAll(/<slot(?:\s+name="([\w-]*)")?/g)].map(([, name]) => name ?? '');
    expect(names(declaration.slots)).toEqual([...new Set(slots)].toSorted());
  });

  it('has the parts of its templates', () => {
    const parts = partsIn(sources);
    const drawnByOthers = partsIn(
      sourcesOf('figure') + sourcesOf('card') + sourcesOf('host') + sourcesOf('comparison'),
    );
    const documented = names(declaration.cssParts);
    expect(parts.filter((part) => !documented.includes(part))).toEqual([]);
    const handedOn = [...sources.matchAll(/exportparts=\$\{(\w+)\}/g)].flatMap(([, list]) =>
      partsIn(`exportparts="${String(Reflect.get(innerParts, list ?? ''))}"`),
    );
    // Some are chosen at run time, and stand as words in the code.
    const isNamed = (part: string) =>
      parts.includes(part) ||
      handedOn.includes(part) ||
      drawnByOthers.includes(part) ||
      sources.includes(`'${part}'`);
    expect(documented.filter((part) => !isNamed(part))).toEqual([]);
  });

  it('has the custom properties of its own that its styles read', () => {
    // By its styles, or by its code as the value of a style.
    const reading = new RegExp(`(?:var\\(\\s*|getPropertyValue\\(')(--${tag}-[\\w-]+)`, 'g');
    const read = [...sources.matchAll(reading)].map(([, name]) => name);
    expect(names(declaration.cssProperties).filter((name) => name.startsWith(`--${tag}-`))).toEqual(
      sorted(read),
    );
  });

  it('says what each member, attribute, event, slot, part and custom property is', () => {
    const {
      members = [],
      attributes = [],
      events = [],
      slots = [],
      cssParts = [],
      cssProperties = [],
    } = declaration;
    const silent = [
      declaration,
      ...members,
      ...attributes,
      ...events,
      ...slots,
      ...cssParts,
      ...cssProperties,
    ]
      .filter((each) => !('description' in each) || each.description === '')
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });
});

const allSources = readdirSync(join(root, 'src/elements'), { withFileTypes: true })
  .filter((room) => room.isDirectory())
  .map((room) => sourcesOf(room.name))
  .join('\n');

/** The code of a room without its comments, whose examples are no templates. */
function sourcesOf(room: string): string {
  const folder = join(root, 'src/elements', room);
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*\*[^]*?\*\//g, ''))
    .join('\n');
}

/** The parts named in templates, and those that are handed on from inner elements. */
function partsIn(text: string): string[] {
  const parts = [...text.matchAll(/\spart="([\w -]+)"/g)].flatMap(([, list]) => (list ?? '').split(' '));
  const exported = [...text.matchAll(/exportparts="([^"]+)"/g)].flatMap(([, list]) =>
    (list ?? '').split(',').map((entry) => entry.split(':').at(-1)?.trim() ?? ''),
  );
  return sorted([...parts, ...exported]);
}

function names(list: readonly Named[] = []): string[] {
  return sorted(list.map(({ name }) => name));
}

/** Each once, in order. */
function sorted(words: readonly (string | undefined)[]): string[] {
  return [...new Set(words.map(String))].toSorted((one, other) => (one < other ? -1 : 1));
}
