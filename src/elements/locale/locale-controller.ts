import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Language } from '../../domain/statements/localized-text.js';

import { messageText, type MessageOverrides, type Messages } from './messages.js';
import { composedParent, languageOf, nearestLangElement } from './nearest-language.js';

/** An element with texts: a page may set `messages` to reword some of them. */
export type LocalizedHost<Key extends string> = ReactiveControllerHost &
  Element & { messages?: MessageOverrides<Key> };

/**
 * Gives an element its texts in the language of the nearest `lang`, and renders it again when a `lang` above it
 * changes, in whichever shadow root.
 */
export class LocaleController<Key extends string> implements ReactiveController {
  readonly #host: LocalizedHost<Key>;
  readonly #messages: Messages<Key>;
  readonly #observer: MutationObserver | null;
  #language: Language = 'zh-CN';

  constructor(host: LocalizedHost<Key>, messages: Messages<Key>) {
    this.#host = host;
    this.#messages = messages;
    this.#observer =
      typeof MutationObserver === 'undefined' ? null : new MutationObserver(() => this.#resolve());
    host.addController(this);
  }

  /** The language in force. */
  get language(): Language {
    return this.#language;
  }

  /** The text of a key, with its placeholders filled in. */
  text(key: Key, values?: Readonly<Record<string, string | number>>): string {
    return messageText(this.#messages, key, this.#language, values, this.#host.messages);
  }

  hostConnected(): void {
    for (let node: Node | null = this.#host; node; node = composedParent(node)) {
      if (node instanceof Element) this.#observer?.observe(node, { attributeFilter: ['lang'] });
    }
    this.#resolve();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #resolve(): void {
    const language = languageOf(nearestLangElement(this.#host)?.getAttribute('lang'));
    if (language === this.#language) return;
    this.#language = language;
    this.#host.requestUpdate();
  }
}
