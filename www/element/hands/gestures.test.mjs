import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speedOf } from './gestures.js';

test('the speed of a hand is that of its last moments', () => {
  const trail = [{ x: 0, y: 0, time: 0 }, { x: 500, y: 0, time: 100 }, { x: 510, y: 5, time: 200 }, { x: 520, y: 10, time: 220 }];
  assert.deepEqual(speedOf(trail, 230), { x: 0.5, y: 0.25 });
});

test('a hand that has waited does not throw, nor one that has not moved', () => {
  const still = { x: 0, y: 0 };
  assert.deepEqual(speedOf([{ x: 0, y: 0, time: 0 }, { x: 90, y: 0, time: 50 }], 300), still);
  assert.deepEqual(speedOf([{ x: 7, y: 7, time: 295 }], 300), still);
  assert.deepEqual(speedOf([], 300), still);
});
