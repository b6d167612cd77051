// The bar: its size on every screen, its bubbles, the track under pointer and finger, the speed, the full screen, and what a
// frame of a playing map costs beside its picture.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, article, button, engineName, events, frames, needs, nth, onMap, open, shown } from './harness.mjs';

const element = (attributes = '') => `<trip-map src="${TRIP}" ${attributes}><p>Fallback</p></trip-map>`;
const NAMES = ['Play', 'Previous step', 'Next step', 'Full screen'];

/** The bubble's lines; none while there is no bubble. */
const bubble = (page) => page.locator('trip-map .tip span').allTextContents();
const noBubble = (page) => page.locator('trip-map .tip').waitFor({ state: 'detached' });
const slider = (page) => page.getByRole('slider');
/** Where the middle of the thumb is, as a share of its way. */
const thumbShare = (page) => onMap(page, ({ shadowRoot }) => {
  const [thumb, track] = ['.thumb', '.track'].map((part) => shadowRoot.querySelector(part).getBoundingClientRect());
  return (thumb.left + thumb.width / 2 - track.left - 10) / (track.width - 20);
});
/** A place on the track, in the window, by the second of the trip it stands for. */
async function placeOf(page, seconds) {
  const { x, y, width, height } = await slider(page).boundingBox();
  const share = seconds / await onMap(page, (map) => map.duration);
  return [x + 10 + share * (width - 20), y + height / 2];
}
const stepAt = (page, seconds) => onMap(page, ({ steps }, at) => steps.findLast(({ start_s }) => start_s <= at), seconds);

test('a playing frame lays nothing out, and asks for styles once', needs('devtools'), async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const counts = async () => {
    const early = await onMap(page, (map) => ({ from: window.count, time: map.currentTime }));
    const { metrics } = await devtools.send('Performance.getMetrics');
    const { LayoutCount, RecalcStyleCount } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return { ...early, to: await page.evaluate(() => window.count), layouts: LayoutCount, styles: RecalcStyleCount };
  };
  await onMap(page, (map) => {
    const leg = map.steps.find(({ kind }) => kind === 'leg');
    map.seek(leg.start_s + 0.1);
    map.playbackRate = 0.5;
    map.play();
    window.count = 0;
    const next = () => requestAnimationFrame(() => {
      window.count += 1;
      next();
    });
    next();
  });
  await frames(page, 5);
  const before = await counts();
  await frames(page, 40);
  const after = await counts();
  const found = JSON.stringify({ before, after });
  assert.ok(after.time > before.time && after.from >= before.to + 40, found);
  assert.equal((await events(page, 'stepchange')).length, 1, 'within one step');
  assert.ok(after.layouts <= before.layouts + 2, found);
  // The numbers are asked for one after the other: frames may come between.
  assert.ok(after.styles - before.styles <= after.to - before.from + 1, found);
});

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

for (const width of [288, 320, 360, 559, 560, 900, 1200]) {
  test(`at ${width} px the bar holds its parts, each large enough for a finger`, async (t) => {
    const page = await open(t, {
      body: `<link rel="stylesheet" href="bare.css">${element()}`,
      answers: { 'bare.css': { body: 'body { margin: 0 }' } },
      context: { viewport: { width, height: 800 } },
    });
    await shown(page);
    // The longest date.
    await onMap(page, (map) => map.goTo('berlin/steinmeier'));
    const parts = await onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelectorAll('.bar, .bar button, .bar select, .bar input, .bar p')]
      .map((part) => {
        const { left, top, right, bottom } = part.getBoundingClientRect();
        return { name: part.className || part.localName, left, top, right, bottom, cut: part.scrollWidth > part.clientWidth + 1 };
      }));
    const [bar, ...held] = parts;
    for (const part of held) {
      const found = `${part.name} in ${JSON.stringify({ bar, part })}`;
      assert.ok(part.left >= bar.left && part.right <= bar.right && part.top >= bar.top && part.bottom <= bar.bottom + 0.5, found);
      if (part.name !== 'readout') assert.ok(part.right - part.left >= 44 && part.bottom - part.top >= 44, found);
      assert.equal(part.cut, false, found);
      for (const other of held) {
        const apart = part === other || part.right <= other.left + 0.5 || other.right <= part.left + 0.5
          || part.bottom <= other.top + 0.5 || other.bottom <= part.top + 0.5;
        assert.ok(apart, `${part.name} and ${other.name} share a place`);
      }
    }
    const { left, right } = held.find(({ name }) => name === 'input');
    assert.ok(right - left >= 120, `a track of ${right - left} px`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

for (const width of [320, 680, 1200]) {
  test(`with letters twice as large at ${width} px nothing lies on the bar, and the track stays long`, async (t) => {
    const page = await article(t, {
      context: { viewport: { width, height: 900 } },
      before: () => addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '200%')),
    });
    await onMap(page, (map) => {
      map.goTo('berlin/steinmeier');
      map.shadowRoot.querySelector('.bar').scrollIntoView({ block: 'center' });
    });
    await frames(page);
    const parts = await onMap(page, ({ shadowRoot: root }) => [...root.querySelectorAll('.bar button, .bar select, .bar input')].map((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      const free = [left + 4, right - 4].every((x) => root.elementFromPoint(x, (top + bottom) / 2)?.closest('button, select, input') === part);
      return { name: part.className || part.localName, width: right - left, free };
    }));
    for (const { name, free } of parts) assert.ok(free, `something lies on ${name}: ${JSON.stringify(parts)}`);
    assert.ok(parts.find(({ name }) => name === 'input').width >= 120, JSON.stringify(parts));
  });
}

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

