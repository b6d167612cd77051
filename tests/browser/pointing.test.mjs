// What a hand points at: stops and legs have names, and a tap or a click chooses them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, events, needs, nth, onMap } from './harness.mjs';
import { disc, find } from './finding.mjs';
import { BODY, TOUCH, keepPictures, map, picturesKept, rested } from './resting.mjs';

const back = (page) => button(page, 'Back to the trip');
const time = (page) => onMap(page, ({ currentTime }) => currentTime);

for (const [hand, context] of [['touch', TOUCH], ['mouse', {}]]) {
  test(`a ${hand} on a marker selects its step, and the camera flies there`, hand === 'touch' ? needs('touch') : {}, async (t) => {
    const page = await map(t, { context });
    await onMap(page, (element) => element.goTo('closing'));
    await rested(page);
    const stop = await find(page, hand, 'berlin', 'closing');
    await keepPictures(page);
    if (hand === 'touch') await page.touchscreen.tap(stop.x, stop.y);
    else await page.mouse.click(stop.x, stop.y);
    const { step } = await nth(page, 'select');
    assert.equal(step.id, 'berlin');
    assert.equal(await time(page), step.still_s);
    assert.ok(await picturesKept(page) > 2, 'there is a picture between the first and the last');
    assert.equal(await back(page).isVisible(), false);
  });
}

test('a click on the ground plays, and a second right after it zooms instead', async (t) => {
  const page = await map(t);
  const corner = { x: page.box.x + 12, y: page.box.y + 12 };
  await page.mouse.click(corner.x, corner.y);
  await nth(page, 'play');
  await onMap(page, (element) => element.pause());
  await page.mouse.dblclick(corner.x, corner.y);
  await back(page).waitFor();
  assert.equal((await events(page, 'play')).length, 1);
  assert.equal(await onMap(page, ({ paused }) => paused), true);
});

test('pointing names what is there; a focused map names its step', async (t) => {
  const page = await map(t);
  const tip = page.locator('trip-map [part=map] [part=tooltip]');
  const stop = await disc(page);
  await page.mouse.move(stop.x, stop.y);
  await tip.waitFor();
  assert.match(await tip.innerText(), /Washington, D\.C\./);
  await page.mouse.move(page.box.x + 5, page.box.y + 5);
  await tip.waitFor({ state: 'detached' });
  await page.keyboard.press('Tab');
  await tip.waitFor();
  assert.match(await tip.innerText(), /Washington, D\.C\./);
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'detached' });
});

test('a tooltip does not lie on the stop it names, nor on the number under it', async (t) => {
  const page = await map(t, { body: BODY.replace('at="washington"', ''), context: { viewport: { width: 680, height: 900 } } });
  const tip = page.locator('trip-map [part=map] [part=tooltip]');
  for (const [stop, side] of [['washington', 'above'], ['berlin', 'below, where there is no room above']]) {
    // The highest point of a grid of 12 px: the middle of the stop is up to 12 px under it.
    const { x, y } = await find(page, 'mouse', stop, 'opening');
    await page.mouse.move(x, y);
    await tip.waitFor();
    const { y: top, height } = await tip.boundingBox();
    assert.ok(side === 'above' ? top + height <= y - 4 : top >= y + 15, `${stop} at ${y}, its name from ${top} to ${top + height}, expected ${side}`);
    await page.mouse.move(page.box.x + 5, page.box.y + 5);
    await tip.waitFor({ state: 'detached' });
  }
});
