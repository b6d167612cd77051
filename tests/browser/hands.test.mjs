// Hands that come and go: fingers lifted one by one, buttons let go where nobody hears it, maps that are taken away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, events, frames, nth, onMap, picture, shown } from './harness.mjs';
import { TOUCH, map, rested, tell } from './resting.mjs';

const held = (page) => button(page, 'Back to the trip').isVisible();

/** Takes the map out of the page, right after `before`, and brings it back after `meanwhile`. */
async function away(page, { before = () => {}, meanwhile = () => {} }) {
  await onMap(page, before);
  await onMap(page, (element) => {
    window.taken = element;
    window.place = element.nextSibling;
    element.remove();
  });
  await frames(page);
  await meanwhile();
  await page.evaluate(() => window.place.before(window.taken));
  await nth(page, 'load', 2);
  await shown(page);
}

test('fingers that are lifted one after the other do not throw the map', async (t) => {
  const page = await map(t, { context: TOUCH });
  const strip = () => onMap(page, ({ shadowRoot }) => {
    const canvas = shadowRoot.querySelector('canvas');
    return canvas.getContext('2d').getImageData(0, 0, canvas.width, 40).data.join();
  });
  await tell(page, 'touch', ['pointerdown', 1, 80], ['pointerdown', 2, 240], ['pointermove', 1, 79], ['pointermove', 2, 241]);
  await rested(page);
  const pinched = await strip();
  await tell(page, 'touch', ['pointermove', 2, 241], ['pointerup', 1, 79], ['pointermove', 2, 241], ['pointerup', 2, 241]);
  await rested(page);
  assert.ok(pinched === await strip(), 'the ground stays where it was');
});

test('a button that was let go beyond the map drags nothing', async (t) => {
  const page = await map(t);
  const edge = page.box.x + 2;
  await page.mouse.move(edge, page.middle.y);
  await page.mouse.down();
  await page.mouse.move(edge - 4, page.middle.y);
  await page.mouse.up();
  await page.mouse.move(page.middle.x, page.middle.y, { steps: 5 });
  await frames(page);
  assert.equal(await held(page), false);
});

test('a hand that was on a map when it was taken away is no longer on it when it is back', async (t) => {
  const page = await map(t);
  await page.mouse.move(page.middle.x, page.middle.y);
  await page.mouse.down();
  await page.mouse.move(page.middle.x + 40, page.middle.y, { steps: 4 });
  await away(page, { meanwhile: () => page.mouse.up() });
  await rested(page);
  const before = await picture(page);
  await page.mouse.move(page.middle.x - 50, page.middle.y + 30, { steps: 4 });
  await frames(page);
  assert.equal(await picture(page), before);
  assert.equal(await held(page), true, 'the reader’s own camera is kept');
});

test('a click waits for a second one, but not on a map that is gone', async (t) => {
  const page = await map(t);
  // The page takes the map away by itself: on a slow machine the second click would be out of time before we could.
  await onMap(page, (element) => {
    element.addEventListener('play', () => (window.played = true));
    element.addEventListener('pointerup', () => setTimeout(() => {
      window.taken = element;
      element.remove();
    }));
  });
  await page.mouse.click(page.box.x + 12, page.box.y + 12);
  await page.waitForFunction(() => window.taken !== undefined);
  await page.waitForFunction((was) => performance.now() > was + 600, await page.evaluate(() => performance.now()));
  assert.deepEqual(await page.evaluate(() => [window.taken.paused, window.played]), [true, undefined]);
});

test('a drag right after a click is a drag, and the click is forgotten', async (t) => {
  const page = await map(t);
  await tell(page, 'mouse', ['pointerdown', 1, 12], ['pointerup', 1, 12], ['pointerdown', 1, 100], ['pointermove', 1, 120], ['pointermove', 1, 140]);
  await page.waitForFunction((was) => performance.now() > was + 600, await page.evaluate(() => performance.now()));
  const before = await picture(page);
  await frames(page, 10);
  assert.equal(await picture(page), before, 'nothing moves under the hand');
  assert.equal((await events(page, 'play')).length, 0);
});

test('a flight that a map was taken away in goes on when it is back', async (t) => {
  const page = await map(t);
  await away(page, { before: (element) => element.goTo('tokyo') });
  await rested(page);
  const flown = await picture(page);
  await onMap(page, (element) => element.seek(element.currentTime));
  await rested(page);
  assert.equal(await picture(page), flown);
});

test('a script that seeks to where the play is takes the camera back', async (t) => {
  const page = await map(t);
  const trip = await picture(page);
  await page.mouse.move(page.middle.x, page.middle.y);
  await page.mouse.down();
  await page.mouse.move(page.middle.x + 60, page.middle.y, { steps: 4 });
  await page.mouse.up();
  await rested(page);
  assert.notEqual(await picture(page), trip);
  await onMap(page, (element) => element.seek(element.currentTime));
  await rested(page);
  assert.equal(await picture(page), trip);
});

test('after the wheel names are placed for what is seen', async (t) => {
  const page = await map(t);
  await page.mouse.move(page.middle.x + 60, page.middle.y);
  await page.keyboard.down('Control');
  for (let notch = 0; notch < 4; notch += 1) await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await rested(page);
  const wheeled = await picture(page);
  const { x, y } = page.middle;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const way of [20, 40, 20, 0]) await page.mouse.move(x + way, y);
  await frames(page, 10);
  await page.mouse.up();
  await rested(page);
  assert.equal(await picture(page), wheeled, 'a hand that puts the map back where it was changes nothing');
});

test('the tooltip of a focused map stands where its step is, once the camera is there', async (t) => {
  const page = await map(t);
  const tip = page.locator('trip-map [part=map] [part=tooltip]');
  await onMap(page, (element) => element.shadowRoot.querySelector('.map').focus());
  const there = await tip.boundingBox();
  await page.keyboard.press('ArrowLeft');
  await rested(page);
  await page.keyboard.press('ArrowRight');
  assert.equal(await tip.count(), 0, 'not while the camera flies');
  await rested(page);
  await tip.waitFor();
  assert.deepEqual(await tip.boundingBox(), there);
  await page.keyboard.press(' ');
  await nth(page, 'play');
  await tip.waitFor({ state: 'detached' });
});
