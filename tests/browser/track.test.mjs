// The track: it moves with the play, and under pointer and finger.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, article, button, needs, nth, onMap, open, shown } from './harness.mjs';
import { bubble, noBubble, placeOf, slider, stepAt, thumbShare } from './track.mjs';

const element = (attributes = '') => `<trip-map src="${TRIP}" ${attributes}><p>Fallback</p></trip-map>`;

test('the line moves with every frame, and the slider says so at every step and whenever it is touched', async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  const seen = await onMap(page, async (map) => {
    const [range, thumb] = ['input', '.thumb'].map((part) => map.shadowRoot.querySelector(part));
    const written = [range.value];
    const places = [];
    let steps = 0;
    map.addEventListener('stepchange', () => (steps += 1));
    map.play();
    for (let i = 0; i < 20; i += 1) {
      await new Promise(requestAnimationFrame);
      if (range.value !== written.at(-1)) written.push(range.value);
      places.push(thumb.getBoundingClientRect().left);
    }
    return { written: written.length - 1, steps, places: new Set(places).size };
  });
  assert.ok(seen.written <= seen.steps, `within a step the slider is left alone: ${JSON.stringify(seen)}`);
  assert.ok(seen.places > 10, JSON.stringify(seen));
  await onMap(page, (map) => map.pause());
  const time = await onMap(page, (map) => map.currentTime);
  assert.ok(Math.abs(Number(await slider(page).inputValue()) - time) < 0.001, 'paused, they agree');
  for (const share of [0, 0.3, 1]) {
    await onMap(page, (map, at) => map.seek(map.duration * at), share);
    assert.ok(Math.abs(await thumbShare(page) - share) < 0.005);
    assert.equal(Number(await slider(page).inputValue()).toFixed(2), (share * await onMap(page, (map) => map.duration)).toFixed(2));
  }
  await onMap(page, (map) => {
    map.seek(2);
    map.play();
  });
  await page.waitForFunction(() => document.querySelector('trip-map').currentTime > 2.2);
  await slider(page).focus();
  assert.ok(Number(await slider(page).inputValue()) > 2.2, 'who comes to it is told where it stands');
});

test('a drag shows the step under the thumb, and follows the thumb past the end', async (t) => {
  const page = await article(t);
  await page.mouse.move(...await placeOf(page, 5));
  await page.mouse.down();
  const [x, y] = await placeOf(page, 30);
  await page.mouse.move(x, y, { steps: 4 });
  const time = await onMap(page, (map) => map.currentTime);
  assert.ok(Math.abs(time - 30) < 1, `at ${time}`);
  assert.equal((await bubble(page))[0], (await stepAt(page, time)).title.text);
  // Not onto the page's own scroll bar: what happens there, it is not told.
  const { width, height } = page.viewportSize();
  await page.mouse.move(width - 20, Math.min(y + 200, height - 1));
  assert.equal((await bubble(page))[0], (await stepAt(page, Infinity)).title.text);
  assert.ok(Math.abs(await thumbShare(page) - 1) < 0.005);
  await page.mouse.up();
  await noBubble(page);
});

test('a finger drags the track and sees the step; a tap shows no bubble', needs('touch'), async (t) => {
  const page = await article(t, { context: { viewport: { width: 360, height: 800 }, hasTouch: true } });
  await page.locator('trip-map .bar').scrollIntoViewIfNeeded();
  await button(page, 'Next step').tap();
  await nth(page, 'stepchange');
  assert.deepEqual(await bubble(page), []);
  const [x, y] = await placeOf(page, await onMap(page, (map) => map.currentTime));
  await page.fingers.down({ x, y });
  for (let way = 10; way <= 100; way += 10) await page.fingers.move({ x: x + way, y });
  const time = await onMap(page, (map) => map.currentTime);
  assert.ok(time > 10, `at ${time}`);
  assert.equal((await bubble(page))[0], (await stepAt(page, time)).title.text);
  await page.fingers.up();
  await noBubble(page);
});

test('a finger finds the thumb of a playing map where it is seen', needs('touch'), async (t) => {
  const page = await article(t, { context: { viewport: { width: 360, height: 800 }, hasTouch: true } });
  await page.locator('trip-map .bar').scrollIntoViewIfNeeded();
  await button(page, 'Play').tap();
  await page.waitForFunction(() => document.querySelector('trip-map').currentTime > 1);
  const [x, y] = await placeOf(page, await onMap(page, (map) => map.currentTime));
  await page.fingers.down({ x, y });
  for (let way = 10; way <= 60; way += 10) await page.fingers.move({ x: x + way, y });
  const { width } = await slider(page).boundingBox();
  const [time, duration] = await onMap(page, (map) => [map.currentTime, map.duration]);
  assert.ok(Math.abs(time - 1 - (60 / (width - 20)) * duration) < 2, `at ${time}`);
  await page.fingers.up();
  await page.waitForFunction((then) => document.querySelector('trip-map').currentTime > then, time);
});
