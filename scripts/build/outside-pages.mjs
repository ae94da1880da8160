/**
 * Makes what `dist/cdn/` takes from packages importable where there is no page, as the modules are: a server that renders
 * pages may import everything. Fails where a package no longer reads as expected.
 */
const changes = [
  [
    /@lit\/reactive-element\/reactive-element\.js$/,
    /extends HTMLElement/,
    'extends(globalThis.HTMLElement??class{})',
  ],
  [/lit-html\/lit-html\.js$/, /=document,/, '=globalThis.document??{createTreeWalker:()=>({})},'],
  [/maplibre-gl\/src\/source\/worker\.ts$/, /if \(isWorker\(self\)\)/, 'if (isWorker(globalThis))'],
];

export function outsidePages() {
  return {
    name: 'outside-pages',
    transform(code, id) {
      const change = changes.find(([file]) => file.test(id.replaceAll('\\', '/')));
      if (!change) return null;
      const [, from, to] = change;
      if (!from.test(code)) throw new Error(`${id} no longer reads as expected`);
      return code.replace(from, () => to);
    },
  };
}
