const storageKey = 'parkscape-theme';

/** Lets a button switch light and dark, and remembers the choice where the browser lets it. */
export function connectThemeSwitch(button: HTMLElement): void {
  const root = document.documentElement;
  const remembered = readChoice();
  if (remembered) root.dataset['theme'] = remembered;
  button.addEventListener('click', () => {
    const isDark =
      root.dataset['theme'] === 'dark' ||
      (!root.dataset['theme'] && matchMedia('(prefers-color-scheme: dark)').matches);
    const choice = isDark ? 'light' : 'dark';
    root.dataset['theme'] = choice;
    try {
      localStorage.setItem(storageKey, choice);
    } catch {
      // Storage is denied in a sandboxed frame; the choice then lasts as long as the page.
    }
  });
}

function readChoice(): 'light' | 'dark' | null {
  try {
    const choice = localStorage.getItem(storageKey);
    return choice === 'light' || choice === 'dark' ? choice : null;
  } catch {
    return null;
  }
}
