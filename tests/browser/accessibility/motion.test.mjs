// Movement: nothing moves unasked, whatever moves can be stopped, nothing flashes, and whoever wants less of it gets cuts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, nth, onMap, picture } from '../harness.mjs';
import { rested } from '../resting.mjs';
import { MAP, mapPage } from './means.mjs';

const NOW = new Date('2025-01-01T00:00Z');
/** A page whose time the test has in its hand: seconds pass at once. */
const clocked = (t, options = {}) => mapPage(t, { ...options, prepare: (page) => page.clock.install({ time: NOW }) });

/** A hash of what the canvas shows, without waiting for a frame: time stands still. */
const shownNow = (page) => onMap(page, ({ shadowRoot }) => {
  const canvas = shadowRoot.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let hash = 0;
  for (let i = 0; i < data.length; i += 4) hash = (hash * 31 + data[i] * 65536 + data[i + 1] * 256 + data[i + 2]) % 4294967291;
  return hash;
});

test('2.2.2 nothing moves until the reader starts it: after six seconds the picture is the same', async (t) => {
  const page = await clocked(t);
  await page.clock.runFor(500);
  const before = await shownNow(page);
  await page.clock.runFor(6000);
  assert.equal(await shownNow(page), before);
  assert.equal(await onMap(page, ({ paused, currentTime }) => paused && currentTime === 0), true);
});

test('2.2.2 what plays by itself has a pause that stops it within a frame', async (t) => {
  const page = await clocked(t, { map: MAP.replace('<trip-map', '<trip-map autoplay') });
  await page.clock.runFor(3000);
  const moving = await shownNow(page);
  await page.clock.runFor(1000);
  assert.notEqual(await shownNow(page), moving, 'it moves');
  await onMap(page, ({ shadowRoot }) => shadowRoot.querySelector('.play[aria-label=Pause]').click());
  await page.clock.runFor(17);
  const stopped = await shownNow(page);
  await page.clock.runFor(6000);
  assert.equal(await shownNow(page), stopped);
});

test('2.2.2 without the bar, which has the pause, nothing plays by itself', async (t) => {
  const page = await clocked(t, { map: MAP.replace('<trip-map', '<trip-map autoplay controls="none"') });
  await page.clock.runFor(6000);
  assert.equal(await onMap(page, ({ currentTime }) => currentTime), 0);
});

/** Relative luminance of each of 8 × 8 parts of the picture, at every twelfth of a second of a trip. */
const luminances = (page) => onMap(page, async (map) => {
  const canvas = map.shadowRoot.querySelector('canvas');
  const small = new OffscreenCanvas(8, 8).getContext('2d', { willReadFrequently: true });
  const linear = (value) => (value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const frames = [];
  for (let time = 0; time <= map.duration; time += 1 / 12) {
    map.seek(time);
    await new Promise(requestAnimationFrame);
    small.drawImage(canvas, 0, 0, 8, 8);
    const { data } = small.getImageData(0, 0, 8, 8);
    frames.push(Array.from({ length: 64 }, (_, i) => 0.2126 * linear(data[4 * i]) + 0.7152 * linear(data[4 * i + 1]) + 0.0722 * linear(data[4 * i + 2])));
  }
  return frames;
});

/** The most flashes of one part in any second: WCAG's pairs of opposing changes by a tenth where the darker is below 0.8. */
function mostFlashes(frames) {
  let most = 0;
  for (let part = 0; part < 64; part += 1) {
    const turns = [];
    let [low, high, rising] = [frames[0][part], frames[0][part], null];
    frames.forEach((frame, at) => {
      const value = frame[part];
      [low, high] = [Math.min(low, value), Math.max(high, value)];
      if (rising !== true && value - low >= 0.1 && low < 0.8) [rising, high] = [turns.push(at) && true, value];
      else if (rising !== false && high - value >= 0.1 && value < 0.8) [rising, low] = [!turns.push(at), value];
    });
    for (const turn of turns) most = Math.max(most, Math.floor(turns.filter((other) => other >= turn && other < turn + 12).length / 2));
  }
  return most;
}

test('2.3.1 no part of the picture flashes more than three times in a second, by day and by night', async (t) => {
  for (const theme of ['light', 'dark']) {
    const page = await mapPage(t, { map: `<trip-map theme="${theme}" src="trips/putin-2024-06.json"></trip-map>`, context: { viewport: { width: 400, height: 700 } } });
    const frames = await luminances(page);
    assert.ok(frames.length > 200);
    assert.ok(mostFlashes(frames) <= 3, `${theme}: ${mostFlashes(frames)}`);
  }
});

test('2.3.1 the measure finds a flash where there is one', () => {
  const blinking = Array.from({ length: 24 }, (_, at) => new Array(64).fill(at % 3 === 0 ? 0.9 : 0.2));
  assert.ok(mostFlashes(blinking) > 3);
  assert.equal(mostFlashes(Array.from({ length: 24 }, (_, at) => new Array(64).fill(0.2 + at / 100))), 0);
});

/** Starts to write down how often the picture changes, from one frame to the next. */
const changesAfter = async (page, act) => {
  await onMap(page, (map) => {
    const canvas = map.shadowRoot.querySelector('canvas');
    const hash = () => canvas.toDataURL().length * 1e9 + [...canvas.toDataURL()].reduce((sum, letter, i) => (i % 97 ? sum : (sum * 31 + letter.charCodeAt(0)) % 1e9), 7);
    window.changes = 0;
    window.frames = 0;
    let before = hash();
    const look = () => {
      const now = hash();
      if (now !== before) window.changes += 1;
      before = now;
      window.frames += 1;
      if (window.frames < 30) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await act();
  await page.waitForFunction(() => window.frames >= 30);
  return page.evaluate(() => window.changes);
};

test('2.3.3 with less motion each act of the reader is one cut to a complete picture', async (t) => {
  const page = await mapPage(t, { context: { viewport: { width: 500, height: 900 }, reducedMotion: 'reduce' } });
  const act = (name) => () => onMap(page, ({ shadowRoot }, wanted) => shadowRoot.querySelector(wanted).click(), name);
  const acts = {
    'the next step': act('.next'), 'one more': act('.next'), 'closer': act('.closer'), 'farther': act('.farther'), 'back to the trip': act('.back'),
    'to a step': () => onMap(page, (map) => map.goTo('berlin')),
  };
  for (const [name, perform] of Object.entries(acts)) {
    const changes = await changesAfter(page, perform);
    assert.ok(changes <= 1, `${name}: ${changes} changes`);
  }
});

test('2.3.3 with less motion a map that plays cuts from still to still, one a step', async (t) => {
  const page = await mapPage(t, { context: { viewport: { width: 500, height: 900 }, reducedMotion: 'reduce' } });
  await button(page, 'Play').click();
  await nth(page, 'stepchange');
  const changes = await changesAfter(page, async () => {});
  assert.ok(changes <= 1, `${changes} changes in thirty frames of a step`);
  assert.equal(await onMap(page, ({ shadowRoot }) => shadowRoot.getAnimations().filter(({ playState, timeline }) =>
    playState === 'running' && timeline === document.timeline).length), 0, 'nor does the style sheet move anything');
  await button(page, 'Pause').click();
  await rested(page);
  const still = await picture(page);
  assert.equal(await picture(page), still);
});
