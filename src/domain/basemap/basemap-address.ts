/**
 * The absolute form of an address or a template of addresses. Braces stay as they are, so that `{z}/{x}/{y}` can be
 * filled in.
 *
 * @returns null for what is no address, and for any scheme but http and https.
 */
export function absoluteAddress(address: string, baseUrl: string): string | null {
  const trimmed = address.trim();
  if (trimmed === '' || !URL.canParse(trimmed, baseUrl)) return null;
  const url = new URL(trimmed, baseUrl);
  if (!/^https?:$/.test(url.protocol)) return null;
  return url.href.replaceAll(/%7b/gi, '{').replaceAll(/%7d/gi, '}');
}

/** Whether a template says where each of its tiles is. */
export function isTileTemplate(template: string): boolean {
  return (
    (/\{z\}/.test(template) && /\{x\}/.test(template) && /\{y\}/.test(template)) ||
    /\{quadkey\}|\{bbox-epsg-3857\}/.test(template)
  );
}
