import { version } from './version.js';

/** Under which a class says which version of the package it comes from, to every copy of the package on a page. */
const versionKey = Symbol.for('parkscape.version');

/** What this copy of the package has registered. */
const own = new WeakSet<CustomElementConstructor>();

let hasTold = false;

/**
 * Registers an element under its tag, unless the tag is taken: the first definition wins, whichever copy or version of
 * the package it comes from, and one line in the console says so.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  // Where pages are rendered on a server there may be no registry.
  if (typeof customElements === 'undefined') return;
  if (customElements.get(tag)) {
    tellIfTaken(tag);
    return;
  }
  own.add(element);
  Object.defineProperty(element, versionKey, { value: version });
  customElements.define(tag, element);
}

/** Says once in the console that another copy of the package, or another script, has registered a tag. */
export function tellIfTaken(tag: string): void {
  const first = customElements.get(tag);
  if (hasTold || !first || own.has(first)) return;
  hasTold = true;
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
