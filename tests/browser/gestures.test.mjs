// Hands on the map: mouse, wheel and keys move the camera, and always leave the page to the reader.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, button, events, frames, nth, onMap, picture } from './harness.mjs';
import { disc } from './finding.mjs';
import { keepPictures, map, picturesKept, rested, tell } from './resting.mjs';

const back = (page) => button(page, 'Back to the trip');
const time = (page) => onMap(page, ({ currentTime }) => currentTime);

async function drag(page, from, by, steps = 8) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps });
  // A hand that waits before it lets go does not throw.
  await frames(page, 10);
  await page.mouse.up();
  await rested(page);
}

test('a mouse drags the ground along, and the button brings the trip back to the pixel', async (t) => {
  const page = await map(t);
  await rested(page);
  const trip = await picture(page);
  assert.equal(await back(page).isVisible(), false);
  await drag(page, page.middle, { x: 120, y: 40 });
  assert.notEqual(await picture(page), trip);
  assert.equal(await onMap(page, ({ paused }) => paused), true, 'a drag is no click');
  await back(page).click();
  await rested(page);
  assert.equal(await back(page).isVisible(), false);
  assert.equal(await picture(page), trip);
});

test('dragged ground stays under the pointer', async (t) => {
  const page = await map(t);
  const stop = await disc(page);
  await drag(page, stop, { x: 90, y: 50 });
  const moved = await disc(page);
  assert.ok(Math.hypot(moved.x - stop.x - 90, moved.y - stop.y - 50) < 4, `${JSON.stringify([stop, moved])}`);
});

test('a thrown map coasts and comes to rest', async (t) => {
  const thrown = async (context) => {
    const page = await map(t, { context });
    await keepPictures(page);
    await tell(page, 'mouse', ['pointerdown', 1, 60], ['pointermove', 1, 90], ['pointermove', 1, 120], ['pointermove', 1, 150], ['pointerup', 1, 150]);
    return picturesKept(page);
  };
  const [coasting, staying] = [await thrown({}), await thrown({ reducedMotion: 'reduce' })];
  assert.ok(coasting > staying, `${coasting} pictures, and ${staying} where it stays`);
});

test('under reduced motion a thrown map stays where it was let go, and zooming is one cut', async (t) => {
  const page = await map(t, { context: { reducedMotion: 'reduce' } });
  await page.mouse.move(page.middle.x, page.middle.y);
  await page.mouse.down();
  await page.mouse.move(page.middle.x + 150, page.middle.y, { steps: 5 });
  await page.mouse.up();
  await frames(page, 2);
  const put = await picture(page);
  await frames(page, 10);
  assert.equal(await picture(page), put);
  const seen = await onMap(page, async (element) => {
    const canvas = element.shadowRoot.querySelector('canvas');
    element.shadowRoot.querySelector('.closer').click();
    const pictures = new Set();
    for (let i = 0; i < 12; i += 1) {
      await new Promise(requestAnimationFrame);
      pictures.add(canvas.toDataURL());
    }
    return pictures.size;
  });
  assert.ok(seen <= 2, `${seen} pictures`);
});

test('the wheel scrolls the page, and says once how to zoom', async (t) => {
  const page = await map(t);
  const trip = await picture(page);
  await page.mouse.move(page.middle.x, page.middle.y);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction(() => scrollY > 100);
  await page.locator('trip-map .hint.given').waitFor();
  assert.match(await page.locator('trip-map .hint').innerText(), /Ctrl/);
  assert.equal(await picture(page), trip);
  assert.equal(await back(page).isVisible(), false);
  await page.waitForFunction(() => !document.querySelector('trip-map').shadowRoot.querySelector('.hint.given'));
  await page.mouse.wheel(0, -60);
  await frames(page);
  assert.equal(await page.locator('trip-map .hint.given').count(), 0);
});

