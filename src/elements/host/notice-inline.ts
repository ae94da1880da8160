import type { ReactiveControllerHost } from 'lit';

/**
 * Notices when a page's rule for everything (`* { all: unset }`) has made an element a piece of a line, which
 * has no size; the element then has the state `inline`, and its styles can say `:host(:state(inline))`. To be called
 * in the element's constructor.
 */
export function noticeInline(host: ReactiveControllerHost & HTMLElement): void {
  const { states } = host.attachInternals();
  host.addController({
    hostConnected() {
      states.delete('inline');
      if (getComputedStyle(host).display === 'inline') states.add('inline');
    },
  });
}
