/** Whether a text is exactly an origin: a scheme, a host and perhaps a port, nothing after them, no wildcard. */
export function isOrigin(text: string): boolean {
  return /^https?:\/\/[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
