import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the licences of all packages that some modules come from, with the texts that these packages carry. */
export function writeLicences(moduleIds, file) {
  const folders = new Set(
    moduleIds.flatMap(
      (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0] ?? [],
    ),
  );
  const texts = [...folders]
    // A package may hold code of another in a folder of that name; what holds both is listed itself.
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const carried = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text = carried ? readFileSync(join(folder, carried), 'utf8').trim() : '';
      return { name, text: `${name} ${version} (${license})\n\n${text}`.trim() };
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const head =
    'These scripts hold code of the following packages besides that of Parkscape, which is under the MIT licence.';
  writeFileSync(file, `${[head, ...texts.map(({ text }) => text)].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}
