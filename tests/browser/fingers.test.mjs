// Fingers on the map: one turns it or scrolls the page, two zoom it, and what they press is large enough.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, events, needs, picture } from './harness.mjs';
import { TOUCH, map, rested } from './resting.mjs';

const back = (page) => button(page, 'Back to the trip');

/** Fingers that go along together, some px apart. */
async function swipe(page, from, by, fingers = [0]) {
  const points = (share) => fingers.map((apart) => ({
    x: from.x + by.x * share + apart * (1 + (by.spread ?? 0) * share), y: from.y + by.y * share,
  }));
  await page.fingers.down(...points(0));
  for (let step = 1; step <= 12; step += 1) await page.fingers.move(...points(step / 12));
  await page.fingers.up();
  await rested(page);
}

test('a finger up or down scrolls the page', needs('touch', 'pan'), async (t) => {
  const page = await map(t, { context: TOUCH });
  await rested(page);
  const trip = await picture(page);
  await swipe(page, page.middle, { x: 4, y: -200 });
  assert.ok(await page.evaluate(() => scrollY) > 100);
  assert.equal(await picture(page), trip);
  assert.deepEqual([...await events(page, 'play'), ...await events(page, 'select')], [], 'what the browser takes is no tap');
  assert.equal(await back(page).isVisible(), false);
});

test('a finger sideways turns the map, and the page stays', needs('touch'), async (t) => {
  const page = await map(t, { context: TOUCH });
  const trip = await picture(page);
  await swipe(page, page.middle, { x: 120, y: 10 });
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.notEqual(await picture(page), trip);
  await back(page).tap();
  await rested(page);
  assert.equal(await picture(page), trip);
});

test('two fingers zoom the map, not the page', needs('touch'), async (t) => {
  const page = await map(t, { context: TOUCH });
  const trip = await picture(page);
  const scale = () => page.evaluate(() => visualViewport.scale);
  const before = await scale();
  await swipe(page, page.middle, { x: 0, y: 0, spread: 1.5 }, [-40, 40]);
  assert.notEqual(await picture(page), trip);
  assert.equal(await scale(), before);
  assert.equal(await back(page).isVisible(), true);
});

test('for a finger the buttons on the map are 44 px', needs('touch'), async (t) => {
  const page = await map(t, { context: TOUCH });
  await swipe(page, page.middle, { x: 90, y: 0 });
  for (const name of ['Back to the trip', 'Zoom in', 'Zoom out']) {
    const { width, height } = await button(page, name).boundingBox();
    assert.ok(width >= 44 && height >= 44, `${name}: ${width} × ${height}`);
  }
});
