import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { elsewhere, offsetOf } from './times.js';

const tokyo = { zone: 'Asia/Tokyo', name: { text: 'Tokyo', lang: 'en' } };
const english = wordsIn('en', 'Your time');
const japanese = wordsIn('ja', '閲覧者の時刻');

/** @param {string} lang @param {string} readersTime */
function wordsIn(lang, readersTime) {
  const catalogue = JSON.parse(readFileSync(new URL(`../../../src/words/languages/${lang}.json`, import.meta.url), 'utf8'));
  const label = (/** @type {string} */ name) => String(catalogue[`label.${name}`]);
  const [intl, clock, period, days] = ['intl', 'clock', 'period', 'days'].map(label);
  return { lang, labels: { readers_time: readersTime, first_day: label('first_day'), intl: intl ?? '', clock: clock ?? '', period: period ?? '', days: days ?? '' } };
}

/** In Berlin in summer. @param {...string} times in UTC */
const inBerlin = (...times) => ({
  times: [{ term: null, instants_s: times.map((time) => Date.parse(time) / 1000), offsets: times.map(() => 120) }],
});

/** @param {ReturnType<typeof elsewhere>} rows */
const told = (rows) => rows.map(({ name, times }) => `${name.text}: ${times.join('; ')}`);

test('a time is told at home and where the reader is', () => {
  const meeting = inBerlin('2024-07-12T13:35Z');
  assert.deepEqual(told(elsewhere(meeting, tokyo, english, 'America/New_York')), ['Tokyo: 22:35', 'Your time: 09:35']);
  assert.deepEqual(told(elsewhere(meeting, tokyo, japanese, 'Europe/London')), ['Tokyo: 22:35', '閲覧者の時刻: 14:35']);
});

test('the day is said where it is another', () => {
  const late = inBerlin('2024-07-12T20:00Z');
  assert.deepEqual(told(elsewhere(late, tokyo, english, 'America/Los_Angeles')), ['Tokyo: 13 July, 05:00', 'Your time: 13:00']);
  assert.deepEqual(told(elsewhere(late, tokyo, japanese, 'Asia/Seoul')), ['Tokyo: 7月13日 05:00', '閲覧者の時刻: 7月13日 05:00']);
});

test('other languages write dates and digits as their file says', () => {
  const night = inBerlin('2024-06-30T22:30Z', '2024-07-01T23:00Z');
  const told = (/** @type {string} */ lang) => elsewhere(night, tokyo, wordsIn(lang, ''), 'Asia/Tokyo').flatMap(({ times }) => times);
  assert.deepEqual(told('fr'), ['07:30 – 2 juillet à 08:00']);
  assert.deepEqual(told('ar'), ['07:30 – 2 يوليو، 08:00']);
  const first = inBerlin('2024-06-30T20:00Z');
  assert.deepEqual(elsewhere(first, tokyo, wordsIn('fr', ''), 'Asia/Tokyo').flatMap(({ times }) => times), ['1er juillet à 05:00']);
});

test('a period is told from its beginning to its end', () => {
  const zone = 'America/New_York';
  assert.deepEqual(told(elsewhere(inBerlin('2024-07-12T13:00Z', '2024-07-12T14:30Z'), tokyo, english, zone)),
    ['Tokyo: 22:00–23:30', 'Your time: 09:00–10:30']);
  assert.deepEqual(told(elsewhere(inBerlin('2024-07-12T14:30Z', '2024-07-12T16:00Z'), tokyo, english, zone)),
    ['Tokyo: 23:30 – 13 July, 01:00', 'Your time: 10:30–12:00']);
  assert.deepEqual(told(elsewhere(inBerlin('2024-07-12T16:00Z', '2024-07-12T17:00Z'), tokyo, japanese, 'Europe/Berlin')),
    ['Tokyo: 7月13日 01:00〜02:00']);
});

test('clocks that show the same are left out', () => {
  const meeting = inBerlin('2024-07-12T13:35Z');
  assert.deepEqual(elsewhere(meeting, { ...tokyo, zone: 'Europe/Paris' }, english, 'Europe/Rome'), []);
  assert.deepEqual(told(elsewhere(meeting, tokyo, english, 'Asia/Tokyo')), ['Tokyo: 22:35'], 'a reader at home reads it there');
  const overnight = Date.parse('2024-07-12T22:30Z') / 1000;
  assert.deepEqual(told(elsewhere({ times: [{ term: null, instants_s: [overnight], offsets: [-720] }] }, null, english, 'Pacific/Auckland')),
    ['Your time: 13 July, 10:30'], 'the same clock a day later is not the same');
});

test('a departure and an arrival are told by their words, each where it differs', () => {
  const leg = {
    times: [
      { term: 'Departs', instants_s: [Date.parse('2024-07-10T11:00Z') / 1000], offsets: [540] },
      { term: 'Arrives', instants_s: [Date.parse('2024-07-10T23:00Z') / 1000], offsets: [-240] },
    ],
  };
  assert.deepEqual(told(elsewhere(leg, tokyo, english, 'UTC')), ['Tokyo: Arrives 11 July, 08:00', 'Your time: Departs 11:00; Arrives 23:00']);
});

test('without a time there is no clock, and nobody guesses what an unknown zone shows', () => {
  assert.deepEqual(elsewhere({ times: [] }, tokyo, english, 'UTC'), []);
  assert.deepEqual(elsewhere(inBerlin('2024-07-12T13:35Z'), { ...tokyo, zone: 'Mars/Base' }, english, 'Europe/Berlin'), []);
});

test('the offset of a zone is that of the season', () => {
  assert.equal(offsetOf('America/New_York', Date.parse('2024-07-01')), -240);
  assert.equal(offsetOf('America/New_York', Date.parse('2024-01-01')), -300);
  assert.equal(offsetOf('Asia/Kathmandu', Date.parse('2024-07-01')), 345);
  assert.equal(offsetOf('UTC', Date.parse('2024-07-01')), 0);
  assert.equal(offsetOf('Mars/Base', Date.parse('2024-07-01')), null);
});
