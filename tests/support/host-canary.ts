/** What our script has changed in the page that embeds it, a line each; set before anything else is loaded. */
declare global {
  interface Window {
    changedByOthers: () => string[];
    policyViolations: string[];
    reportedErrors: string[];
  }
}

/**
 * Runs in the page before its scripts: remembers every global and every member of every built-in prototype, and counts
 * violations of the page's policy.
 */
export function setCanary(): void {
  window.policyViolations = [];
  window.reportedErrors = [];
  // Also what is told to the page alone, such as a loop of resize observers.
  window.addEventListener('error', (event) => {
    if (event.message) window.reportedErrors.push(event.message);
  });
  window.addEventListener('unhandledrejection', (event) => window.reportedErrors.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => {
    window.policyViolations.push(
      `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile} ${event.sample}`,
    );
  });
  const snapshot = (): Map<string, unknown> => {
    const members = new Map<string, unknown>();
    const add = (owner: object, name: string): void => {
      for (const key of Reflect.ownKeys(owner)) {
        const descriptor = Reflect.getOwnPropertyDescriptor(owner, key);
        const path = `${name}.${String(key)}`;
        members.set(path, descriptor?.get ?? descriptor?.value);
        members.set(`${path}:set`, descriptor?.set);
      }
    };
    for (const key of Reflect.ownKeys(globalThis)) {
      const descriptor = Reflect.getOwnPropertyDescriptor(globalThis, key);
      const value: unknown = descriptor?.value;
      members.set(`globalThis.${String(key)}`, typeof value === 'function' ? value : typeof value);
      if (typeof value !== 'function') continue;
      add(value, String(key));
      const prototype: unknown = Reflect.get(value, 'prototype');
      if (typeof prototype === 'object' && prototype) add(prototype, `${String(key)}.prototype`);
    }
    return members;
  };
  const before = snapshot();
  // What Lit and MapLibre note on any page that uses them, for other copies of themselves.
  const allowed = [
    /^globalThis\.(litElementVersions|litHtmlVersions|reactiveElementVersions|litPropertyMetadata)/,
    /^Symbol\.metadata/,
    // Our own note under a registered symbol: all copies of the package share the few contexts of a page.
    /^globalThis\.Symbol\(parkscape\.context-budget\)/,
    /^(Object|Error|Set)\._classRegistryKey/,
    /^globalThis\.(changedByOthers|policyViolations|reportedErrors)|^changedByOthers\./,
    /^globalThis\.\d+/,
  ];
  window.changedByOthers = () => {
    const after = snapshot();
    return [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) =>
        !allowed.some((pattern) => pattern.test(path)) && !Object.is(before.get(path), after.get(path)),
    );
  };
}
