/**
 * The line under the map.
 *
 * @import {Itinerary} from './itinerary.js'
 * @import {About, Labels} from '../trip-map.js'
 */
import { make } from '../dom.js';

/**
 * As of when, what was corrected, whose map. Where something was corrected is said here, and what, in full,
 * where it leads to.
 * @param {About} about
 * @param {Labels} labels
 * @param {Itinerary} itinerary
 */
export function credit({ as_of, corrections, credit: line }, labels, itinerary) {
  const more = corrections.length > 0
    && make('button', { type: 'button', part: 'corrections' }, `${labels.corrections} (${corrections.length})`);
  if (more) more.addEventListener('click', () => itinerary.correct());
  return make('p', { class: 'credit', part: 'credit' }, as_of && make('span', {}, as_of), more, make('span', {}, line));
}
