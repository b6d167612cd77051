import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Gaze } from './gaze.js';

/** A core that writes down which camera it is given. */
function core() {
  /** @type {{ aim: number[], step: number, from: number[], hold: number[], share: number }[]} */
  const given = [];
  const map = {
    aim: () => Float64Array.of(10, 20, 1),
    dragged: (/** @type {number} */ _w, /** @type {number} */ _h, /** @type {ArrayLike<number>} */ aim, /** @type {ArrayLike<number>} */ _at, /** @type {number} */ x) =>
      Float64Array.of((aim[0] ?? 0) - x, aim[1] ?? 0, aim[2] ?? 0),
    zoomed: (/** @type {number} */ _w, /** @type {number} */ _h, /** @type {ArrayLike<number>} */ aim, /** @type {number} */ _x, /** @type {number} */ _y, /** @type {number} */ factor) =>
      Float64Array.of(aim[0] ?? 0, aim[1] ?? 0, (aim[2] ?? 0) / factor),
    setGaze: (/** @type {ArrayLike<number>} */ aim, /** @type {number} */ step, /** @type {ArrayLike<number>} */ from, /** @type {ArrayLike<number>} */ hold, /** @type {number} */ share) =>
      given.push({ aim: [...Array.from(aim)], step, from: Array.from(from), hold: Array.from(hold), share }),
  };
  const picture = /** @type {import('./gaze.js').Picture} */ (/** @type {unknown} */ ({ map, width: 100, height: 100, seconds: 5, step: 3 }));
  return { picture, last: () => given.at(-1), map: picture.map };
}

test('a reader takes the camera where it is, moves it, and lets it fly back', () => {
  const { picture, last, map } = core();
  const gaze = new Gaze(() => false);
  gaze.take(picture);
  assert.equal(gaze.held, true);
  assert.deepEqual(last(), { aim: [10, 20, 1], step: 3, from: [], hold: [10, 20, 1], share: 0 });
  gaze.drag(picture, { x: 50, y: 50 }, { x: 4, y: 0 });
  assert.deepEqual(last()?.aim, [6, 20, 1]);
  assert.deepEqual(last()?.hold, [10, 20, 1], 'names stay where they were placed while the hand moves');
  gaze.settle(picture);
  assert.deepEqual([last()?.from, last()?.hold], [[10, 20, 1], [6, 20, 1]]);
  gaze.fly(picture, false);
  assert.equal(gaze.held, false);
  assert.equal(gaze.moving, true);
  gaze.tick(0, map);
  gaze.tick(100, map);
  const share = last()?.share ?? 0;
  assert.ok(share > 0.05 && share < 0.2, `${share}`);
  for (let now = 200; gaze.moving; now += 100) gaze.tick(now, map);
  assert.deepEqual(last(), { aim: [], step: 0, from: [], hold: [], share: 1 }, 'the play has its camera back');
});

test('who wants no motion gets cuts', () => {
  const { picture, last } = core();
  const gaze = new Gaze(() => true);
  gaze.take(picture);
  assert.equal(last()?.share, 1);
  assert.equal(gaze.moving, false);
  gaze.fly(picture, false);
  assert.deepEqual(last()?.aim, []);
  assert.equal(gaze.moving, false);
});

test('who asks for no motion in the middle of a flight has arrived', () => {
  const { picture, last, map } = core();
  let calm = false;
  const gaze = new Gaze(() => calm);
  gaze.fly(picture, false);
  gaze.tick(0, map);
  calm = true;
  assert.equal(gaze.tick(16, map), true);
  assert.deepEqual(last()?.aim, []);
  assert.equal(gaze.moving, false);
});

test('a flight waits for a page that is hidden', () => {
  const { picture, last, map } = core();
  const gaze = new Gaze(() => false);
  gaze.fly(picture, true);
  gaze.tick(0, map);
  gaze.tick(200, map);
  const share = last()?.share;
  gaze.rest();
  gaze.tick(90_000, map);
  assert.equal(last()?.share, share);
});

test('another map of the same trip is told once', () => {
  const { picture, last } = core();
  const gaze = new Gaze(() => false);
  gaze.take(picture);
  gaze.drag(picture, { x: 50, y: 50 }, { x: 4, y: 0 });
  const other = core();
  gaze.follow(other.map);
  assert.deepEqual(other.last()?.aim, last()?.aim);
});

test('without a hand on it, nothing moves', () => {
  const { picture, last } = core();
  const gaze = new Gaze(() => false);
  gaze.drag(picture, null, { x: 10, y: 10 });
  gaze.zoom(picture, { x: 0, y: 0 }, 2);
  gaze.settle(picture);
  assert.equal(last(), undefined);
  assert.equal(gaze.tick(0, picture.map), false);
});
