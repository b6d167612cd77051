// Dates, distances and plurals of the core against Unicode's, as browsers and Node have them (Intl). Where the core is
// of another mind, it is said here, and why.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { loadCore } from '../build/core.mjs';

/** @import {TripMap} from 'trip-map-glue' */

const FOLDER = new URL('../../src/words/languages/', import.meta.url);
const core = await loadCore(readFileSync(new URL('../pkg/trip_map_bg.wasm', import.meta.url)));
const LANGUAGES = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  /** @type {Record<string, any>} */
  const catalogue = JSON.parse(text);
  if (catalogue['lang'] !== 'en') core.learn(text);
  return { lang: String(catalogue['lang']), intl: String(catalogue['label.intl']), catalogue };
});

const DAYS = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)));
const iso = (/** @type {Date} */ date) => date.toISOString().slice(0, 10);

/**
 * What is done with a map of a trip from Oslo to Bergen.
 * @template T
 * @param {string} lang
 * @param {object} leg
 * @param {object[]} meetings
 * @param {(map: TripMap) => T} act
 */
function withTrip(lang, leg, meetings, act) {
  const map = core.TripMap.parse(JSON.stringify({
    format: 1, id: 'test', lang: 'en', title: 'Test',
    places: { oslo: { name: 'Oslo', lon: 10.7, lat: 59.9 }, bergen: { name: 'Bergen', lon: 5.3, lat: 60.4 } },
    legs: [{ from: 'oslo', to: 'bergen', mode: 'air', status: 'planned', ...leg }],
    meetings: meetings.map((meeting, at) => ({ id: `m${at}`, at: 'bergen', title: 'Talks', status: 'planned', ...meeting })),
  }), lang);
  try {
    return act(map);
  } finally {
    map.free();
  }
}

/** The dates of meetings as a language writes them. @param {string} lang @param {object[]} meetings */
function whens(lang, meetings) {
  const found = [];
  for (let at = 0; at < meetings.length; at += 60) {
    found.push(...withTrip(lang, {}, meetings.slice(at, at + 60), (map) => {
      const byId = new Map(map.steps().map(({ id, when }) => [id, when]));
      return meetings.slice(at, at + 60).map((_, index) => byId.get(`bergen/m${index}`));
    }));
  }
  return found;
}

/** How the core differs on purpose: in what, from Unicode's words to ours, and why. @type {Record<string, { of: RegExp, to: string, why: string }[]>} */
const DIFFERENCES = {
  en: [{ of: /^(\d+|[A-Z][a-z]+) – (?=(\d+ )?[A-Z][a-z]+ \d+$)/, to: '$1–', why: 'no air around a dash between two numbers or two words' }],
  fr: [
    { of: /(^|– )1 (?=[a-zéû])/g, to: '$11er ', why: 'the first of a month is an ordinal in French' },
    { of: /^([a-zéû]+) – ([a-zéû]+ \d+)$/, to: '$1–$2', why: 'no air around a dash between two words' },
    { of: /^1–/, to: '1er–', why: 'the first of a month is an ordinal in French' },
  ],
  ar: [{ of: /^(\p{L}+) – (\p{L}+ \d+)$/u, to: '$1–$2', why: 'no air around a dash between two words' }],
};

/** @param {string} lang @param {string} text of Unicode */
const asOurs = (lang, text) => (DIFFERENCES[lang] ?? []).reduce((so, { of, to }) => so.replace(of, to), text);

