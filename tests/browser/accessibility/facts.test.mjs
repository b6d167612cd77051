// The itinerary as the equal of the picture: every fact, as a list, in travel order, each word in its language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built, needs, onMap, open, shown } from '../harness.mjs';
import { change, inLanguage, mapPage, pageOf, shippedTrips, tree } from './means.mjs';

const plain = (text) => text.replaceAll(/\s+/g, ' ').toLowerCase();

/** The day and the month of a date, as the words of the map write them. */
function dayOf(when, lang) {
  const [, month, day] = /^\d{4}-(\d\d)(?:-(\d\d))?/.exec(when);
  const name = lang === 'ja' ? `${Number(month)}月` : new Date(`2000-${month}-15T12:00Z`).toLocaleDateString('en-GB', { month: 'long' });
  return [name, ...(day ? [String(Number(day))] : [])];
}

/** Every fact of a meeting, a leg or a trip that a reader of the list has to find. */
const factsOfTrip = (trip, words) => [trip.title, trip.summary, trip.traveller?.name, trip.traveller?.role,
  ...(trip.corrections ?? []).map(({ text }) => text)].filter(Boolean).map(words);
const factsOfMeeting = (trip, meeting, lang, words) => [
  ...[meeting.title, trip.places[meeting.at].name, meeting.outcome, ...(meeting.topics ?? []),
    ...(meeting.with ?? []).flatMap(({ name, role }) => [name, role])].filter(Boolean).map(words),
  ...[meeting.when, meeting.until].filter(Boolean).flatMap((when) => dayOf(when, lang)),
  ...[meeting.when, meeting.until].map((when) => /T(\d\d:\d\d)/.exec(when ?? '')?.[1]).filter(Boolean),
  ...sourcesOf(trip, meeting, words),
];
const MODES = { en: { air: 'by air', rail: 'by rail', road: 'by road', sea: 'by sea', foot: 'on foot' }, ja: { air: '空路', rail: '鉄道', road: '陸路', sea: '海路', foot: '徒歩' } };
const factsOfLeg = (trip, leg, lang, words) => {
  const city = (id) => words(trip.places[trip.places[id].within ?? id].name);
  return [city(leg.from), city(leg.to), MODES[lang][leg.mode], ...[leg.depart, leg.arrive].filter(Boolean).flatMap((when) => dayOf(when, lang)),
    ...sourcesOf(trip, leg, words)];
};
const sourcesOf = (trip, { sources = [] }, words) => sources.flatMap((id) =>
  [trip.sources[id].publisher ?? trip.sources[id].title].filter(Boolean).map(words));

test('1.3.1 every fact of every shipped trip is in its list, at the leg or the meeting it belongs to', async (t) => {
  const page = await mapPage(t);
  for (const { file, trip } of await shippedTrips()) {
    for (const lang of ['en', 'ja']) {
      await change(page, { lang, src: `trips/${file}` });
      const words = (text) => inLanguage(text, lang, trip.lang);
      const list = await onMap(page, ({ shadowRoot }) => {
        const text = (selector) => [...shadowRoot.querySelectorAll(selector)].map((found) => found.textContent);
        return { all: text('.itinerary')[0], legs: text('.route > .leg'), meetings: text('.route .meeting') };
      });
      const expected = [
        [factsOfTrip(trip, words), list.all],
        ...trip.legs.map((leg, at) => [factsOfLeg(trip, leg, lang, words), list.legs[at]]),
        // Meetings without a date of their own come in the order of their place: each is found by its title.
        ...trip.meetings.map((meeting) => [factsOfMeeting(trip, meeting, lang, words),
          list.meetings.find((entry) => plain(entry).startsWith(plain(words(meeting.title)))) ?? '']),
      ];
      assert.deepEqual([list.legs.length, list.meetings.length], [trip.legs.length, trip.meetings.length]);
      for (const [facts, text] of expected) {
        for (const fact of facts) assert.ok(plain(text).includes(plain(fact)), `${file}, ${lang}: expected "${fact}" in "${plain(text)}"`);
      }
    }
  }
});

test('1.3.1 the list says of every leg and meeting how certain it is, and the number of every stop is said', needs('accessible-tree'), async (t) => {
  const page = await mapPage(t);
  const steps = await onMap(page, ({ steps: all }) => all);
  const entries = await onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelectorAll('.entry')].map(({ id, parentElement }) => ({ id, text: parentElement.textContent })));
  for (const { id, status } of steps.filter(({ status: known }) => known)) {
    const { text } = entries.find((entry) => entry.id === `step-${id}`);
    assert.ok(text.includes(status.label) && text.includes(status.symbol), `${id}: ${text}`);
  }
  steps.filter(({ kind }) => kind === 'stop').forEach(({ summary }, at, { length }) => assert.ok(summary.startsWith(`Stop ${at + 1} of ${length}:`), summary));
  await page.locator('trip-map summary').click();
  const lists = (await tree(page)).filter(({ role }) => role === 'list');
  assert.ok(lists.length > 1, 'lists are told as lists');
});