test('the speed is a list that sets the rate, and shows one that a script has set', async (t) => {
  const page = await article(t);
  const speed = page.getByRole('combobox', { name: 'Speed', exact: true });
  assert.deepEqual(await speed.locator('option').allInnerTexts(), ['0.5×', '1×', '1.5×', '2×', '4×']);
  const chosen = () => speed.evaluate((list) => list.selectedOptions[0].textContent);
  assert.equal(await chosen(), '1×');
  await speed.selectOption('2×');
  assert.equal(await onMap(page, (map) => map.playbackRate), 2);
  await onMap(page, (map) => (map.playbackRate = 1.25));
  assert.equal(await chosen(), '1.25×');
  await onMap(page, (map) => (map.playbackRate = 4));
  assert.equal(await chosen(), '4×');
  assert.equal(await speed.locator('option').count(), 5);
  await speed.focus();
  await page.keyboard.press('ArrowUp');
  assert.equal(await onMap(page, (map) => map.playbackRate), 2);
  await onMap(page, (map) => map.setAttribute('lang', 'ja'));
  await nth(page, 'load', 2);
  assert.equal(await page.getByRole('combobox', { name: '速度', exact: true }).inputValue(), '2');
});

const boxes = (page) => onMap(page, ({ shadowRoot }) => Object.fromEntries(['.frame', 'canvas', '.card', '.bar', '.foot'].map((part) => {
  const { left, top, right, bottom } = shadowRoot.querySelector(part).getBoundingClientRect();
  return [part.replace('.', ''), { left, top, right, bottom }];
})));

for (const [width, height, beside] of [[360, 780, false], [844, 390, true], [1200, 800, true], [1000, 1300, true]]) {
  test(`the full screen at ${width} × ${height}: the card ${beside ? 'beside' : 'under'} the map, never over it`, width < 500 ? needs('small-screen') : {}, async (t) => {
    const page = await open(t, {
      body: `<link rel="stylesheet" href="hostile.css"><p>${'text '.repeat(900)}</p>${element()}<p>${'text '.repeat(900)}</p>`,
      answers: { 'hostile.css': { body: '* { all: unset !important } button { display: none !important } p { display: block !important }' } },
      context: { viewport: { width, height }, screen: { width, height } },
    });
    await page.locator('trip-map').scrollIntoViewIfNeeded();
    await shown(page);
    await button(page, 'Full screen').scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await button(page, 'Full screen').click();
    await button(page, 'Leave full screen').waitFor();
    await page.waitForFunction(([w, h]) => {
      const { width: wide, height: high } = document.querySelector('trip-map').shadowRoot.querySelector('.frame').getBoundingClientRect();
      return wide === w && high === h;
    }, [width, height]);
    assert.equal(await page.evaluate(() => document.fullscreenElement.localName), 'trip-map');
    const { canvas, card, bar, foot } = await boxes(page);
    const found = JSON.stringify({ canvas, card, bar, foot });
    assert.ok(beside ? card.left >= canvas.right : card.top >= bar.bottom, found);
    assert.ok(canvas.top === 0 && canvas.left === 0 && bar.top >= canvas.bottom && foot.bottom <= height + 0.5, found);
    assert.ok((canvas.right - canvas.left) * (canvas.bottom - canvas.top) > 0.4 * width * height, found);
    // What Escape does: the key itself is the browser's and never reaches a page.
    await page.evaluate(() => document.exitFullscreen());
    await button(page, 'Full screen').waitFor();
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 2, place);
    await button(page, 'Full screen').click();
    await button(page, 'Leave full screen').click();
    await button(page, 'Full screen').waitFor();
    const told = await page.evaluate(() => window.diary.events.map(({ type }) => type));
    assert.deepEqual(told, ['load']);
    assert.deepEqual(page.said, []);
  });
}

