import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the manifest says of something that an element has. */
export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

/** A property or a method. */
export interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly type?: { readonly text: string };
  readonly parameters?: readonly {
    readonly name: string;
    readonly optional?: boolean;
    readonly default?: string;
    readonly type?: { readonly text: string };
  }[];
  readonly return?: { readonly type?: { readonly text: string } };
}

/** An element as its doc comment and its class declare it. */
export interface ElementDeclaration extends Described {
  readonly tagName: string;
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly (Described & { readonly kind: string; readonly tagName?: string })[];
  }[];
}

/** All elements of the package by the custom elements manifest, the map first, then by name. */
export function elementDeclarations(root: string): ElementDeclaration[] {
  const folder = mkdtempSync(join(root, 'node_modules/.manifest-'));
  try {
    const config = {
      globs: ['src/elements/**/*.ts'],
      outdir: relative(root, folder),
      litelement: true,
      // It would write into package.json.
      packagejson: false,
    };
    const configFile = join(folder, 'config.mjs');
    writeFileSync(configFile, `export default ${JSON.stringify(config)};`);
    execFileSync(
      join(root, 'node_modules/.bin/cem'),
      ['analyze', '--quiet', '--config', relative(root, configFile)],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
    return (
      manifest.modules
        // An element is the class after which its room is named.
        .flatMap(({ path, declarations }) => {
          const [, room] = /^src\/elements\/([a-z-]+)\/\1\.ts$/.exec(path) ?? [];
          return declarations.filter(
            ({ kind, name }) => kind === 'class' && tagOf(name) === `park-${room ?? ''}`,
          );
        })
        .map((declaration) => ({ ...declaration, tagName: declaration.tagName ?? tagOf(declaration.name) }))
        .toSorted((a, b) => rank(a.tagName) - rank(b.tagName) || a.tagName.localeCompare(b.tagName))
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `ParkMap` → `park-map`. */
function tagOf(className: string): string {
  return className.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

function rank(tag: string): number {
  return tag === 'park-map' ? 0 : 1;
}
