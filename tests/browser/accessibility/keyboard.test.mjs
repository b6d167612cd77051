// The keyboard alone: it reaches every function, leaves the map, and does nothing to it from elsewhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, onMap, picture, stepOf } from '../harness.mjs';
import { rested } from '../resting.mjs';
import { MAP, focused, mapPage, tabTo } from './means.mjs';

/** The bar and the map without what only a state brings. */
const CONTROLS = ['map', 'closer', 'farther', 'play', 'previous', 'next', 'position', 'speed', 'screen'];

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const isPaused = (page) => onMap(page, ({ paused }) => paused);

test('2.1.1 every function has its keys: play, steps, track, speed, zoom, pan, back, list, full screen, scrolling', async (t) => {
  const page = await mapPage(t, { context: { viewport: { width: 700, height: 900 }, reducedMotion: 'reduce' } });
  await page.locator('#before').focus();
  await tabTo(page, 'map');
  await press(page, 'Space');
  assert.equal(await isPaused(page), false, 'Space plays');
  await press(page, 'Space');
  assert.equal(await isPaused(page), true, 'and pauses');
  const first = await stepOf(page);
  await press(page, 'ArrowRight', 'ArrowRight');
  const third = await stepOf(page);
  await press(page, 'ArrowLeft', 'ArrowLeft');
  assert.equal(await stepOf(page), first);
  assert.notEqual(third, first);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await rested(page);
  for (const [keys, name] of [[['+'], 'closer'], [['Shift+ArrowUp', 'Shift+ArrowLeft'], 'moved'], [['-'], 'farther']]) {
    const before = await picture(page);
    await press(page, ...keys);
    await rested(page);
    assert.notEqual(await picture(page), before, name);
  }
  // The bubble of the step goes first: one press does one thing.
  await press(page, 'Escape', 'Escape');
  await button(page, 'Back to the trip').waitFor({ state: 'hidden' });
  for (const [control, key] of [['closer', 'Enter'], ['farther', 'Space']]) {
    await tabTo(page, control);
    const before = await picture(page);
    await press(page, key);
    await rested(page);
    assert.notEqual(await picture(page), before, control);
  }
  await tabTo(page, 'back');
  await press(page, 'Enter');
  await rested(page);
  assert.match(await focused(page), /^map/, 'the button that goes away hands the focus on');
  await tabTo(page, 'play');
  await press(page, 'Enter');
  assert.equal(await isPaused(page), false);
  await press(page, 'Space');
  assert.equal(await isPaused(page), true);
  await tabTo(page, 'next');
  const here = await stepOf(page);
  await press(page, 'Enter');
  assert.notEqual(await stepOf(page), here);
  await tabTo(page, 'previous', 'Shift+Tab');
  await press(page, 'Enter');
  assert.equal(await stepOf(page), here);
  await tabTo(page, 'input');
  await press(page, 'End');
  assert.equal(await stepOf(page), 'closing');
  await press(page, 'Home', 'ArrowRight');
  assert.equal(await onMap(page, ({ steps, currentTime }) => currentTime >= steps[1].start_s && currentTime < steps[1].end_s), true);
  await tabTo(page, 'speed');
  await press(page, 'ArrowDown');
  assert.equal(await onMap(page, ({ playbackRate }) => playbackRate), 1.5);
  await tabTo(page, 'screen');
  await press(page, 'Enter');
  await button(page, 'Leave full screen').waitFor();
  await press(page, 'Enter');
  await button(page, 'Full screen').waitFor();
  await onMap(page, (map) => map.goTo('washington/nato-summit'));
  await tabTo(page, 'card');
  await press(page, 'End');
  await page.waitForFunction(() => document.querySelector('trip-map').shadowRoot.querySelector('.card').scrollTop > 0);
  await tabTo(page, 'summary');
  await press(page, 'Enter');
  await tabTo(page, 'entry');
  await press(page, 'Tab', 'Enter');
  assert.equal(await stepOf(page), 'tokyo-washington');
});

