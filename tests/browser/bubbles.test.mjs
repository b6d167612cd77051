// The bubbles: what each control is called and what the track has at a place, under the pointer and the keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, article, button, frames, onMap, open, shown } from './harness.mjs';
import { bubble, noBubble, placeOf, slider, stepAt } from './track.mjs';

const element = (attributes = '') => `<trip-map src="${TRIP}" ${attributes}><p>Fallback</p></trip-map>`;
const NAMES = ['Play', 'Previous step', 'Next step', 'Full screen'];

test('a button says its name in a bubble, to the pointer and to the keyboard', async (t) => {
  const page = await article(t);
  for (const name of NAMES) {
    await button(page, name).hover();
    assert.deepEqual(await bubble(page), [name]);
  }
  await slider(page).focus();
  await page.mouse.move(5, 5);
  await noBubble(page);
  await page.keyboard.press('Shift+Tab');
  assert.deepEqual(await bubble(page), ['Next step']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.deepEqual(await bubble(page), ['Speed']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await noBubble(page);
  assert.equal(await page.locator('trip-map [title]').count(), 0, 'no second bubble by the browser');
});

test('a button pressed has said what it does', async (t) => {
  const page = await article(t);
  await button(page, 'Play').hover();
  assert.deepEqual(await bubble(page), ['Play']);
  await page.mouse.down();
  await noBubble(page);
  await page.mouse.up();
  await button(page, 'Previous step').hover();
  await button(page, 'Pause').hover();
  assert.deepEqual(await bubble(page), ['Pause']);
});

test('a bubble can be dismissed with Escape, and stays away until the reader comes back', async (t) => {
  const page = await open(t, { body: `<link rel="stylesheet" href="wide.css"><dialog>${element()}</dialog>`, answers: { 'wide.css': { body: 'dialog { inline-size: 600px }' } } });
  await page.evaluate(() => document.querySelector('dialog').showModal());
  await shown(page);
  const [x, y] = await placeOf(page, 10);
  await page.mouse.move(x, y);
  assert.equal((await bubble(page)).length, 2);
  await page.keyboard.press('Escape');
  await noBubble(page);
  assert.equal(await page.evaluate(() => document.querySelector('dialog').open), true, 'one press does one thing');
  await page.mouse.move(x + 5, y);
  await frames(page);
  assert.deepEqual(await bubble(page), [], 'the pointer has not left');
  await page.mouse.move(x, y + 60);
  await page.mouse.move(x, y);
  assert.equal((await bubble(page)).length, 2);
  await page.mouse.move(x, y + 60);
  await noBubble(page);
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.querySelector('dialog').open), false, 'without a bubble the key is the page’s');
});

test('the pointer can move onto a bubble, which stays, and off it, which hides it', async (t) => {
  const page = await article(t);
  const [x, y] = await placeOf(page, 20);
  await page.mouse.move(x, y);
  const lines = await bubble(page);
  const box = await page.locator('trip-map .tip').boundingBox();
  // Slowly, over the gap between them.
  await page.mouse.move(x, box.y + box.height / 2, { steps: 20 });
  await frames(page);
  assert.deepEqual(await bubble(page), lines);
  await page.mouse.move(box.x + 3, box.y + 3);
  assert.deepEqual(await bubble(page), lines);
  await page.mouse.move(x, box.y - 40);
  await noBubble(page);
  assert.equal(await onMap(page, (map) => map.paused), true);
});

test('over the track the bubble says the step there, follows the pointer, and stays in the box', async (t) => {
  for (const width of [360, 1000]) {
    const page = await article(t, { context: { viewport: { width, height: 900 } } });
    const map = await page.locator('trip-map .frame').boundingBox();
    const { start_s: starts } = await onMap(page, ({ steps }) => ({ start_s: steps.map(({ start_s, end_s }) => (start_s + end_s) / 2) }));
    for (const seconds of starts) {
      const [x, y] = await placeOf(page, seconds);
      await page.mouse.move(x, y);
      const { title, when } = await stepAt(page, seconds);
      assert.deepEqual(await bubble(page), [title.text, ...(when ? [when] : [])]);
      const box = await page.locator('trip-map .tip').boundingBox();
      assert.ok(box.x >= map.x && box.x + box.width <= map.x + map.width && box.y >= map.y, JSON.stringify({ box, map, seconds }));
      assert.ok(box.y + box.height <= y - 10, 'above the track');
      const near = Math.abs(box.x + box.width / 2 - x) < 1.5;
      const atEdge = box.x - map.x < 6 || map.x + map.width - box.x - box.width < 6;
      assert.ok(near || atEdge, JSON.stringify({ box, x }));
    }
    assert.equal(await onMap(page, (element) => element.currentTime), 0, 'to look is not to go');
  }
});

test('a bubble in a page that is scaled stays above the pointer', async (t) => {
  const page = await open(t, {
    body: `<link rel="stylesheet" href="scaled.css">${element()}`,
    answers: { 'scaled.css': { body: 'trip-map { inline-size: 600px; transform: scale(1.5); transform-origin: 0 0 }' } },
  });
  await shown(page);
  const { x, y, width, height } = await slider(page).boundingBox();
  await page.mouse.move(x + width * 0.5, y + height / 2);
  const box = await page.locator('trip-map .tip').boundingBox();
  assert.ok(Math.abs(box.x + box.width / 2 - x - width / 2) < 2.5, JSON.stringify({ box, x, width }));
});
