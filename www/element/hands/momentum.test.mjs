import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Momentum } from './momentum.js';

/** @param {Momentum} momentum @param {number} tick milliseconds */
function run(momentum, tick) {
  let [x, y, zoom, ticks] = [0, 0, 1, 0];
  for (let now = 0; momentum.moving; now += tick) {
    const { by, factor } = momentum.tick(now, false);
    [x, y, zoom, ticks] = [x + by.x, y + by.y, zoom * factor, ticks + 1];
    assert.ok(ticks < 1000, 'it comes to rest');
  }
  return { x, y, zoom, ticks };
}

test('a push and a zoom are done to the end, whatever the frames', () => {
  for (const tick of [4, 16, 100]) {
    const momentum = new Momentum();
    momentum.push({ x: 80, y: -20 });
    momentum.push({ x: 20, y: 0 });
    momentum.zoom({ x: 5, y: 6 }, 2);
    const { x, y, zoom, ticks } = run(momentum, tick);
    assert.ok(Math.abs(x - 100) < 1e-9 && Math.abs(y + 20) < 1e-9 && Math.abs(zoom - 2) < 1e-9);
    assert.ok(ticks > 3, 'not at once');
  }
});

test('a thrown map goes as fast at first as the hand did', () => {
  const momentum = new Momentum();
  momentum.throw({ x: 7, y: 8 }, { x: 1, y: 0 });
  momentum.tick(0, false);
  const { from, by } = momentum.tick(1, false);
  assert.deepEqual(from, { x: 7, y: 8 }, 'by the ground it was thrown by');
  assert.ok(Math.abs(by.x - 1) < 0.01, `${by.x} px in the first millisecond`);
});

test('a calm one is there at once, and a stopped one nowhere', () => {
  const momentum = new Momentum();
  momentum.push({ x: 50, y: 0 });
  momentum.zoom({ x: 0, y: 0 }, 3);
  const { by, factor } = momentum.tick(0, true);
  assert.equal(by.x, 50);
  assert.ok(Math.abs(factor - 3) < 1e-9);
  assert.equal(momentum.moving, false);
  momentum.push({ x: 50, y: 0 });
  momentum.stop();
  assert.equal(momentum.moving, false);
});

test('the time of a hidden page does not count, nor more of a stalled frame than a quarter of a second', () => {
  const rested = new Momentum();
  rested.push({ x: 100, y: 0 });
  rested.tick(0, false);
  rested.rest();
  assert.equal(rested.tick(60_000, false).by.x, 0);
  const stalled = new Momentum();
  stalled.push({ x: 100, y: 0 });
  stalled.tick(0, false);
  assert.ok(stalled.tick(60_000, false).by.x < 60);
});
