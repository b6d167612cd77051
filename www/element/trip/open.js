/**
 * JSON text in, a trip ready to draw out, or a {@link Failure} that says why not.
 *
 * @import {Glue, TripMap} from 'trip-map-glue'
 * @import {Story} from '../frame/frame.js'
 * @import {Problem, Step} from '../trip-map.js'
 */
import { countryName } from './countries.js';
import { isWebPage } from './download.js';
import { Failure } from './failure.js';
import { Focus } from '../picture/focus.js';
import { tellPresent } from '../picture/present.js';

/**
 * @param {Glue} glue
 * @param {string} text
 * @param {{ lang: string, pace: number }} options the language as a BCP 47 wish, empty for the trip's own
 * @param {string} where the text is from, for the message
 * @returns {{ map: TripMap, focus: Focus, story: Story }} `map` is the caller's to free
 */
export function openTrip(glue, text, { lang, pace }, where) {
  const map = parse(glue, text, lang, where);
  map.setPace(pace);
  for (const code of map.countries()) map.setCountryName(code, countryName(code, map.readersLang));
  tellPresent(map);
  const story = {
    lang: map.lang, steps: map.steps(), duration: map.duration, about: map.about(), labels: map.labels(), now: map.now(),
  };
  return { map, focus: new Focus(glue, map), story };
}

/**
 * @param {Glue} glue
 * @param {string} text
 * @param {string} lang
 * @param {string} where
 */
function parse(glue, text, lang, where) {
  try {
    return glue.TripMap.parse(text, lang);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TripError') throw error;
    if (isWebPage(text)) throw new Failure('trip-web-page', `${where}: expected JSON, found ${text.trim().slice(0, 40)}`);
    const problems = /** @type {Error & { problems: Problem[] }} */ (error).problems;
    throw new Failure(isJson(text) ? 'trip-invalid' : 'trip-not-json', where, problems);
  }
}

/** @param {string} text */
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * A step that will be watched begins at its start; one that is only looked at, at its still: what is seen is where
 * the clock stands, and playing goes on from there.
 * @param {readonly Step[]} steps
 * @param {number | string} position seconds, or the id of a step
 * @param {boolean} playing
 * @returns {number | null} null for a step the trip does not have
 */
export function secondsOf(steps, position, playing) {
  if (typeof position === 'number') return position;
  const step = steps.find(({ id }) => id === position);
  return step ? (playing ? step.start_s : step.still_s) : null;
}
