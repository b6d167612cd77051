/** @import {Glue} from 'trip-map-glue' */

/**
 * The core that animates the map, in Node.
 * @param {Buffer} wasm
 * @returns {Promise<Glue>}
 */
export async function loadCore(wasm) {
  const path = '../pkg/trip_map.js';
  const glue = await import(path);
  glue.initSync({ module: wasm });
  return glue;
}
