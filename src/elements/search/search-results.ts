/** What finds places and shows what was found. Loaded when someone comes to the field. */
export { createSearchIndex, isSpelling } from '../../domain/places/search-index.js';
export { renderOption } from './search-option.js';
