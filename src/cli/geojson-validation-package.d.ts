/** The package is CommonJS without types; this is the part of it that is used. */
declare module 'geojson-validation' {
  const validation: {
    /** May return what is not a boolean, and may throw. */
    isFeature(feature: unknown): unknown;
  };
  export default validation;
}
