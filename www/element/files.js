/**
 * The files beside the script. Their names change with their content: the build puts the real ones in the place of this
 * module, with their hashes (build/bundle.mjs).
 *
 * @typedef {{ url: URL, integrity: string }} File
 */

/** @param {string} name @returns {File} */
const file = (name) => ({ url: new URL(name, import.meta.url), integrity: '' });

export const files = {
  'element.js': file('element.js'),
  'trip_map_bg.wasm': file('trip_map_bg.wasm'),
  'land-50m.bin': file('land-50m.bin'),
};
