// The present, and what clocks show elsewhere: the browser knows both, and the core is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, cut, events, frames, nth, onMap, open, picture, shown } from './harness.mjs';

const body = `<trip-map src="${TRIP}"></trip-map>`;

/** Opens the headline trip at a time. */
async function at(t, time, { context = {}, ...options } = {}) {
  const page = await open(t, { body, ...options, context, prepare: (tab) => tab.clock.install({ time: new Date(time) }) });
  await shown(page);
  return page;
}

const tagged = (page) => page.locator('trip-map .entry', { has: page.locator('[part=now]') });
const marked = (page) => page.locator('trip-map [part=controls] .now');

test('the present is marked in the itinerary and on the track, by the clocks of the place', async (t) => {
  // In Washington it is still the 10th; in Tokyo it is not.
  const page = await at(t, '2024-07-11T02:00Z');
  await page.locator('trip-map summary').click();
  assert.equal(await tagged(page).count(), 1);
  assert.match(await tagged(page).innerText(), /^Washington, D\.C\.\s*Now$/);
  const [mark, track] = [await marked(page).locator('rect').boundingBox(), await page.locator('trip-map [part=track]').boundingBox()];
  const { still_s: still, duration } = await onMap(page, (map) => ({
    ...map.steps.find(({ id }) => id === 'washington'), duration: map.duration,
  }));
  const share = (mark.x + mark.width / 2 - track.x - 8) / (track.width - 16);
  assert.ok(Math.abs(share - still / duration) < 0.01, `${share} of the track, expected ${still / duration}`);
  assert.equal(await page.getByRole('button', { name: 'Washington, D.C. Now' }).count(), 1);
});

test('it goes on with the time, and is gone with the trip', async (t) => {
  const page = await at(t, '2024-07-11T21:00Z');
  await page.locator('trip-map summary').click();
  await cut(page, 'closing');
  await frames(page);
  const before = await picture(page);
  assert.match(await tagged(page).innerText(), /^Washington, D\.C\.\s*Now$/);
  await page.clock.fastForward(3600_000);
  await page.waitForFunction(() => /Berlin\s*Now/.test(document.querySelector('trip-map').shadowRoot.querySelector('[part=now]').parentElement.textContent));
  assert.match(await tagged(page).innerText(), /^Washington, D\.C\. to Berlin\s*Now$/);
  await frames(page);
  assert.notEqual(await picture(page), before, 'on the map as well');
  await page.clock.fastForward(7 * 86_400_000);
  await page.waitForFunction(() => !document.querySelector('trip-map').shadowRoot.querySelector('[part=now]'));
  assert.equal(await marked(page).isVisible(), false);
});

test('before the trip and after it there is no present', async (t) => {
  for (const time of ['2024-07-09T12:00Z', '2024-08-01T12:00Z']) {
    const page = await at(t, time);
    assert.equal(await tagged(page).count(), 0);
    assert.equal(await marked(page).isVisible(), false);
  }
});

const cardOf = async (page, step) => {
  await onMap(page, (map, id) => map.goTo(id), step);
  return page.locator('trip-map [part=times]');
};

test('the card of a meeting with a time has that of home and the reader’s own', async (t) => {
  const page = await open(t, { body, context: { timezoneId: 'America/New_York' } });
  await shown(page);
  const times = await cardOf(page, 'berlin/steinmeier');
  assert.deepEqual((await times.innerText()).trim().split(/\n+/), ['Tokyo', '22:35', 'Your time', '09:35']);
  await onMap(page, (map) => map.setAttribute('lang', 'ja'));
  await nth(page, 'load', 2);
  assert.deepEqual((await times.innerText()).trim().split(/\n+/), ['東京', '22:35', 'お使いの端末の時刻', '09:35']);
  await cardOf(page, 'berlin/scholz');
  assert.equal(await times.count(), 0, 'a date has no clock');
});

test('whose clock shows the same is told nothing twice', async (t) => {
  const page = await open(t, { body, context: { timezoneId: 'Europe/Paris' } });
  await shown(page);
  const times = await cardOf(page, 'berlin/steinmeier');
  assert.deepEqual((await times.innerText()).trim().split(/\n+/), ['Tokyo', '22:35']);
});

test('a departure and an arrival are told by other clocks, and over the date line in words', async (t) => {
  const trip = {
    format: 1, id: 'timed', lang: 'en', title: 'By the minute',
    places: {
      tokyo: { name: { en: 'Tokyo', ja: '東京' }, lon: 139.7, lat: 35.7, zone: 'Asia/Tokyo' },
      honolulu: { name: { en: 'Honolulu', ja: 'ホノルル' }, lon: -157.9, lat: 21.3, zone: 'Pacific/Honolulu' },
    },
    legs: [{ from: 'tokyo', to: 'honolulu', mode: 'air', depart: '2024-07-10T21:00+09:00', arrive: '2024-07-10T09:00-10:00', status: 'planned' }],
  };
  const page = await open(t, {
    body: '<trip-map src="timed.json"></trip-map>', answers: { 'timed.json': { body: JSON.stringify(trip) } }, context: { timezoneId: 'Europe/Berlin' },
  });
  await shown(page);
  const times = await cardOf(page, 'tokyo-honolulu');
  assert.deepEqual((await times.innerText()).trim().split(/\n+/), ['Tokyo', 'Arrives 11 July, 04:00', 'Your time', 'Departs 14:00', 'Arrives 21:00']);
  const told = [['en', /10 July 2024, 09:00 \(UTC−10\), the same day/], ['ja', /2024年7月10日 09:00（UTC−10）.*同じ日/]];
  for (const [index, [lang, words]] of told.entries()) {
    await onMap(page, (map, value) => map.setAttribute('lang', value), lang);
    await nth(page, 'load', index + 2);
    assert.match(await page.locator('trip-map [part=caption]').innerText(), words);
    await page.locator('trip-map details').evaluate((list) => (list.open = true));
    assert.match(await page.locator('trip-map [part=itinerary] .leg').innerText(), words);
  }
  assert.deepEqual(await events(page, 'error'), []);
});
