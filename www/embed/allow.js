/**
 * Which trips an embed may load. Its address is written by whoever puts the frame into a page, so the host says what it
 * will show under its own name: the trips beside it, and folders it names in embed.html.
 */
import { addressOf } from '../element/address.js';

/** What a server may read as the way out of a folder, although a browser does not: `/`, `\`, `.`, `%` and NUL, encoded. */
const DISGUISED = /%(?:2f|5c|2e|25|00)/i;

/**
 * The address of a trip, if it lies in one of the folders.
 * @param {string} written `src` as the address of the embed has it
 * @param {string} page address of the embed
 * @param {string} folders URLs, with spaces between; below each, everything may be loaded
 * @returns {string | null} null for what is not to be loaded
 */
export function allowedTrip(written, page, folders) {
  // Parsing resolves `..` and reads `\` as `/`: what is compared is what would be asked for.
  const url = parse(written, page);
  if (!url || DISGUISED.test(url.pathname)) return null;
  url.hash = '';
  const known = ['trips/', ...folders.split(/\s+/).filter(Boolean)].map((folder) => parse(folder, page));
  return known.some((folder) => folder && url.href.startsWith(asFolder(folder))) ? url.href : null;
}

/**
 * @param {string} written
 * @param {string} page
 * @returns {URL | null} null for what is no address, or has somebody's name in it
 */
function parse(written, page) {
  const url = addressOf(written, page);
  return url?.username || url?.password ? null : url;
}

/** With the slash at its end, without which `/trips` would also be the beginning of `/trips-of-others`. @param {URL} url */
function asFolder(url) {
  url.search = url.hash = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