test('the wheel with Ctrl zooms about the pointer, and the page stays', async (t) => {
  const page = await map(t);
  const trip = await picture(page);
  const stop = await disc(page);
  await page.mouse.move(stop.x, stop.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await rested(page);
  assert.notEqual(await picture(page), trip);
  assert.equal(await page.evaluate(() => scrollY), 0);
  const zoomed = await disc(page);
  assert.ok(Math.hypot(zoomed.x - stop.x, zoomed.y - stop.y) < 12, 'what is under the pointer stays there');
});

test('a drag pauses the play, and playing on brings the camera back', async (t) => {
  const page = await map(t);
  await onMap(page, (element) => element.play());
  await nth(page, 'play');
  await drag(page, page.middle, { x: 80, y: 0 });
  assert.equal(await onMap(page, ({ paused }) => paused), true);
  assert.equal(await back(page).isVisible(), true);
  await onMap(page, (element) => element.play());
  assert.equal(await back(page).isVisible(), false);
});

test('the buttons zoom without any drag, and a click brings other ground to the middle', async (t) => {
  const page = await map(t);
  const trip = await picture(page);
  await button(page, 'Zoom in').click();
  await rested(page);
  const closer = await picture(page);
  assert.notEqual(closer, trip);
  await page.mouse.click(page.box.x + 40, page.box.y + 60);
  // It waits for a second click first.
  while (await picture(page) === closer) await frames(page, 4);
  await rested(page);
  assert.notEqual(await picture(page), closer);
  assert.equal(await onMap(page, ({ paused }) => paused), true, 'here a click does not play');
  await button(page, 'Zoom out').click();
  await button(page, 'Zoom out').click();
  await rested(page);
  assert.equal(await back(page).isVisible(), true);
});

test('keys: plus and minus zoom, Shift and arrows pan, Escape goes back, and Up and Down scroll the page', async (t) => {
  const page = await map(t);
  await rested(page);
  const trip = await picture(page);
  const focus = () => onMap(page, (element) => element.shadowRoot.querySelector('.map').focus());
  await focus();
  for (const key of ['+', 'Shift+ArrowLeft', '-', 'Shift+ArrowDown']) {
    const before = await picture(page);
    await page.keyboard.press(key);
    await rested(page);
    assert.notEqual(await picture(page), before, key);
  }
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.keyboard.press('Escape');
  // The first one may have put away the tooltip.
  await page.keyboard.press('Escape');
  await rested(page);
  assert.equal(await back(page).isVisible(), false);
  assert.equal(await picture(page), trip);
  const at = await time(page);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((was) => document.querySelector('trip-map').currentTime > was, at);
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => scrollY > 0);
});

test('letters typed elsewhere do nothing to the map', async (t) => {
  const page = await map(t);
  const trip = await picture(page);
  for (const key of ['+', '-', ' ', 'ArrowRight', '0']) await page.keyboard.press(key);
  await page.evaluate(() => scrollTo(0, 0));
  await frames(page);
  assert.equal(await picture(page), trip);
});

test('Tab passes the map and its buttons, and leaves', async (t) => {
  const page = await article(t);
  await onMap(page, (element) => element.shadowRoot.querySelector('.map').focus());
  const names = [];
  for (let i = 0; i < 4; i += 1) {
    names.push(await onMap(page, (element) => element.shadowRoot.activeElement?.getAttribute('aria-label')));
    await page.keyboard.press('Tab');
  }
  assert.deepEqual(names.slice(1), ['Zoom in', 'Zoom out', 'Play']);
});

test('a pointer that comes off the map while it drags still drags, and its end is no tap', async (t) => {
  const page = await map(t);
  await page.mouse.move(page.middle.x, page.middle.y);
  await page.mouse.down();
  await page.mouse.move(page.middle.x + 50, page.middle.y, { steps: 4 });
  const before = await picture(page);
  await page.mouse.move(page.box.x + page.box.width + 40, page.middle.y + 60, { steps: 4 });
  await frames(page);
  assert.notEqual(await picture(page), before);
  await page.mouse.up();
  assert.equal((await events(page, 'play')).length, 0);
});