for (const { lang, intl, catalogue } of LANGUAGES) {
  /** @param {Intl.DateTimeFormatOptions} options */
  const format = (options) => new Intl.DateTimeFormat(intl, { timeZone: 'UTC', ...options });

  test(`${lang}: every day and every month of a year`, () => {
    const told = whens(lang, DAYS.map((date) => ({ when: iso(date) })));
    DAYS.forEach((date, at) => assert.equal(told[at], asOurs(lang, format({ dateStyle: 'long' }).format(date))));
    const firsts = DAYS.filter((date) => date.getUTCDate() === 1);
    const months = whens(lang, firsts.map((date) => ({ when: iso(date).slice(0, 7) })));
    firsts.forEach((date, at) => assert.equal(months[at], format({ year: 'numeric', month: 'long' }).format(date)));
    assert.equal(whens(lang, [{ when: '2024' }])[0], format({ year: 'numeric' }).format(DAYS[0]));
  });

  // Unicode's Japanese ranges are numbers with strokes, 2024/07/10～2024/07/11, which no newspaper writes.
  test(`${lang}: ranges of days and of months`, { skip: lang === 'ja' && 'written as newspapers do' }, () => {
    for (const [first, last] of [['2024-07-10', '2024-07-11'], ['2024-06-30', '2024-07-02'], ['2023-12-30', '2024-01-02'],
      ['2024-08-01', '2024-08-03'], ['2024-04-29', '2024-05-01']]) {
      const ours = whens(lang, [{ when: first, until: last }])[0];
      const theirs = format({ dateStyle: 'long' }).formatRange(new Date(`${first}`), new Date(`${last}`));
      assert.equal(ours, asOurs(lang, plain(theirs)));
    }
    const ours = whens(lang, [{ when: '2024-06', until: '2024-07' }])[0];
    const theirs = format({ year: 'numeric', month: 'long' }).formatRange(new Date('2024-06-01'), new Date('2024-07-01'));
    assert.equal(ours, asOurs(lang, plain(theirs)));
  });

  test(`${lang}: distances`, () => {
    const number = (/** @type {number} */ value) => new Intl.NumberFormat(intl, { style: 'unit', unit: 'kilometer' }).format(value);
    for (const [lon, kilometres] of [[10.8, 0], [12, 0], [100, 0], [-60, 0], [-169, 0]]) {
      const map = core.TripMap.parse(JSON.stringify({
        format: 1, id: 'test', lang: 'en', title: 'Test',
        places: { from: { name: 'A', lon: 10.7, lat: 0 }, to: { name: 'B', lon, lat: kilometres } },
        legs: [{ from: 'from', to: 'to', mode: 'air', status: 'planned', path: 'published' }],
      }), lang);
      const distance = map.steps()[0]?.details.at(-1)?.items[0]?.text ?? '';
      const value = Number(distance.replace(/\D/g, ''));
      assert.ok(value > 5, distance);
      assert.equal(distance, number(value));
      map.free();
    }
  });

  test(`${lang}: the form that goes with a number`, () => {
    const rules = new Intl.PluralRules(intl);
    const form = (/** @type {string} */ key, /** @type {number} */ count) => {
      const forms = catalogue[key];
      const pattern = typeof forms === 'string' ? forms : forms[rules.select(count)];
      return String(pattern).replace('{count}', String(count));
    };
    assert.deepEqual([...new Set([...Object.keys(catalogue['plural']), 'other'])].sort(),
      [...rules.resolvedOptions().pluralCategories].sort(), 'there is a rule for each form');
    for (const count of [1, 2, 3, 10, 11, 60]) {
      const told = withTrip(lang, {}, Array.from({ length: count }, () => ({})), (map) =>
        map.steps().find(({ id }) => id === 'bergen')?.summary ?? '');
      assert.ok(told.includes(form('meetings', count)), `${told}: ${form('meetings', count)}`);
    }
    // No number is larger in a trip than that of the days between two dates.
    const counts = [...Array.from({ length: 199 }, (_, at) => at + 2), 211, 300, 1000, 1002, 1011, 100_000, 1_000_000, 2_000_000, 2_000_003];
    for (const count of counts) {
      const arrive = new Date(Date.UTC(2024, 0, 1 + count));
      const told = withTrip(lang, { depart: '2024-01-01', arrive: iso(arrive) }, [], (map) => {
        const leg = map.steps().find(({ kind }) => kind === 'leg');
        return (leg?.details ?? []).map((/** @type {import('../element/trip-map.js').Step['details'][number]} */ detail) => detail.items[0]?.text ?? '').join('; ');
      });
      assert.ok(told.includes(form('days.later', count)), `${told}: ${form('days.later', count)}`);
    }
  });
}

test('every difference makes one', () => {
  for (const [lang, differences] of Object.entries(DIFFERENCES)) {
    const intl = LANGUAGES.find((known) => known.lang === lang)?.intl;
    const format = new Intl.DateTimeFormat(intl, { timeZone: 'UTC', dateStyle: 'long' });
    const months = new Intl.DateTimeFormat(intl, { timeZone: 'UTC', year: 'numeric', month: 'long' });
    const date = (/** @type {string} */ text) => new Date(text);
    const texts = [format.format(date('2024-07-01')), format.formatRange(date('2024-07-10'), date('2024-07-11')),
      format.formatRange(date('2024-08-01'), date('2024-08-03')), months.formatRange(date('2024-06-01'), date('2024-07-01'))].map(plain);
    for (const { of, to, why } of differences) assert.ok(texts.some((text) => text.replace(of, to) !== text), `${lang}: ${why}`);
  }
});

/** Unicode's thin spaces around a dash as plain ones. @param {string} text */
function plain(text) {
  return text.replaceAll('\u2009', ' ').replaceAll('\u202f', ' ');
}
