// The pointer: one click is enough for everything, acts when it is let go, has room, and never takes the page away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, frames, nth, onMap, open, picture, shown, stepOf } from '../harness.mjs';
import { map as restingMap, rested } from '../resting.mjs';
import { at, change, mapPage } from './means.mjs';

const CALM = { context: { viewport: { width: 900, height: 900 }, reducedMotion: 'reduce' } };

test('2.5.1, 2.5.7 every function is done by single clicks: zoom, pan, back, track, steps, speed, list', async (t) => {
  const page = await restingMap(t, CALM);
  const atRest = await picture(page);
  for (const name of ['Zoom in', 'Zoom out']) {
    const before = await picture(page);
    await button(page, name).click();
    await rested(page);
    assert.notEqual(await picture(page), before, name);
  }
  const before = await picture(page);
  await page.mouse.click(page.box.x + page.box.width * 0.3, page.box.y + page.box.height * 0.8);
  for (let tries = 0; await picture(page) === before; tries += 1) assert.ok(tries < 200, 'a click on the ground pans');
  await button(page, 'Back to the trip').click();
  await rested(page);
  assert.equal(await picture(page), atRest);
  const track = await page.getByRole('slider').boundingBox();
  await page.mouse.click(track.x + track.width - 12, track.y + track.height / 2);
  assert.equal(await stepOf(page), 'closing', 'a click on the track is enough');
  await button(page, 'Previous step').click();
  assert.notEqual(await stepOf(page), 'closing');
  await page.getByRole('combobox').selectOption('4');
  assert.equal(await onMap(page, ({ playbackRate }) => playbackRate), 4);
  await page.locator('trip-map summary').click();
  await page.locator('trip-map .entry').first().click();
  assert.equal(await stepOf(page), 'tokyo');
  await button(page, 'Play').click();
  await button(page, 'Pause').click();
});

test('2.5.2 a button acts when the pointer is let go on it, and not where it was moved off', async (t) => {
  const page = await mapPage(t, CALM);
  const step = await stepOf(page);
  await button(page, 'Next step').hover();
  await page.mouse.down();
  assert.equal(await stepOf(page), step, 'down alone does nothing');
  await page.mouse.move(5, 5);
  await page.mouse.up();
  assert.equal(await stepOf(page), step, 'let go elsewhere it does nothing');
  await button(page, 'Next step').hover();
  await page.mouse.down();
  await page.mouse.up();
  assert.notEqual(await stepOf(page), step);
});

test('2.5.2 a stop on the map is chosen when the pointer is let go, and not where it was moved away', async (t) => {
  const page = await restingMap(t, CALM);
  const spot = await findStop(page);
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await frames(page);
  assert.deepEqual(await page.evaluate(() => window.diary.events.filter(({ type }) => type === 'select')), []);
  await page.mouse.move(spot.x + 60, spot.y + 40, { steps: 4 });
  await frames(page, 6);
  await page.mouse.up();
  await frames(page);
  assert.deepEqual(await page.evaluate(() => window.diary.events.filter(({ type }) => type === 'select')), []);
  await button(page, 'Back to the trip').click();
  await rested(page);
  await page.mouse.click(spot.x, spot.y);
  assert.ok((await nth(page, 'select')).step.id);
});

/** Where the stop of the step is that is shown: its name stands above it while the map has the focus. */
async function findStop(page) {
  await page.keyboard.press('Tab');
  const tip = page.locator('trip-map .map .tip');
  await tip.waitFor();
  const { x, y, width, height } = await tip.boundingBox();
  await page.keyboard.press('Escape');
  return { x: x + width / 2, y: y + height + 16 };
}

/** What can be pressed: how large, and how far the middles of two are apart at least. */
const targetsOf = (page) => onMap(page, ({ shadowRoot }) => {
  const targets = [...shadowRoot.querySelectorAll('button, a, select, input, summary')]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }))
    .map((target) => {
      const { x, y, width, height } = target.getBoundingClientRect();
      return { name: target.className || target.localName, inline: target.localName === 'a' || target.matches('.entry, .credit *'), x: x + width / 2, y: y + height / 2, width, height };
    });
  return targets;
});

for (const width of [320, 1200]) {
  test(`2.5.8, 2.5.5 at ${width} px every target is 24 px, the controls 44 px`, async (t) => {
    const page = await mapPage(t, { context: { viewport: { width, height: 900 } } });
    await page.locator('trip-map summary').click();
    for (const file of ['kishida-2024-07', 'kishida-2023-07', 'putin-2024-06']) {
      await change(page, { src: `trips/${file}.json` });
      await at(page, 'meeting');
      await button(page, 'Zoom in').click();
      const targets = await targetsOf(page);
      assert.ok(targets.length > 12);
      for (const target of targets) {
        const least = target.inline ? 24 : 44;
        assert.ok(target.height >= least - 0.01 && target.width >= 24 && (target.inline || target.width >= least - 0.01), JSON.stringify(target));
      }
    }
  });
}

test('page scroll: the wheel over the map, the bar and the card scrolls the page; with Ctrl it zooms the map', async (t) => {
  const page = await open(t, { body: '<trip-map src="trips/putin-2024-06.json"></trip-map><p>Below</p><div id="long"></div>', before: () =>
    addEventListener('DOMContentLoaded', () => (document.querySelector('#long').style.blockSize = '300vh')) });
  await shown(page);
  for (const part of ['map', 'controls']) {
    const before = await page.evaluate(() => scrollY);
    await page.locator(`trip-map [part=${part}]`).hover();
    await page.mouse.wheel(0, 120);
    await page.waitForFunction((then) => scrollY > then, before);
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await rested(page);
  await page.locator('trip-map [part=map]').hover();
  const before = await picture(page);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await button(page, 'Back to the trip').waitFor();
  assert.notEqual(await picture(page), before);
  assert.equal(await page.evaluate(() => scrollY), 0);
});
