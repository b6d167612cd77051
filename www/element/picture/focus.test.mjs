import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Focus } from './focus.js';

/** @import {Detail, Glue, TripMap} from 'trip-map-glue' */

const land = /** @type {Detail} */ (/** @type {unknown} */ ({}));

/** A map that wants detail where `near`, and a file that comes when `arrive` is called. */
function scene({ near = true, here = false } = {}) {
  /** @type {number[]} */
  const shares = [];
  let [asked, again, there] = [0, 0, here];
  /** @type {() => void} */
  let arrive = () => {};
  const map = /** @type {TripMap} */ (/** @type {unknown} */ ({
    wantsDetail: () => near,
    setDetail: (/** @type {Detail} */ _, /** @type {number} */ share) => shares.push(share),
  }));
  const source = {
    of: () => (there ? land : null),
    load: () => {
      asked += 1;
      return /** @type {Promise<void>} */ (new Promise((come) => {
        arrive = () => {
          there = true;
          come();
        };
      }));
    },
  };
  const focus = new Focus(/** @type {Glue} */ ({}), map, source);
  const look = (calm = false) => focus.adjust({ width: 680, height: 383, seconds: 0, calm }, () => (again += 1));
  return { look, shares, arrive: () => arrive(), asked: () => asked, again: () => again };
}

test('a picture from far asks for nothing', () => {
  const { look, asked, shares } = scene({ near: false });
  look();
  assert.deepEqual([asked(), shares.length], [0, 0]);
});

test('one from near asks once, and is drawn again when the file has come', async () => {
  const { look, asked, again, arrive, shares } = scene();
  look();
  look();
  assert.deepEqual([asked(), again(), shares.length], [1, 0, 0]);
  arrive();
  await null;
  await null;
  assert.equal(again(), 1);
});

test('the detail comes in by and by, until it is there', async (t) => {
  t.mock.method(performance, 'now', () => now);
  let now = 1000;
  const { look, arrive, again, shares } = scene();
  look();
  arrive();
  await null;
  await null;
  for (now of [1000, 1150, 1299, 1300, 1301]) look();
  assert.deepEqual(shares, [0, 0.5, 299 / 300, 1], 'and then it is left alone');
  assert.equal(again(), 4, 'once for the file, and after each picture that is not the last');
});

test('who wants calm sees it at once, and so does who looked away meanwhile', async (t) => {
  const calm = scene();
  calm.look(true);
  calm.arrive();
  await null;
  calm.look(true);
  assert.deepEqual(calm.shares, [1]);
  let now = 1000;
  t.mock.method(performance, 'now', () => now);
  const away = scene();
  away.look();
  away.arrive();
  await null;
  await null;
  now = 9000;
  away.look();
  assert.deepEqual(away.shares, [1]);
});

test('a map that is opened when the file is at hand is sharp from its first picture', () => {
  const { look, shares } = scene({ near: false, here: true });
  look();
  assert.deepEqual(shares, [1]);
});