test('2.1.1 a bubble goes with Escape, and the corrections are read by keys', async (t) => {
  const page = await mapPage(t, { map: '<trip-map src="trips/kishida-2024-07.json"></trip-map>' });
  await page.locator('#before').focus();
  await tabTo(page, 'next');
  await page.locator('trip-map .tip').waitFor();
  await press(page, 'Escape');
  assert.equal(await page.locator('trip-map .tip').count(), 0);
  assert.match(await focused(page), /next/, 'and the focus stays');
});

for (const [state, reach] of [['as it opens', () => {}], ['at a meeting with sources', (page) => onMap(page, (map) => map.goTo('berlin/scholz'))], ['playing', (page) => onMap(page, (map) => map.play())]]) {
  test(`2.1.2 Tab leaves the map ${state} in as many presses as it has controls and one more, and Shift+Tab too`, async (t) => {
    const page = await mapPage(t);
    await reach(page);
    for (const [from, key, to] of [['before', 'Tab', 'after'], ['after', 'Shift+Tab', 'before']]) {
      const count = () => onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelectorAll('button, input, select, summary, a, [tabindex="0"]')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true })).length);
      const before = await count();
      await page.locator(`#${from}`).focus();
      let presses = 0;
      do {
        await press(page, key);
        presses += 1;
      } while (await focused(page) !== to && presses < 60);
      // A map that plays comes to steps with other sources on the way.
      const controls = Math.max(before, await count());
      assert.ok(presses <= controls + 1, `${presses} presses for ${controls} controls`);
    }
  });
}

test('2.1.2 with the itinerary open and in the full screen, too, Tab comes out of everything', async (t) => {
  const page = await mapPage(t);
  await page.locator('trip-map summary').click();
  await page.locator('#before').focus();
  for (let presses = 0; await focused(page) !== 'after'; presses += 1) {
    assert.ok(presses < 90);
    await press(page, 'Tab');
  }
  await button(page, 'Full screen').click();
  await button(page, 'Leave full screen').waitFor();
  const seen = new Set();
  await tabTo(page, 'summary');
  for (let presses = 0; presses < 12; presses += 1) {
    seen.add(await focused(page));
    await press(page, 'Shift+Tab');
  }
  assert.ok(seen.size >= 10, 'the focus goes on');
});

test('2.1.4 no key does anything to the map unless the map has the focus', async (t) => {
  const page = await mapPage(t, { context: { reducedMotion: 'reduce' } });
  await onMap(page, (map) => map.goTo('washington'));
  await rested(page);
  const before = await picture(page);
  const state = () => onMap(page, ({ paused, currentTime, playbackRate }) => ({ paused, currentTime, playbackRate }));
  const then = await state();
  for (const place of ['body', 'a']) {
    await page.locator(place).first().evaluate((found) => (found === document.body ? document.activeElement.blur() : found.focus()));
    for (let code = 33; code < 127; code += 1) await press(page, String.fromCharCode(code));
  }
  assert.deepEqual(await state(), then);
  assert.equal(await picture(page), before);
});

test('2.4.3 a link in the card that goes with its step hands the focus to the card', async (t) => {
  const page = await mapPage(t, { map: MAP.replace('<trip-map', '<trip-map at="berlin/steinmeier"') });
  await page.locator('trip-map .card a').first().focus();
  await onMap(page, (map) => map.goTo('berlin/scholz'));
  assert.equal(await focused(page), 'card');
});

test('2.4.3 the focus goes the way of the reader’s eye: the map, its buttons, the bar, the card, the foot', async (t) => {
  const page = await mapPage(t);
  await page.locator('#before').focus();
  const stops = [];
  for (let stop = ''; stop !== 'after' && stops.length < 40;) {
    await press(page, 'Tab');
    stop = await focused(page);
    stops.push(stop);
  }
  assert.deepEqual(stops, [...CONTROLS.map((name) => (name === 'position' ? 'input' : name)), 'card', 'summary', 'after']);
  assert.equal(await onMap(page, ({ shadowRoot }) => shadowRoot.querySelectorAll('[tabindex]:not([tabindex="0"], [tabindex="-1"])').length), 0);
});
