/**
 * The part of an address that names a step: `#trip-map/washington`.
 */

/** In place of the id of one map: all of the page that have the step. */
const EVERY_MAP = 'trip-map';

/** @typedef {{ map: string, step: string }} Link the id of a map, or EVERY_MAP; the id of a step */

/**
 * @param {string} hash as in `location.hash`
 * @returns {Link | null} null for fragments of another form
 */
export function readFragment(hash) {
  const slash = hash.indexOf('/');
  if (!hash.startsWith('#') || slash < 2 || slash === hash.length - 1) return null;
  return { map: decode(hash.slice(1, slash)), step: decode(hash.slice(slash + 1)) };
}

/** What is not percent-encoding stays as it is written. @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * @param {Link} link
 * @returns {(host: { id: string }) => boolean}
 */
export const isFor = ({ map }) => ({ id }) => map === EVERY_MAP || map === id;
