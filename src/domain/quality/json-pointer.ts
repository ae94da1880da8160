/** A JSON Pointer (RFC 6901) one step further: `~` and `/` in names are written `~0` and `~1`. */
export function pointerTo(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
