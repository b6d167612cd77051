/**
 * What clocks show elsewhere at the times of a step: at home, where the trip begins, and where the reader is. The core gives
 * the instants; which zone shows what, the browser knows.
 *
 * @import {About, Labels, Phrase, Step} from '../trip-map.js'
 */

/**
 * @typedef {object} Elsewhere
 * @property {Phrase} name of the place, or "Your time"
 * @property {string[]} times one for each time of the step
 */

/** The core's own words are British dates; the browser's plain English ones are American. @type {Record<string, string>} */
const TAGS = { en: 'en-GB' };
const BETWEEN = { ja: ' ', en: ', ' };

/**
 * The times of a step in the zones where clocks show something else than at its place.
 * @param {Pick<Step, 'times'>} step
 * @param {About['home']} home
 * @param {{ lang: string, labels: Pick<Labels, 'readers_time'> }} language
 * @param {string} [readersZone] default: the browser's
 * @returns {Elsewhere[]}
 */
export function elsewhere({ times }, home, { lang, labels }, readersZone) {
  if (times.length === 0) return [];
  const own = readersZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const places = [
    home && { name: home.name, zone: home.zone },
    // A reader in the zone of home reads it there.
    own !== home?.zone && { name: { text: labels.readers_time, lang }, zone: own },
  ];
  return places.flatMap((place) => {
    if (!place) return [];
    const told = times.flatMap((time) => toldIn(place.zone, time, lang));
    return told.length > 0 ? [{ name: place.name, times: told }] : [];
  });
}

/**
 * @param {string} zone
 * @param {Step['times'][number]} time
 * @param {string} lang
 * @returns {string[]} none where clocks show the same there, or nobody knows what
 */
function toldIn(zone, { term, instants_s, offsets }, lang) {
  const there = instants_s.map((instant) => clock(zone, instant, lang));
  const here = instants_s.map((instant, i) => clock('UTC', instant + (offsets[i] ?? 0) * 60, lang));
  const isSame = there.every((told, i) => told?.day === here[i]?.day && told?.time === here[i]?.time);
  if (isSame || there.includes(null)) return [];
  const between = lang === 'ja' ? BETWEEN.ja : BETWEEN.en;
  let day = here[0]?.day;
  const words = there.map((told) => {
    if (!told) return '';
    // A day is said where it is another than at the place, and where it ends.
    const isKnown = told.day === day;
    day = told.day;
    return isKnown ? told.time : `${told.date}${between}${told.time}`;
  });
  // A date after a dash needs air around it.
  const dash = there.every((told) => told?.day === there[0]?.day) ? '–' : ' – ';
  return [[term, words.join(lang === 'ja' ? '〜' : dash)].filter(Boolean).join(' ')];
}

/**
 * @param {string} zone
 * @param {number} instant seconds since 1970
 * @param {string} lang
 * @returns {{ day: string, date: string, time: string } | null} null for a zone the browser does not know
 */
function clock(zone, instant, lang) {
  /** @param {Intl.DateTimeFormatOptions} options */
  const told = (options) =>
    new Intl.DateTimeFormat(TAGS[lang] ?? lang, { timeZone: zone, ...options }).format(instant * 1000);
  try {
    return {
      day: told({ year: 'numeric', month: 'numeric', day: 'numeric' }),
      date: told({ month: 'long', day: 'numeric' }),
      time: told({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    };
  } catch {
    // A RangeError.
    return null;
  }
}

/**
 * What clocks in a zone show, in minutes east of UTC.
 * @param {string} zone
 * @param {number} instant milliseconds since 1970
 * @returns {number | null} null for a zone the browser does not know
 */
export function offsetOf(zone, instant) {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
    if (!name.startsWith('GMT')) return null;
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) || 0;
  } catch {
    return null;
  }
}
