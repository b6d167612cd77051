// The clock as a page and a reader see it: its rate, its end, and what becomes of it where nobody looks; and a map that plays
// by itself, which waits for whoever comes near.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, article, button, events, frames, needs, nth, onMap, open, picture, shown } from './harness.mjs';

const element = (attributes = '') => `<trip-map src="${TRIP}" ${attributes}><p>Fallback</p></trip-map>`;
const timeOf = (page) => onMap(page, (map) => map.currentTime);
/** Waits until the clock has passed a second; where it stands by default. */
async function goesOn(page, from) {
  await page.waitForFunction((then) => document.querySelector('trip-map').currentTime > then, from ?? await timeOf(page));
}
/** Asserts that the clock stands still over some frames. */
async function waits(page, why) {
  await frames(page, 2);
  const before = await timeOf(page);
  await frames(page, 10);
  assert.equal(await timeOf(page), before, why);
}

test('playbackRate is that of media: clamped, told once a change, and kept over trips', async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  const rates = await onMap(page, (map) => [2, 2, 0, '1.5', 99, NaN, undefined, Infinity, 'fast', 0.75, null, -Infinity, {}, ''].map((rate) => {
    map.playbackRate = rate;
    return map.playbackRate;
  }));
  assert.deepEqual(rates, [2, 2, 0.5, 1.5, 4, 1, 1, 4, 1, 0.75, 1, 0.5, 1, 1]);
  assert.equal((await events(page, 'ratechange')).length, 11);
  await onMap(page, (map) => {
    map.playbackRate = 3;
    map.setAttribute('src', 'trips/scholz-2023-03.json');
  });
  await nth(page, 'load', 2);
  assert.equal(await onMap(page, (map) => map.playbackRate), 3);
  assert.equal(await page.getByRole('combobox').inputValue(), '3');
});

test('a rate set before the element is defined counts', async (t) => {
  const page = await open(t, {
    body: `${element()}<script src="early.js"></script>`,
    answers: { 'early.js': { body: "document.querySelector('trip-map').playbackRate = 2" } },
  });
  await shown(page);
  assert.equal(await onMap(page, (map) => Object.hasOwn(map, 'playbackRate') || map.playbackRate), 2);
});

/** Plays some frames, one of them after the page has been stuck for a second, and returns the longest step of the clock. */
const longestStep = (page, rate) => onMap(page, async (map, wanted) => {
  map.playbackRate = wanted;
  map.seek(3);
  map.play();
  let [longest, before] = [0, map.currentTime];
  for (let i = 0; i < 12; i += 1) {
    if (i === 6) for (const stuck = performance.now() + 1000; performance.now() < stuck;);
    await new Promise(requestAnimationFrame);
    longest = Math.max(longest, map.currentTime - before);
    before = map.currentTime;
  }
  map.pause();
  return longest;
}, rate);

test('after a stalled frame the map goes on; it does not leap, at any rate', async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  for (const rate of [0.5, 1, 4]) {
    const longest = await longestStep(page, rate);
    assert.ok(Math.abs(longest - 0.25 * rate) < 1e-6, `${longest} s in one frame at rate ${rate}`);
  }
});

test('four times the rate is four times as far in the same frames', async (t) => {
  const page = await open(t, { body: `${element()}${element()}`, context: { viewport: { width: 360, height: 2400 } } });
  await page.waitForFunction(() => [...document.querySelectorAll('trip-map')].every((map) => map.shadowRoot?.querySelector('.shown')));
  const [slow, fast] = await page.evaluate(async () => {
    const maps = [...document.querySelectorAll('trip-map')];
    maps[1].playbackRate = 4;
    for (const map of maps) map.play();
    while (maps[1].currentTime < 2) await new Promise(requestAnimationFrame);
    for (const map of maps) map.pause();
    return maps.map((map) => map.currentTime);
  });
  assert.ok(Math.abs(fast / slow - 4) < 0.01, `${slow} and ${fast}`);
});

