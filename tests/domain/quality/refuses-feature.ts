import validation from 'geojson-validation';

/** Whether geojson-validation refuses a feature as its file has it: anything but `true`, or a throw. */
export function refusesFeature(feature: unknown): boolean {
  try {
    return validation.isFeature(feature) !== true;
  } catch {
    return true;
  }
}
