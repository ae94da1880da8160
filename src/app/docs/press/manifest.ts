import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
    readonly declarations: readonly (Described & {
      readonly customElement?: boolean;
      readonly tagName?: string;
    })[];
  }[];
}

/** All elements of the package by the custom elements manifest, the map first, then by name. */
export function elementDeclarations(root: string): ElementDeclaration[] {
  const folder = mkdtempSync(join(root, 'node_modules/.manifest-'));
  try {
    execFileSync(
      join(root, 'node_modules/.bin/cem'),
      [
        'analyze',
        '--litelement',
        '--quiet',
        '--globs',
        'src/elements/**/*.ts',
        '--outdir',
        relative(root, folder),
      ],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
    return manifest.modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ customElement }) => customElement)
      .map((declaration) => ({ ...declaration, tagName: declaration.tagName ?? tagOf(declaration.name) }))
      .toSorted((a, b) => rank(a.tagName) - rank(b.tagName) || a.tagName.localeCompare(b.tagName));
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
