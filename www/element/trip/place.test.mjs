import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeIn, stepAt } from './place.js';

/** @import {Step} from '../trip-map.js' */

/** Steps end to end. @param {Record<string, number>} lengths in seconds */
function steps(lengths) {
  let start_s = 0;
  return /** @type {Step[]} */ (/** @type {unknown} */ (Object.entries(lengths).map(([id, length]) => {
    const step = { id, start_s, still_s: start_s + length / 2, end_s: start_s + length };
    start_s = step.end_s;
    return step;
  })));
}

const before = steps({ opening: 2, tokyo: 4, 'tokyo/talks': 4, closing: 2 });

test('the same step goes on at the same share of it', () => {
  const after = steps({ opening: 2, osaka: 10, tokyo: 8, 'tokyo/talks': 4, closing: 2 });
  assert.equal(placeIn(before, after, 3), 14);
  assert.equal(placeIn(before, after, 0), 0);
  assert.equal(placeIn(before, after, 12), 26, 'the end stays the end');
});

test('where the step is gone, the nearest before it is shown', () => {
  assert.equal(placeIn(before, steps({ opening: 2, tokyo: 4, closing: 2 }), 7), 4);
  assert.equal(placeIn(before, steps({ opening: 2, closing: 2 }), 7), 1);
  assert.equal(placeIn([], before, 7), 0);
});

test('the step at a second is the last that has begun', () => {
  const steps = /** @type {Step[]} */ (/** @type {unknown} */ ([{ id: 'opening', start_s: 0 }, { id: 'tokyo', start_s: 3 }]));
  assert.equal(stepAt(steps, 2.9)?.id, 'opening');
  assert.equal(stepAt(steps, 3)?.id, 'tokyo');
  assert.equal(stepAt(steps, 99)?.id, 'tokyo');
  assert.equal(stepAt([], 0), undefined);
});