test('1.3.2 what is read, what is seen and what is travelled have one order', async (t) => {
  const page = await mapPage(t);
  await page.locator('trip-map summary').click();
  const read = await onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelectorAll('.entry')].map((entry) =>
    ({ id: entry.id.replace('step-', ''), top: entry.getBoundingClientRect().top })));
  const travelled = await onMap(page, ({ steps }) => steps.filter(({ kind }) => kind !== 'opening' && kind !== 'closing').map(({ id }) => id));
  assert.deepEqual(read.map(({ id }) => id), travelled);
  assert.deepEqual(read.toSorted((a, b) => a.top - b.top), read);
  const { legs, places } = JSON.parse(await built('trips/kishida-2024-07.json'));
  const city = (id) => places[id].within ?? id;
  const stops = await page.locator('trip-map .stop > .entry').allInnerTexts();
  assert.deepEqual(stops, [legs[0].from, ...legs.map(({ to }) => to)].map((id) => places[city(id)].name.en));
  const parts = await onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelector('.frame').children].map(({ className }) => className));
  assert.deepEqual(parts.filter((name) => ['map', 'bar', 'chart', 'card', 'foot'].includes(name)), ['map', 'bar', 'chart', 'card', 'foot']);
});

/** A trip whose names and title stand in other languages than the words of the map. */
const FOREIGN = {
  format: 1, id: 'foreign', lang: 'en', title: { ja: '大阪への旅' },
  traveller: { name: { de: 'Jürgen Groß' } },
  places: { osaka: { name: { ja: '大阪' }, lon: 135.5, lat: 34.7 }, lyon: { name: { fr: 'Lyon' }, lon: 4.8, lat: 45.8 } },
  sources: { le: { title: 'La visite', publisher: { fr: 'Le Progrès' } } },
  legs: [{ from: 'lyon', to: 'osaka', mode: 'air', status: 'planned', sources: ['le'] }],
  meetings: [{ id: 'm', at: 'osaka', kind: 'visit', title: { ja: '市長との会談' }, status: 'planned', topics: [{ de: 'Städtebau' }], with: [{ name: { ja: '市長' } }] }],
};

test('3.1.2 what is in another language than the words around it says so, in the card and the list', async (t) => {
  const page = await mapPage(t, { map: '<trip-map src="foreign.json" lang="en" at="osaka/m"></trip-map>', answers: { 'foreign.json': { body: JSON.stringify(FOREIGN) } } });
  const languages = await onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelectorAll('.card, .itinerary, .map, .bar')].flatMap((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.data.trim()) found.push([node.data.trim(), node.parentElement.closest('[lang]').lang]);
    }
    return found;
  }));
  // A proper name in the middle of a sentence has the sentence's language, as WCAG allows.
  const of = (text) => languages.filter(([found]) => found === text).map(([, lang]) => lang);
  for (const [text, lang] of [['大阪への旅', 'ja'], ['大阪', 'ja'], ['Lyon', 'fr'], ['市長との会談', 'ja'], ['Städtebau', 'de'], ['市長', 'ja'], ['Itinerary', 'en'], ['With', 'en'], ['Back to the trip', 'en']]) {
    const found = of(text);
    assert.ok(found.length > 0 && found.every((told) => told === lang), `"${text}" is in ${found}, not in ${lang}`);
  }
  assert.equal(await onMap(page, ({ shadowRoot }) => shadowRoot.querySelector('.closer').closest('[lang]').lang), 'en');
});

test('3.1.2 where the words are English, whatever has kana says that it is Japanese, in every shipped trip', async (t) => {
  const page = await mapPage(t);
  for (const { file } of await shippedTrips()) {
    for (const lang of ['en', 'ja']) {
      await change(page, { lang, src: `trips/${file}` });
      const wrong = await onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelectorAll('.card *, .itinerary *')]
        // A source has the language of its title, which is most of it.
        .filter((part) => part.childElementCount === 0 && !part.closest('.sources li'))
        .filter((part) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(part.textContent) && part.closest('[lang]').lang !== 'ja')
        .map(({ textContent }) => textContent));
      assert.deepEqual(wrong, [], `${file}, ${lang}`);
    }
  }
});

test('3.1.1 each of our pages says its language, and the map the language of its words', async (t) => {
  for (const path of ['article.html', 'index.html', 'story.html']) assert.match(String(await built(path)), /^<!doctype html>\s*<html lang="en">/);
  const page = await open(t, { body: pageOf('<trip-map src="trips/kishida-2024-07.json" lang="ja"></trip-map>') });
  await shown(page);
  assert.equal(await page.locator('trip-map .frame').getAttribute('lang'), 'ja');
});
