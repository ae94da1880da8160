import type { Language } from '../../domain/statements/localized-text.js';

/** The parent of a node across shadow roots: out of a root, its host comes next. Slots are passed over. */
export function composedParent(node: Node): Node | null {
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
}

/** The element, itself or the nearest above it across shadow roots, whose `lang` counts for an element. */
export function nearestLangElement(element: Element): Element | null {
  for (let node: Node | null = element; node; node = composedParent(node)) {
    if (node instanceof Element && node.hasAttribute('lang')) return node;
  }
  return null;
}

/** The language of Parkscape that a BCP 47 tag asks for: English for `en`, `en-GB`, …; else Chinese. */
export function languageOf(tag: string | null | undefined): Language {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'zh-CN';
}
