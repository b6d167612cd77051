/** What an embed says of its height, in the three dialects that pages which frame it may understand. */

/** The type of our own message; without a height, it is the question. */
export const HEIGHT = 'trip-map:height';
/** The heights that are said and believed, in CSS px: a page that wants more scrolls in its frame. */
export const LEAST = 100;
export const MOST = 4000;

/**
 * @param {number} height of the page, in CSS px
 * @returns {number} whole px, none of the page cut off, within what is believed
 */
export const toSay = (height) => Math.min(Math.max(Math.ceil(height), LEAST), MOST);

/**
 * @param {number} height as {@link toSay} has it
 * @param {string | null} pymId what a Pym.js parent calls this frame; null in a page without one
 * @returns {(string | Record<string, string | number>)[]} to be posted one by one
 */
export function messages(height, pymId) {
  return [
    { type: HEIGHT, height },
    { sentinel: 'amp', type: 'embed-size', height },
    ...(pymId ? [['pym', pymId, 'height', height].join('xPYMx')] : []),
  ];
}

/**
 * Whether a page asks how high the embed is.
 * @param {unknown} data of its message
 */
export const isQuestion = (data) =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === HEIGHT && !('height' in data);