test('at four times the speed, too, a trip ends once, shows its end, and plays again', async (t) => {
  const page = await article(t);
  await onMap(page, (map) => map.seek(Infinity));
  await frames(page);
  const end = await picture(page);
  await onMap(page, (map) => {
    map.playbackRate = 4;
    map.seek(map.duration - 0.6);
    map.play();
  });
  await nth(page, 'ended');
  await frames(page, 5);
  assert.equal(await picture(page), end);
  assert.deepEqual(await onMap(page, (map) => [map.paused, map.currentTime === map.duration]), [true, true]);
  const told = await page.evaluate(() => window.diary.events.map(({ type }) => type).filter((type) => ['play', 'pause', 'ended'].includes(type)));
  assert.deepEqual(told, ['play', 'pause', 'ended']);
  await button(page, 'Play again').click();
  await page.waitForFunction(() => document.querySelector('trip-map').currentTime < 3);
  await goesOn(page);
});

test('a hidden page draws nothing and goes on where it was, without a burst', async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  await onMap(page, (map) => {
    map.playbackRate = 4;
    map.play();
  });
  await goesOn(page, 0.5);
  const turn = (hidden) => page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    window.then ??= document.querySelector('trip-map').currentTime;
  }, hidden);
  await turn(true);
  await waits(page, 'hidden');
  assert.equal(await onMap(page, (map) => map.paused), false);
  const longest = await onMap(page, async (map) => {
    for (const stuck = performance.now() + 1000; performance.now() < stuck;);
    Object.defineProperty(document, 'hidden', { value: false });
    document.dispatchEvent(new Event('visibilitychange'));
    const before = map.currentTime;
    while (map.currentTime === before) await new Promise(requestAnimationFrame);
    return map.currentTime - before;
  });
  assert.ok(longest <= 1 + 1e-6, `${longest} s in the first frame`);
});

for (const playing of [true, false]) {
  test(`a page from the back/forward cache goes on where it was, ${playing ? 'playing' : 'paused'}`, needs('page-cache'), async (t) => {
    const page = await open(t, {
      body: element(),
      before: () => {
        addEventListener('pagehide', ({ persisted }) => {
          const { currentTime, steps } = document.querySelector('trip-map') ?? {};
          window.leaving = { persisted, currentTime, steps: steps?.length };
        });
        addEventListener('pageshow', ({ persisted }) => {
          if (!persisted) return;
          window.back = document.querySelector('trip-map').currentTime;
        });
      },
    });
    await shown(page);
    await onMap(page, (map, play) => {
      map.seek(4);
      if (play) map.play();
    }, playing);
    if (playing) await goesOn(page, 4.3);
    const before = await picture(page);
    await page.goto(`${page.origin}/icon.svg`);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => window.back !== undefined);
    const { leaving, back } = await page.evaluate(() => ({ leaving: window.leaving, back: window.back }));
    assert.deepEqual(leaving, { persisted: true, currentTime: back, steps: await onMap(page, (map) => map.steps.length) });
    assert.equal(await onMap(page, (map) => map.paused), !playing);
    if (playing) await goesOn(page, back);
    else assert.equal(await picture(page), before);
    await button(page, 'Next step').click();
    assert.ok(await timeOf(page) > back);
    assert.equal((await events(page, 'load')).length, 1, 'nothing was loaded again');
    assert.deepEqual(page.said, []);
  });
}

test('a page that is left rests although its browser does not call it hidden, and is drawn anew when it comes back', async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  await onMap(page, (map) => map.play());
  await goesOn(page, 0.3);
  const tell = (type) => page.evaluate((name) => window.dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
  await tell('pagehide');
  await waits(page, 'left');
  await tell('pageshow');
  await goesOn(page);
  await onMap(page, (map) => map.pause());
  await frames(page);
  const before = await picture(page);
  await tell('pagehide');
  // What a browser that is short of memory does to a page it keeps.
  await onMap(page, ({ shadowRoot }) => {
    const canvas = shadowRoot.querySelector('canvas');
    canvas.getContext('2d').clearRect(0, 0, canvas.width, canvas.height);
  });
  await tell('pageshow');
  await frames(page);
  assert.equal(await picture(page), before);
});

