/**
 * The address that is written somewhere, as `URL.parse` would give it: browsers that are told they are too old for the map
 * lack that, and have to get as far as being told.
 * @param {string} written
 * @param {string} base URL it is relative to
 * @returns {URL | null} null for what is no address
 */
export function addressOf(written, base) {
  try {
    return new URL(written, base);
  } catch {
    return null;
  }
}