test('where the browser has no full screen, or refuses it, nothing is offered or nothing happens', async (t) => {
  const page = await open(t, { body: element(), before: () => Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: false }) });
  await shown(page);
  assert.equal(await button(page, 'Full screen').count(), 0);
  const refusing = await open(t, { body: element(), before: () => (Element.prototype.requestFullscreen = () => Promise.reject(new TypeError())) });
  await shown(refusing);
  await button(refusing, 'Full screen').click();
  await frames(refusing);
  assert.ok(await button(refusing, 'Full screen').isVisible());
  assert.deepEqual(refusing.said, []);
});

test('in the full screen an open itinerary can be scrolled to, and another language keeps it', async (t) => {
  const page = await article(t);
  await button(page, 'Full screen').click();
  await onMap(page, (map) => map.setAttribute('lang', 'ja'));
  await nth(page, 'load', 2);
  await button(page, '全画面を終了').waitFor();
  await page.locator('trip-map summary').click();
  await page.locator('trip-map .route > li').last().scrollIntoViewIfNeeded();
  assert.ok(await page.locator('trip-map .box').evaluate((box) => box.scrollTop > 0));
});

test('forced colours leave the hint, the bubble and the mark of the present to be read', needs('forced-colors'), async (t) => {
  const page = await article(t, {
    body: '<trip-map src="trips/kishida-2024-07-announced.json"></trip-map>', context: { forcedColors: 'active' },
    prepare: (tab) => tab.clock.install({ time: new Date('2024-07-11T21:00Z') }),
  });
  await page.locator('trip-map summary').click();
  await button(page, 'Play').hover();
  await page.locator('trip-map [part=map]').hover();
  await page.mouse.wheel(0, 3);
  await page.locator('trip-map .hint.given').waitFor();
  await button(page, 'Play').hover();
  await page.locator('trip-map .tip').waitFor();
  for (const part of ['.hint', '.tip', '.entry .now']) {
    // What lies behind the letters is the colour of the canvas, whatever the style sheet says.
    const [ink, ground] = await page.locator(`trip-map ${part}`).evaluate((found) => [getComputedStyle(found).color, getComputedStyle(found).backgroundColor]);
    assert.deepEqual([ink, ground], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'], part);
  }
});

test('forced colours show the rail, the line and the thumb, and the ring around it', needs('forced-colors'), async (t) => {
  const page = await article(t, { context: { forcedColors: 'active' } });
  await onMap(page, (map) => map.seek(map.duration / 2));
  const colors = await onMap(page, ({ shadowRoot }) => {
    const color = (part, pseudo) => getComputedStyle(shadowRoot.querySelector(part), pseudo).backgroundColor;
    return { bar: color('.frame'), rail: color('.rail', '::before'), line: color('.done', '::before'), thumb: color('.thumb') };
  });
  const { bar, ...parts } = colors;
  assert.equal(new Set(Object.values(colors)).size, engineName === 'firefox' ? 2 : 4 - (colors.thumb === colors.rail ? 1 : 0), JSON.stringify(colors));
  for (const [part, color] of Object.entries(parts)) assert.notEqual(color, bar, `${part} in ${JSON.stringify(colors)}`);
  // Firefox without a desktop has a highlight that does not stand out, and all of them have the colour of the text: then the line is what is thicker.
  const [rail, line] = await onMap(page, ({ shadowRoot }) => ['.rail', '.done'].map((part) => parseFloat(getComputedStyle(shadowRoot.querySelector(part), '::before').height)));
  assert.ok(line >= 3 * rail && rail >= 1, `${line} px on ${rail} px`);
  await button(page, 'Next step').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('trip-map .thumb').evaluate((thumb) => getComputedStyle(thumb).outlineStyle), 'solid');
});
