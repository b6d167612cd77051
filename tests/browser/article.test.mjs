// The main job: a reader opens the article, sees the route, plays, scrubs and steps.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accentPixels, article, button, counter, cut, frames, nth, onMap, picture } from './harness.mjs';

const LIGHT_ACCENT = [0xc7, 0x32, 0x1a];
const DARK_ACCENT = [0xff, 0x8a, 0x66];

test('the route grows in the accent colour, until it is the whole trip', async (t) => {
  for (const [colorScheme, accent] of [['light', LIGHT_ACCENT], ['dark', DARK_ACCENT]]) {
    const page = await article(t, { context: { colorScheme, deviceScaleFactor: 2 } });
    const drawn = async (step) => {
      await cut(page, step);
      await frames(page);
      return accentPixels(page, accent);
    };
    const [opening, leg, whole] = [await drawn('opening'), await drawn('tokyo-washington'), await drawn('closing')];
    const found = `${colorScheme}: ${JSON.stringify({ opening, leg, whole })}`;
    assert.ok(opening.count < 50, found);
    assert.ok(leg.count > 500 && Math.max(leg.wide, leg.high) > 0.5, found);
    // A triangle over the pole where the leg was one flat line; how large depends on the framing.
    assert.ok(whole.count > leg.count && whole.wide > 0.4 && whole.high > 0.4 && leg.high < 0.2, found);
  }
});

test('play moves the picture and the readout; pause stops both', async (t) => {
  const page = await article(t);
  const start = await picture(page);
  await button(page, 'Play').click();
  await nth(page, 'stepchange');
  await page.waitForFunction(() => document.querySelector('trip-map').shadowRoot.querySelector('.count').textContent.startsWith('2 '));
  assert.notEqual(await picture(page), start);
  await button(page, 'Pause').click();
  await frames(page);
  const [still, time, strokes] = [await picture(page), await onMap(page, (map) => map.currentTime), await strokesOf(page)];
  await frames(page, 10);
  assert.equal(await picture(page), still);
  assert.equal(await onMap(page, (map) => map.currentTime), time);
  assert.equal(await strokesOf(page), strokes, 'a paused map draws nothing');
  assert.ok(await button(page, 'Play').isVisible());
});

const strokesOf = (page) => page.evaluate(() => window.diary.strokes);

test('a trip plays to its end, says so once, and plays again', async (t) => {
  const page = await article(t);
  await onMap(page, (map) => map.seek(map.duration - 0.1));
  await button(page, 'Play').click();
  await nth(page, 'ended');
  assert.equal(await onMap(page, (map) => map.paused), true);
  await button(page, 'Play again').click();
  await page.waitForFunction(() => {
    const { currentTime, paused } = document.querySelector('trip-map');
    return !paused && currentTime > 0 && currentTime < 2;
  });
});

test('dragging the track moves the trip, and does not fight a playing map', async (t) => {
  const page = await article(t);
  await button(page, 'Play').click();
  const track = await page.getByRole('slider').boundingBox();
  const y = track.y + track.height / 2;
  await page.mouse.move(track.x + track.width * 0.25, y);
  await page.mouse.down();
  await page.mouse.move(track.x + track.width * 0.75, y, { steps: 3 });
  const held = await onMap(page, (map) => map.currentTime / map.duration);
  assert.ok(held > 0.7 && held < 0.8, `three quarters along, found ${held}`);
  await frames(page, 5);
  assert.equal(await onMap(page, (map) => map.currentTime / map.duration), held);
  await page.mouse.up();
  await page.waitForFunction((share) => {
    const map = document.querySelector('trip-map');
    return map.currentTime / map.duration > share;
  }, held);
});

test('a drag back to where it began lets go of the clock', async (t) => {
  const page = await article(t);
  const track = await page.getByRole('slider').boundingBox();
  const [x, y] = [track.x + 8, track.y + track.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y);
  await page.mouse.move(x, y);
  await page.mouse.up();
  await button(page, 'Play').click();
  await page.waitForFunction(() => document.querySelector('trip-map').currentTime > 0.3);
});

test('the step buttons go one step, and stop at the ends', async (t) => {
  const page = await article(t);
  const count = await onMap(page, (map) => map.steps.length);
  assert.equal(await counter(page), `1 / ${count}`);
  await button(page, 'Next step').click();
  assert.equal(await counter(page), `2 / ${count}`);
  await button(page, 'Previous step').click();
  await button(page, 'Previous step').click({ force: true });
  assert.equal(await counter(page), `1 / ${count}`);
  await onMap(page, (map) => map.goTo('closing'));
  await button(page, 'Next step').click({ force: true });
  assert.equal(await counter(page), `${count} / ${count}`);
});

test('a step looked at is a still, and play goes on from what is seen', async (t) => {
  const page = await article(t);
  await button(page, 'Next step').click();
  await button(page, 'Next step').click();
  const { still_s: still, end_s: end } = await onMap(page, (map) => map.steps[2]);
  assert.equal(await onMap(page, (map) => map.currentTime), still);
  assert.ok(Math.abs(Number(await page.getByRole('slider').inputValue()) - still) < 0.001, 'the thumb is there too');
  await onMap(page, (map) => {
    window.earliest = Infinity;
    map.play();
    const look = () => {
      window.earliest = Math.min(window.earliest, map.currentTime);
      requestAnimationFrame(look);
    };
    look();
  });
  await nth(page, 'stepchange', 3);
  assert.equal(await page.evaluate(() => window.earliest), still);
  assert.ok(await onMap(page, (map) => map.currentTime) >= end);
});

test('a step gone to while playing is played from its start', async (t) => {
  const page = await article(t);
  const [start, now] = await onMap(page, (map) => {
    map.play();
    map.goTo('washington');
    return [map.steps.find(({ id }) => id === 'washington').start_s, map.currentTime];
  });
  assert.equal(now, start);
});

test('every step change is told, with the step', async (t) => {
  const page = await article(t);
  await button(page, 'Next step').click();
  await button(page, 'Next step').click();
  const ids = await onMap(page, (map) => map.steps.map(({ id }) => id));
  assert.equal((await nth(page, 'stepchange', 1)).step.id, ids[1]);
  assert.equal((await nth(page, 'stepchange', 2)).step.id, ids[2]);
});

test('the wheel scrolls the page, over the map too', async (t) => {
  const page = await article(t, { context: { viewport: { width: 800, height: 500 } } });
  const box = await page.locator('trip-map [part=map]').boundingBox();
  await page.mouse.move(box.x + box.width / 2, Math.max(box.y, 0) + 40);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((y) => scrollY > y, before);
});
