/** The version of this package; `npm version` writes it here, and a test holds it against `package.json`. */
export const version = '0.1.0';
