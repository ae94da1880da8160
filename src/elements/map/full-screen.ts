import { composedParent } from '../locale/nearest-language.js';

/** Whether an element, or one that it stands in, fills the screen. */
export function isInFullScreen(element: Element): boolean {
  for (let node: Node | null = element; node; node = composedParent(node)) {
    if (node instanceof Element && node.matches(':fullscreen')) return true;
  }
  return false;
}

/** Whether the page may fill the screen: a frame needs its page's leave. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled;
}

/** Lets an element fill the screen, or gives the screen back. A page that refuses leaves all as it was. */
export async function toggleFullScreen(element: Element): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await element.requestFullscreen();
  } catch {
    // Refused by a policy of the page: the button then does nothing, as the browser's own would.
  }
}
