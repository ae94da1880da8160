/** One number of a typed position: degrees where a hemisphere or a degree sign says so, else as written. */
export interface TypedNumber {
  readonly value: number;
  /** `lng` and `lat` where the text itself says which it is: 东经, N, °E. */
  readonly axis: 'lng' | 'lat' | null;
}

const hemispheres: Readonly<Record<string, readonly [axis: 'lng' | 'lat', sign: 1 | -1]>> = {
  E: ['lng', 1],
  W: ['lng', -1],
  N: ['lat', 1],
  S: ['lat', -1],
  东经: ['lng', 1],
  西经: ['lng', -1],
  北纬: ['lat', 1],
  南纬: ['lat', -1],
};

const degreePattern =
  /^(东经|西经|北纬|南纬|[EWNS])?([-+]?\d+(?:\.\d+)?)°(?:(\d+(?:\.\d+)?)'(?:(\d+(?:\.\d+)?)")?)?(东经|西经|北纬|南纬|[EWNS])?$/;
const plainPattern = /^(东经|西经|北纬|南纬|[EWNS])?([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)([EWNS])?$/;

/** Full width becomes half width, and the many signs for degrees, minutes and seconds become one each. */
export function plainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[度º˚]/g, '°')
    .replaceAll(/[分′’‘´`]/g, "'")
    .replaceAll(/[秒″”“]|''/g, '"')
    .replaceAll('−', '-')
    .replaceAll(/\s+(?=[°'"])|(?<=°)\s+(?=\d+(?:\.\d+)?\s*')|(?<=')\s+(?=\d+(?:\.\d+)?\s*")/g, '')
    .replaceAll(/(?<=[°'"])\s+(?=[EWNSewns](?![a-z\d]))|(?<=经|纬)\s+(?=\d)/g, '');
}

/** A number or degrees, minutes, seconds, of a text that has been through {@link plainSigns}; null for other words. */
export function readTypedNumber(word: string): TypedNumber | null {
  const text = word.replaceAll(/[ewns]/g, (letter, at: number) => upper(word, letter, at));
  const degrees = degreePattern.exec(text);
  if (degrees !== null) {
    const [, before, whole = '', minutes = '0', seconds = '0', after] = degrees;
    if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
    const parts = Math.abs(Number(whole)) + Number(minutes) / 60 + Number(seconds) / 3600;
    return withHemisphere(whole.startsWith('-') ? -parts : parts, before ?? after);
  }
  const plain = plainPattern.exec(text);
  if (plain === null) return null;
  return withHemisphere(Number(plain[2]), plain[1] ?? plain[3]);
}

/** A small letter at an end is a hemisphere; the e inside a number is its exponent. */
function upper(word: string, letter: string, at: number): string {
  return at === 0 || at === word.length - 1 ? letter.toUpperCase() : letter;
}

function withHemisphere(value: number, name: string | undefined): TypedNumber {
  const [axis, sign] = hemispheres[name ?? ''] ?? [null, 1];
  return { value: value * sign, axis };
}
