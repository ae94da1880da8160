import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const sources = filesUnder(join(root, 'src')).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.d.ts'),
);
const imports = new Map(sources.map((path) => [name(path), importsOf(path)]));

/** Which rooms a room may import from besides itself; the first that matches a file counts. */
const stairs: readonly (readonly [room: RegExp, may: RegExp])[] = [
  [/^src\/domain\/statements\//, /^$/],
  [/^src\/domain\/geometry\//, /^src\/domain\/statements\/localized-text\.ts$/],
  [/^src\/domain\/quality\//, /^src\/domain\/(geometry|statements)\//],
  [/^src\/domain\/land-use\//, /^src\/domain\/statements\//],
  [/^src\/domain\/catalog\//, /^src\/domain\/(geometry|statements|quality|land-use)\//],
  [
    /^src\/domain\/planning\//,
    /^src\/domain\/(geometry|statements|quality|land-use|catalog|places|finding)\//,
  ],
  [/^src\/domain\/tour\//, /^src\/domain\/(geometry|statements|quality|catalog)\//],
  [/^src\/domain\/basemap\//, /^src\/domain\/(geometry|statements|quality|catalog)\//],
  [/^src\/domain\/\w+\//, /^src\/domain\/(geometry|statements|land-use|catalog)\//],
  [/^src\/data\//, /^src\/domain\//],
  [/^src\/engine\//, /^(src\/domain|styles)\//],
  [
    /^src\/elements\/(host|locale)\//,
    /^(src\/domain\/statements|src\/elements\/locale|styles)\/|^src\/domain\/quality\/missing-code\.ts$/,
  ],
  [/^src\/elements\/map\//, /^src\/(domain|data|engine|elements\/(host|locale))\//],
  [
    /^src\/elements\/sketching\//,
    /^src\/(domain|elements\/(map|host|locale)|engine\/(map-engine|scene)\.ts$)/,
  ],
  [/^src\/elements\/figure\//, /^src\/(domain|elements\/(host|locale))\//],
  [
    /^src\/elements\/tour\//,
    /^src\/(domain|data\/(tours|fetching|findings-in-words\.ts)|elements\/(map|host|locale|figure))\/?/,
  ],
  [/^src\/elements\/comparison\//, /^src\/(domain|elements\/(host|locale|figure))\//],
  [/^src\/elements\/import\//, /^src\/(domain|data\/(import|formats)|elements\/(map|host|locale))\//],
  [
    /^src\/elements\//,
    /^src\/(domain|frame|elements\/(map|host|locale|figure|card|sketching|comparison)|engine\/(map-engine|scene)\.ts$)/,
  ],
  [
    /^src\/frame\//,
    /^src\/(domain|engine\/map-engine\.ts$|elements\/map\/(map-state|map-attributes|layer-opacities)\.ts$)/,
  ],
  [/^src\/frame-client\.ts$/, /^src\/(domain|frame)\/|^src\/engine\/map-engine\.ts$/],
  [/^src\/cli\//, /^src\/(domain|data)\//],
  [/^src\/app\//, /./],
  [/^src\/(index|define|autoload)\.ts$|^src\/define\//, /./],
];

describe('the house', () => {
  it('lets each room import only from the floors below it', () => {
    const faults = sources.flatMap((path) => {
      const from = name(path);
      const [room, may] = stairs.find(([pattern]) => pattern.test(from)) ?? [];
      if (!room || !may) return [`${from} stands in no room`];
      return (imports.get(from) ?? [])
        .filter(({ to }) => /^(src|styles)\//.test(to))
        .filter(({ to }) => roomOf(from) !== roomOf(to) && !may.test(to))
        .map(({ to }) => `${from} imports ${to}`);
    });
    expect(faults).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(circles()).toEqual([]);
  });

  it('imports maplibre-gl in the engine alone', () => {
    const faults = [...imports].flatMap(([from, targets]) =>
      targets.some(({ to }) => to === 'maplibre-gl') && !from.startsWith('src/engine/maplibre/')
        ? [from]
        : [],
    );
    expect(faults).toEqual([]);
  });

  it('imports geojson-validation, which pages must not load, in one file of the command line alone', () => {
    const users = [...imports].filter(([, targets]) => targets.some(({ to }) => to === 'geojson-validation'));
    expect(users.map(([from]) => from)).toEqual(['src/cli/geojson-validation.ts']);
  });

  it('keeps the domain free of DOM, network, Lit and MapLibre', () => {
    const faults = sources
      .filter((path) => name(path).startsWith('src/domain/'))
      .filter((path) =>
        /\b(document|window|fetch|HTMLElement)\b\s*[.(]|from '(lit|maplibre)/.test(code(path)),
      )
      .map(name);
    expect(faults).toEqual([]);
  });

  it('names rooms by their nouns', () => {
    const dumps = /(^|\/)(utils?|helpers?|common|shared|misc|lib|core)(\/|\.|-|$)/;
    expect([...imports.keys()].filter((path) => dumps.test(path))).toEqual([]);
  });

  it('puts data into pages as text, never as HTML or code', () => {
    const sinks =
      /innerHTML|outerHTML|insertAdjacentHTML|setHTML|unsafeHTML|unsafeSVG|unsafeStatic|\beval\(|new Function/;
    expect(sources.filter((path) => sinks.test(code(path))).map(name)).toEqual([]);
  });

  it('writes no style attribute, which strict content security policies forbid', () => {
    const elements = sources.filter((path) => name(path).startsWith('src/elements/'));
    expect(elements.filter((path) => /\sstyle=|style-map/.test(code(path))).map(name)).toEqual([]);
  });

  it('writes var(--_rem) for rem, which pages set to 10 or 100 px', () => {
    const styled = sources.filter((path) => /^src\/(elements|engine)\//.test(name(path)));
    const rem = /^(?! \*).*[\s('"]-?[\d.]+rem\b/m;
    expect(styled.filter((path) => rem.test(code(path))).map(name)).toEqual([]);
  });

  it('has a test for each element', () => {
    const untested = readdirSync(join(root, 'src/elements'), { withFileTypes: true })
      .filter((room) => room.isDirectory())
      .filter(({ name: room }) => existsSync(join(root, `src/elements/${room}/${room}.ts`)))
      .filter(({ name: room }) => !existsSync(join(root, `tests/elements/${room}.test.ts`)))
      .map(({ name: room }) => room);
    expect(untested).toEqual([]);
  });

  it('registers each tag in a file of its own, all of them at once, and each when it comes near', () => {
    const tags = sources.flatMap((path) =>
      [...code(path).matchAll(/'(park-[a-z-]+)': Park\w+;/g)].map(([, tag]) => tag),
    );
    const elementTags = tags.filter((tag) => existsSync(join(root, `src/elements/${tag?.slice(5) ?? ''}`)));
    const registering = new Map(
      sources.flatMap((path) => {
        const [, tag] = /defineElement\('(park-[a-z-]+)'/.exec(code(path)) ?? [];
        return tag ? [[tag, name(path)] as const] : [];
      }),
    );
    const inAll = (file: string) =>
      [...code(join(root, file)).matchAll(/'\.\/define\/(park-[a-z-]+)\.js'/g)].map(([, tag]) => tag);
    expect(Object.fromEntries(registering)).toEqual(
      Object.fromEntries(elementTags.map((tag) => [tag, `src/define/${String(tag)}.ts`])),
    );
    expect(new Set(inAll('src/define.ts'))).toEqual(new Set(elementTags));
    expect(new Set(inAll('src/autoload.ts'))).toEqual(new Set(elementTags));
  });

  it('tells its version as the package does', () => {
    const { version } = JSON.parse(code(join(root, 'package.json'))) as { version: string };
    expect(code(join(root, 'src/elements/host/version.ts'))).toContain(`version = '${version}'`);
  });

  it('keeps each file short enough to be one idea', () => {
    const long = sources.filter((path) => linesOfCode(path) > 400).map(name);
    expect(long).toEqual([]);
  });
});

/** Lines that are neither empty nor a comment: the class comment of an element is its documentation, and may be long. */
function linesOfCode(path: string): number {
  const withoutComments = code(path).replaceAll(/^\s*\/\*\*?[^]*?\*\/|^\s*\/\/.*$/gm, '');
  return withoutComments.split('\n').filter((line) => line.trim() !== '').length;
}

interface Import {
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(path: string): Import[] {
  const statements = code(path).matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)|new URL\('(\.[^']+\.js)'/gm,
  );
  return [...statements].map(([, type, from, dynamic, url]) => ({
    to: target(path, from ?? dynamic ?? url ?? ''),
    typeOnly: type !== undefined,
  }));
}

/** The file that a specifier means, as its path in the project; a package by its name. */
function target(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return name(resolve(dirname(from), specifier)).replace(/\.js$/, '.ts');
}

/** Circles of imports that are there at run time, each as the files it leads through. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const seenAt = path.indexOf(file);
    if (seenAt >= 0) {
      found.push([...path.slice(seenAt), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const { to, typeOnly } of imports.get(file) ?? []) if (!typeOnly) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

function roomOf(path: string): string {
  return /^src\/(?:domain|elements)\/[^/]+|^[^/]+\/[^/]+/.exec(path)?.[0] ?? path;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function name(path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

function code(path: string): string {
  return readFileSync(path, 'utf8');
}
