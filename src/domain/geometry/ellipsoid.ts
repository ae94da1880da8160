/** The flattening of the ellipsoid of CGCS2000. */
export const flattening = 1 / 298.257222101;

/** Half of the long axis of the ellipsoid of CGCS2000, in metres. That of WGS 84 differs by a tenth of a millimetre in the short one. */
export const halfAxis = 6_378_137;

/** Its first eccentricity, squared. */
export const e2 = flattening * (2 - flattening);

/** Half of its short axis, in metres. */
export const shortHalfAxis = halfAxis * (1 - flattening);
