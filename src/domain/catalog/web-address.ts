/** An address that may become a link: http or https, nothing else. Null for all others. */
export function webAddressOf(url: string | null): string | null {
  const address = url !== null && URL.canParse(url) ? new URL(url) : null;
  return address && /^https?:$/.test(address.protocol) ? address.href : null;
}