/** A map that has begun by itself, the pointer far from it. */
async function automatic(t, options) {
  const page = await open(t, { body: `<p><button>Outside</button></p>${element('autoplay')}`, ...options });
  await shown(page);
  await nth(page, 'play');
  await goesOn(page, 0);
  return page;
}
const outside = (page) => page.mouse.move(2, 2);
const onto = (page, part) => page.locator(`trip-map [part~=${part}]`).first().hover();

test('a map that plays by itself waits under the pointer, and goes on when it has left', async (t) => {
  const page = await automatic(t);
  for (const part of ['map', 'caption', 'readout']) {
    await onto(page, part);
    await waits(page, part);
    assert.ok(await button(page, 'Pause').isVisible(), 'it has not been paused: pressing the button will');
    await outside(page);
    await goesOn(page);
  }
  assert.deepEqual([(await events(page, 'pause')).length, (await events(page, 'play')).length], [0, 1]);
});

test('it waits while the focus is inside, and until focus and pointer have both left', async (t) => {
  const page = await automatic(t);
  await button(page, 'Outside').focus();
  await page.keyboard.press('Tab');
  await waits(page, 'focused');
  await page.keyboard.press('Tab');
  await waits(page, 'focus moved within');
  await onto(page, 'caption');
  await button(page, 'Outside').focus();
  await waits(page, 'the pointer is still there');
  await page.getByRole('slider').focus();
  await outside(page);
  await waits(page, 'the focus is still there');
  await button(page, 'Outside').focus();
  await goesOn(page);
});

const taken = {
  'pause and play': async (page) => {
    await button(page, 'Pause').click();
    await waits(page, 'paused');
    await button(page, 'Play').click();
  },
  'a step': (page) => button(page, 'Next step').click(),
  'a key on the map': async (page) => {
    await page.locator('trip-map [part=map]').focus();
    await page.keyboard.press('ArrowRight');
  },
  'the track': async (page) => {
    const { x, y, width, height } = await page.getByRole('slider').boundingBox();
    await page.mouse.click(x + width / 3, y + height / 2);
  },
  'a script': (page) => onMap(page, (map) => map.goTo('washington')),
};
for (const [what, take] of Object.entries(taken)) {
  test(`taken over by ${what}, it waits for nobody any more`, async (t) => {
    const page = await automatic(t);
    await take(page);
    await onto(page, 'caption');
    await goesOn(page);
    await outside(page);
    await onto(page, 'readout');
    await goesOn(page);
  });
}

test('a map somebody has started does not wait', async (t) => {
  const byReader = await article(t);
  await button(byReader, 'Play').click();
  await goesOn(byReader);
  const byPage = await open(t, { body: element() });
  await shown(byPage);
  await onto(byPage, 'caption');
  await onMap(byPage, (map) => map.play());
  await goesOn(byPage);
});

test('a finger that scrolls the card does not stop it', needs('touch'), async (t) => {
  const page = await automatic(t, { context: { viewport: { width: 360, height: 900 }, hasTouch: true } });
  await page.locator('trip-map [part=caption]').tap();
  assert.equal(await onMap(page, ({ shadowRoot }) => shadowRoot.activeElement?.part.value), 'caption', 'it has the focus all the same');
  await goesOn(page);
});

test('nothing plays by itself for those who asked for less motion, nor before it is in sight', async (t) => {
  const calm = await open(t, { body: element('autoplay'), context: { reducedMotion: 'reduce' } });
  await shown(calm);
  await frames(calm, 5);
  assert.deepEqual([await onMap(calm, (map) => map.paused), await timeOf(calm)], [true, 0]);
  const below = await open(t, { body: `<p>${'text '.repeat(9000)}</p>${element('autoplay loading="eager"')}` });
  await nth(below, 'load');
  await waits(below, 'out of sight');
  await below.locator('trip-map').scrollIntoViewIfNeeded();
  await goesOn(below, 0);
});
