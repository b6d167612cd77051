// Hands on the map: mouse, touch, wheel and keys move the camera, choose steps, and always leave the page to the reader.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, button, events, frames, needs, nth, onMap, picture } from './harness.mjs';
import { BODY, TOUCH, keepPictures, map, picturesKept, rested, tell } from './resting.mjs';

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

/** Where the marker of the current stop is: the one place that is thick with the accent. */
async function disc(page) {
  const at = await onMap(page, (element) => {
    const canvas = element.shadowRoot.querySelector('canvas');
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const ratio = width / canvas.clientWidth;
    const reach = Math.round(12 * ratio);
    const isAccent = (x, y) => {
      const i = 4 * (y * width + x);
      return Math.abs(data[i] - 0xc7) + Math.abs(data[i + 1] - 0x32) + Math.abs(data[i + 2] - 0x1a) < 24 ? 1 : 0;
    };
    let best = { count: 0, x: 0, y: 0 };
    for (let top = 0; top < height - 2 * reach; top += 4) {
      for (let left = 0; left < width - 2 * reach; left += 4) {
        let [count, x, y] = [0, 0, 0];
        for (let dy = 0; dy < 2 * reach; dy += 2) {
          for (let dx = 0; dx < 2 * reach; dx += 2) {
            if (isAccent(left + dx, top + dy)) [count, x, y] = [count + 1, x + left + dx, y + top + dy];
          }
        }
        if (count > best.count) best = { count, x: x / count / ratio, y: y / count / ratio };
      }
    }
    return best;
  });
  assert.ok(at.count > 40, 'expected the marker of the current stop');
  return { x: page.box.x + at.x, y: page.box.y + at.y };
}

/** Where a hand meets a step, found by events that no reader would notice; the map is left at `id`. */
async function find(page, hand, wanted, id) {
  const at = await onMap(page, (element, [pointerType, step, stay]) => {
    const canvas = element.shadowRoot.querySelector('canvas');
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const tap = (clientX, clientY) => ['pointerdown', 'pointerup'].forEach((type) => canvas.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 9, pointerType, clientX, clientY })));
    let found = null;
    const listen = ({ detail }) => { if (detail.step.id === step) found ??= point; };
    let point;
    element.addEventListener('select', listen);
    for (let y = 12; y < height && !found; y += 12) {
      for (let x = 12; x < width && !found; x += 12) {
        // Two taps near each other would be a double tap.
        tap(left + 1, top + 1);
        point = { x: left + x, y: top + y };
        tap(point.x, point.y);
        element.goTo(stay);
      }
    }
    element.removeEventListener('select', listen);
    window.diary.events.length = 0;
    return found;
  }, [hand, wanted, id]);
  assert.ok(at, `${wanted} is nowhere`);
  await rested(page);
  return at;
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

test('for a finger the buttons on the map are 44 px', needs('touch'), async (t) => {
  const page = await map(t, { context: TOUCH });
  await swipe(page, page.middle, { x: 90, y: 0 });
  for (const name of ['Back to the trip', 'Zoom in', 'Zoom out']) {
    const { width, height } = await button(page, name).boundingBox();
    assert.ok(width >= 44 && height >= 44, `${name}: ${width} × ${height}`);
  }
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
