/** Whether the browser lets a page save files: `unknown` in a frame whose rules can't be read from inside. */
export type SaveLeave = 'yes' | 'no' | 'unknown';

/** How long the browser may take to begin reading a file that it saves, in milliseconds. */
const readMs = 60_000;

/** Whether files can be saved here. A frame with `sandbox` and without `allow-downloads` saves none, and tells nobody. */
export function saveLeaveOf(view: Window = window): SaveLeave {
  if (view.top === view) return 'yes';
  for (let frame: Window = view; frame !== frame.parent; frame = frame.parent) {
    const element = frameElementOf(frame);
    if (element === null) return 'unknown';
    const { sandbox } = element;
    if (element.hasAttribute('sandbox') && !sandbox.contains('allow-downloads')) return 'no';
  }
  return 'yes';
}

function frameElementOf(view: Window): HTMLIFrameElement | null {
  try {
    const element = view.frameElement;
    return element?.localName === 'iframe' ? (element as HTMLIFrameElement) : null;
  } catch {
    // Of another origin.
    return null;
  }
}

/** Saves a file through the browser, under a name. No request is made; the page's own click handlers hear nothing of it. */
export function saveFile(file: Blob, name: string, owner: Document = document): void {
  const url = URL.createObjectURL(file);
  const link = owner.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), readMs);
}
