/**
 * Where a reader is in a trip; in another version of it at the same step, as far in it as before.
 *
 * @import {Step} from '../trip-map.js'
 */

/**
 * The step that is on at a second.
 * @param {readonly Step[]} steps
 * @param {number} seconds
 */
export const stepAt = (steps, seconds) => steps.findLast(({ start_s }) => start_s <= seconds);

/**
 * @param {readonly Step[]} before
 * @param {readonly Step[]} after
 * @param {number} seconds of the play before
 * @returns {number} of the play after; where the step is gone, the still of the nearest one before it that is still there
 */
export function placeIn(before, after, seconds) {
  const index = before.findLastIndex(({ start_s }) => start_s <= seconds);
  for (let at = index; at >= 0; at -= 1) {
    const old = before[at];
    const step = after.find(({ id }) => id === old?.id);
    if (!old || !step) continue;
    if (at < index) return step.still_s;
    const share = Math.min((seconds - old.start_s) / (old.end_s - old.start_s), 1);
    return step.start_s + share * (step.end_s - step.start_s);
  }
  return 0;
}
