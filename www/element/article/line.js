/**
 * Places on the screen as numbers: the reading line, and what of a passage or of a map lies where.
 *
 * @import {Step} from '../trip-map.js'
 */

/** Where a step ends the next one begins: the end of a passage is still its own step. */
const BEFORE_END_S = 0.001;

/**
 * @param {string} text of the custom property `--trip-map-line`
 * @returns {number} per cent of the height of the window
 */
export function readLine(text) {
  const percent = /^\s*(\d+(?:\.\d+)?)%\s*$/.exec(text)?.[1];
  return percent === undefined ? 45 : Math.min(Math.max(Number(percent), 5), 95);
}

/**
 * @param {Pick<Step, 'start_s' | 'end_s'>} step
 * @param {{ top: number, height: number }} passage px of the window
 * @param {number} line
 * @returns {number}
 */
export function secondsAt({ start_s: start, end_s: end }, { top, height }, line) {
  const share = height > 0 ? (line - top) / height : Number(line >= top);
  const within = Math.min(Math.max(share, 0), 1) * (end - start);
  return start + Math.max(Math.min(within, end - start - BEFORE_END_S), 0);
}

/**
 * @param {number} top px from that of the window
 * @param {number} bottom
 * @param {number} height of the window
 * @returns {number} 0 to 1: what is seen of what could be; a box without height has no share
 */
export function seenShare(top, bottom, height) {
  const seen = Math.min(bottom, height) - Math.max(top, 0);
  return bottom > top ? Math.max(seen, 0) / Math.min(bottom - top, height) : 0;
}
