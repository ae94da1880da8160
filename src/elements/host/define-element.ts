import { version } from './version.js';

/** Under which a class says which version of the package it comes from, to every copy of the package on a page. */
const versionKey = Symbol.for('parkscape.version');

let hasTold = false;

/**
 * Registers an element under its tag, unless the tag is taken: the first definition wins, whichever copy or version of
 * the package it comes from, and one line in the console says so.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  // Where pages are rendered on a server there may be no registry.
  if (typeof customElements === 'undefined') return;
  const first = customElements.get(tag);
  if (!first) {
    Object.defineProperty(element, versionKey, { value: version });
    customElements.define(tag, element);
    return;
  }
  if (first === element || hasTold) return;
  hasTold = true;
  tellSecondDefinition(tag, first);
}

function tellSecondDefinition(tag: string, first: CustomElementConstructor): void {
  const owner: unknown = Reflect.get(first, versionKey);
  const [zh, en] =
    typeof owner === 'string' ? [`Parkscape ${owner}`, `Parkscape ${owner}`] : ['另一脚本', 'another script'];
  // For whoever builds the page: nobody else could find out why the second script changes nothing.
  // oxlint-disable-next-line no-console
  console.warn(
    `<${tag}> 已由${zh} 定义，本页沿用；Parkscape ${version} 的重复定义未生效。` +
      ` / <${tag}> is defined by ${en} already and stays so; Parkscape ${version} was loaded in vain.`,
  );
}
