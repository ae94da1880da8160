/**
 * Makes a tab list work by pointer and keyboard, by the ARIA pattern: arrow keys, Home and End move and choose.
 * Returns what chooses a tab by its id; `onChosen` is told when the visitor does.
 */
export function connectTabs(list: HTMLElement, onChosen?: () => void): (tabId: string) => void {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const show = (tabId: string): void => {
    const views = tabs.map((tab) => document.getElementById(tab.getAttribute('aria-controls') ?? ''));
    const hadFocus = views.some((view) => view?.matches(':focus-within') && !view.hidden);
    for (const tab of tabs) {
      const chosen = tab.id === tabId;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      // Where not all tabs fit, the list of them scrolls.
      if (chosen) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const view = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      if (view) view.hidden = !chosen;
      // What had the focus may be hidden now: it goes on in what is shown.
      if (view && chosen && hadFocus && !view.matches(':focus-within')) view.focus({ preventScroll: true });
    }
  };
  list.addEventListener('click', ({ target }) => {
    const tab = target instanceof Element ? target.closest('[role="tab"]') : null;
    if (!tab) return;
    show(tab.id);
    onChosen?.();
  });
  list.addEventListener('keydown', (event) => {
    const from = tabs.findIndex((tab) => tab === document.activeElement);
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (from < 0 || to === undefined) return;
    event.preventDefault();
    const tab = tabs.at(to % tabs.length);
    if (!tab) return;
    show(tab.id);
    tab.focus();
    onChosen?.();
  });
  return show;
}

/** The id of the tab that is chosen; empty where the page shows none yet. */
export function chosenTab(list: HTMLElement): string {
  return list.querySelector('[role="tab"][aria-selected="true"]')?.id ?? '';
}
