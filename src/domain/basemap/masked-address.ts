/** Parameters whose value is nobody's business: Tianditu's `tk` and the like. */
const secrets =
  /([?&;](?:tk|ak|sk|key|apikey|api[-_]key|token|access[-_]token|sig|signature|secret|auth)=)[^&#\s]*/gi;

/** A text with the keys in its addresses hidden, as it may be shown, logged and audited. */
export function maskedAddress(text: string): string {
  return text.replaceAll(secrets, '$1…').replaceAll(/\/\/[^/@\s]*@/g, '//…@');
}
