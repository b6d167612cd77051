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

/** @typedef {Pick<Labels, 'readers_time' | 'intl' | 'first_day' | 'clock' | 'period' | 'days'>} Words */

/**
 * The times of a step in the zones where clocks show something else than at its place.
 * @param {Pick<Step, 'times'>} step
 * @param {About['home']} home
 * @param {{ lang: string, labels: Words }} language
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
    const told = times.flatMap((time) => toldIn(place.zone, time, labels));
    return told.length > 0 ? [{ name: place.name, times: told }] : [];
  });
}

/**
 * @param {string} zone
 * @param {Step['times'][number]} time
 * @param {Words} labels
 * @returns {string[]} none where clocks show the same there, or nobody knows what
 */
function toldIn(zone, { term, instants_s, offsets }, labels) {
  const there = instants_s.map((instant) => clock(zone, instant, labels));
  const here = instants_s.map((instant, i) => clock('UTC', instant + (offsets[i] ?? 0) * 60, labels));
  const isSame = there.every((told, i) => told?.day === here[i]?.day && told?.time === here[i]?.time);
  if (isSame || there.includes(null)) return [];
  let day = here[0]?.day;
  const words = there.map((told) => {
    if (!told) return '';
    // A day is said where it is another than at the place, and where it ends.
    const isKnown = told.day === day;
    day = told.day;
    return isKnown ? told.time : fill(labels.clock, told);
  });
  // A date after a dash needs air around it.
  const period = there.every((told) => told?.day === there[0]?.day) ? labels.period : labels.days;
  const [from = '', to] = words;
  return [[term, to === undefined ? from : fill(period, { from, to })].filter(Boolean).join(' ')];
}

/**
 * @param {string} zone
 * @param {number} instant seconds since 1970
 * @param {Words} labels
 * @returns {{ day: string, date: string, time: string } | null} null for a zone the browser does not know
 */
function clock(zone, instant, { intl, first_day: firstDay }) {
  /** @param {Intl.DateTimeFormatOptions} options */
  const told = (options) => new Intl.DateTimeFormat(intl, { timeZone: zone, ...options }).formatToParts(instant * 1000)
    .map(({ type, value }) => type === 'day' && value === '1' ? firstDay : value).join('');
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

/** @param {string} pattern @param {Record<string, string>} values */
const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

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
