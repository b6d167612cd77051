// What a map tells in words: the card, the itinerary, the voice; and the keyboard that reaches them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, article, built, button, counter, nth, onMap } from './harness.mjs';

test('the card of a meeting has who, where, when, how certain, about what, and who says so', async (t) => {
  const page = await article(t);
  assert.equal(await onMap(page, (map) => map.goTo('berlin/steinmeier')), true);
  const card = await page.locator('trip-map [part=caption]').innerText();
  for (const fact of ['Steinmeier', 'Bellevue Palace', '15:35', '12 July 2024', 'Held', 'Prime Minister’s Office']) {
    assert.ok(card.toLowerCase().includes(fact.toLowerCase()), `expected "${fact}" in the card, found: ${card}`);
  }
  const link = page.locator('trip-map [part=caption] a');
  assert.match(await link.first().getAttribute('href'), /^https:\/\/japan\.kantei\.go\.jp\//);
});

test('the itinerary has every fact of the file, in travel order', async (t) => {
  const page = await article(t);
  await page.locator('trip-map summary').click();
  const list = page.locator('trip-map [part=itinerary] ol').first();
  const text = (await page.locator('trip-map [part=itinerary]').innerText()).replaceAll(/\s+/g, ' ');
  const trip = JSON.parse(await built(TRIP));
  const english = (phrase) => (typeof phrase === 'string' ? phrase : phrase.en);
  const facts = [
    english(trip.title), english(trip.traveller.name),
    ...trip.meetings.flatMap(({ title, topics = [], with: people = [] }) =>
      [title, ...topics, ...people.map(({ name }) => name)].map(english)),
    ...Object.values(trip.sources).map(({ publisher }) => publisher).filter(Boolean).map(english),
  ];
  for (const fact of facts) assert.ok(text.includes(fact.replaceAll(/\s+/g, ' ')), `expected "${fact}" in: ${text}`);
  const entries = await list.getByRole('button').allInnerTexts();
  const order = ['Tokyo', 'Washington', 'Berlin', 'Tokyo'];
  const stops = await page.locator('trip-map [part=itinerary] .stop > .entry').allInnerTexts();
  assert.equal(stops.length, 4);
  stops.forEach((stop, i) => assert.ok(stop.includes(order[i]), `expected ${order[i]} as stop ${i + 1}, found ${stop}`));
  assert.equal(entries.length, 4 + trip.legs.length + trip.meetings.length);
});

test('an entry of the itinerary goes to its step', async (t) => {
  const page = await article(t);
  await page.locator('trip-map summary').click();
  await page.locator('trip-map .entry', { hasText: 'Scholz' }).click();
  assert.equal((await nth(page, 'stepchange')).step.id, 'berlin/scholz');
  const { y, height } = await page.locator('trip-map [part=canvas]').boundingBox();
  // WebKit scrolls by whole pixels.
  assert.ok(y > -1 && y + height < page.viewportSize().height + 1, `the map it moves is in sight: ${y}, ${height}`);
  assert.equal(await page.locator('trip-map .entry[aria-current=step]').count(), 1);
});

test('the keyboard reaches everything, and Tab leaves', async (t) => {
  const page = await article(t);
  const map = page.locator('trip-map [part=map]');
  await map.focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await counter(page), /^2 /);
  await page.keyboard.press('ArrowLeft');
  assert.match(await counter(page), /^1 /);
  await page.keyboard.press('Space');
  assert.equal(await onMap(page, (element) => element.paused), false);
  await page.keyboard.press('Space');
  assert.equal(await onMap(page, (element) => element.paused), true);
  // However far it has played.
  await onMap(page, (element) => element.seek(0));
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await counter(page), /^2 /);
  await map.focus();
  const focused = () => page.evaluate(() => {
    const { part, localName } = document.activeElement?.shadowRoot?.activeElement ?? {};
    return part?.value || localName;
  });
  const stops = [];
  for (let stop = await focused(); stop && stops.length < 20; stop = await focused()) {
    stops.push(stop);
    await page.keyboard.press('Tab');
  }
  const controls = ['button play', 'button previous', 'button next', 'position', 'speed', 'button screen'];
  assert.deepEqual(stops.filter((stop) => stop !== 'a'), ['map', 'button closer', 'button farther', ...controls, 'caption', 'summary'], 'in order, and out again');
});

test('the slider says the step in a sentence; the voice is silent while playing', async (t) => {
  const page = await article(t);
  const slider = page.getByRole('slider');
  const voice = page.locator('trip-map .unseen[role=status]');
  await button(page, 'Next step').click();
  const [, second] = await onMap(page, (map) => map.steps.map(({ summary }) => summary));
  assert.equal(await slider.getAttribute('aria-valuetext'), second);
  assert.equal(await voice.textContent(), second);
  await onMap(page, (map) => map.seek(map.steps[1].end_s - 0.05));
  await button(page, 'Play').click();
  await nth(page, 'stepchange', 2);
  assert.equal(await voice.textContent(), '');
  await button(page, 'Pause').click();
  await button(page, 'Previous step').click();
  // Said again, although it was said before; and not sooner than a second after the last sentence.
  await voice.filter({ hasText: second }).waitFor({ state: 'attached' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  assert.notEqual(await slider.getAttribute('aria-valuetext'), second);
  assert.equal(await voice.textContent(), '', 'the slider says its own value; twice would be noise');
});

test('an itinerary that is open stays open in another language', async (t) => {
  const page = await article(t);
  await page.locator('trip-map summary').click();
  await onMap(page, (map) => map.setAttribute('lang', 'ja'));
  await nth(page, 'load', 2);
  assert.ok(await page.locator('trip-map .route').isVisible());
});
