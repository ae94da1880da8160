import { describe, expect, it } from 'vitest';

import { embedHtml, harmIn, noHarm } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { onMap } from '../support/visitor.js';

const stage = new HostStage();

/** Scripts of a page's own that run before ours. */
const patches = {
  'adds enumerable members to prototypes': `
    Array.prototype.foo = function () { return 'foo' };
    String.prototype.trimAll = function () { return this };
    Function.prototype.baz = function () { return this };`,
  'patches built-ins as old Prototype.js does': `
    Array.from = function (iterable) {
      if (!iterable) return [];
      if ('toArray' in Object(iterable)) return iterable.toArray();
      const results = [];
      for (let i = 0; i < (iterable.length || 0); i++) results.push(iterable[i]);
      return results;
    };
    Array.prototype.toJSON = function () { return '[' + this.map((v) => JSON.stringify(v)).join(', ') + ']' };
    String.prototype.toJSON = function () { return '"' + this + '"' };
    const bind = Function.prototype.bind;
    Function.prototype.bind = function (context, ...args) {
      if (arguments.length < 2 && context === undefined) return this;
      return bind.call(this, context, ...args);
    };
    Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this); return this };
    const { reverse } = Array.prototype;
    Array.prototype.reverse = function (inline) { return reverse.call(inline === false ? [...this] : this) };
    Array.prototype.find = Array.prototype.detect = function (test, context) {
      for (const value of [...this]) if (test.call(context, value)) return value;
    };
    Element.prototype.hide = function () { this.style.display = 'none'; return this };`,
  'wraps promises and listeners as zone.js does': `
    const Native = Promise;
    window.Promise = class ZoneAwarePromise extends Native {
      then(a, b) { return super.then(a && ((v) => a(v)), b && ((v) => b(v))) }
    };
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const wrapped = new WeakMap();
    const wrap = (listener) => {
      if (!listener) return listener;
      if (!wrapped.has(listener)) wrapped.set(listener, function (event) {
        return typeof listener === 'function' ? listener.call(this, event) : listener.handleEvent(event);
      });
      return wrapped.get(listener);
    };
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      return addEventListener.call(this, type, wrap(listener), options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      return removeEventListener.call(this, type, wrap(listener), options);
    };
    for (const name of ['setTimeout', 'requestAnimationFrame', 'queueMicrotask']) {
      const native = window[name];
      window[name] = (task, ...rest) => native.call(window, (...args) => task(...args), ...rest);
    }`,
  'freezes its prototypes': `
    for (const name of ['Object', 'Array', 'Function', 'String', 'Promise', 'Map', 'Set', 'Error', 'Event', 'EventTarget']) {
      Object.freeze(window[name].prototype);
    }`,
  'uses names that we might': `
    window.result = true; window.name = 'portal'; window.parkscape = 1; window.L = {}; window.process = {};
    window.module = {}; window.exports = {}; window.require = () => { throw new Error('no') };
    window.define = (...args) => { throw new Error('AMD') }; window.define.amd = {};
    window.global = window; window.google = {}; window.maplibregl = { Map: null };`,
};

describe('a page whose script', () => {
  for (const [name, script] of Object.entries(patches)) {
    it(`${name} gets its map, and finds all as it left it`, async () => {
      const visit = await stage.openReady({ html: embedHtml() }, (page) => page.addInitScript(script));
      const { page } = visit;
      expect(await onMap(page, (map) => map.status, null)).toBe('ready');
      await onMap(page, (map) => map.select('head-building'), null);
      await page.locator('park-popup park-card').getByText('53.6%').first().waitFor();
      const found = await onMap(
        page,
        (map) => map.state.places.filter((place) => place.kind === 'public-park').length,
        null,
      );
      expect(found).toBeGreaterThan(0);
      expect(await onMap(page, (map) => map.findings, null)).toEqual([]);
      expect(await harmIn(visit)).toEqual(noHarm);
      await page.close();
    });
  }

  it('is shadowed by named elements gets its map', async () => {
    const names = [
      'Map',
      'Promise',
      'URL',
      'Worker',
      'customElements',
      'maplibregl',
      'result',
      'fetch',
      'name',
    ];
    const clobbers = names.map(
      (id) => `<form id="${id}" name="${id}"><input name="attributes"><input name="nodeName"></form>`,
    );
    const visit = await stage.openReady({
      html: embedHtml({
        body: `${clobbers.join('')}<form name="body"><input name="firstChild"></form><img name="title" src="data:,">
          <a id="location" name="location"></a>
          <form><input name="id"><park-map engine="webgl" loading="eager" src="/geodata/catalog.json"></park-map></form>`,
      }),
    });
    expect(await onMap(visit.page, (map) => map.status, null)).toBe('ready');
    expect(await harmIn(visit)).toEqual(noHarm);
    await visit.page.close();
  });
});
