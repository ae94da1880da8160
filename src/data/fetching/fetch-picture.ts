/** A picture that has not come by then is given up. */
const timeoutMs = 20_000;

/** The picture behind a URL; rejects for whatever goes wrong with it. */
export async function fetchPicture(url: string, caller: AbortSignal): Promise<ImageBitmap> {
  const signal = AbortSignal.any([caller, AbortSignal.timeout(timeoutMs)]);
  const response = await fetch(url, { signal, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`the server answered ${String(response.status)}`);
  return createImageBitmap(await response.blob());
}
