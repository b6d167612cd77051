import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cornerOf } from './tooltip.js';

const BUBBLE = { width: 100, height: 40 };
const ROOM = { width: 400, height: 300 };

/**
 * @param {number} x
 * @param {number} y
 * @param {'above' | 'below'} [placement]
 */
const corner = (x, y, placement = 'above') => cornerOf({ x, y }, placement, BUBBLE, ROOM);

test('a bubble is centred over its point, or under it, and does not touch it', () => {
  assert.deepEqual(corner(200, 150), { x: 150, y: 104 });
  assert.deepEqual(corner(200, 150, 'below'), { x: 150, y: 156 });
});

test('where there is no room on its side it goes to the other', () => {
  assert.deepEqual(corner(200, 30), { x: 150, y: 36 });
  assert.deepEqual(corner(200, 290, 'below'), { x: 150, y: 244 });
});

test('it keeps off the edges, wherever its point is', () => {
  for (const x of [-50, 0, 20, 390, 400, 900]) {
    for (const y of [-50, 0, 150, 300, 900]) {
      for (const placement of /** @type {const} */ (['above', 'below'])) {
        const found = corner(x, y, placement);
        const inside = found.x >= 4 && found.x + 100 <= 396 && found.y >= 4 && found.y + 40 <= 296;
        assert.ok(inside, `${placement} ${x}, ${y}: ${JSON.stringify(found)}`);
      }
    }
  }
});

test('in a parent hardly larger than itself it is in the middle', () => {
  assert.deepEqual(cornerOf({ x: 0, y: 20 }, 'above', BUBBLE, { width: 104, height: 40 }), { x: 2, y: 0 });
});

test('its corner is on whole pixels', () => {
  const { x, y } = corner(200.3, 150.7);
  assert.deepEqual([x, y], [150, 105]);
});

test('what is to stay in sight around the point is not covered from either side', () => {
  const clear = 10;
  assert.deepEqual(cornerOf({ x: 200, y: 150, clear }, 'above', BUBBLE, ROOM), { x: 150, y: 94 });
  assert.deepEqual(cornerOf({ x: 200, y: 30, clear }, 'above', BUBBLE, ROOM), { x: 150, y: 46 });
  assert.deepEqual(cornerOf({ x: 200, y: 270, clear }, 'below', BUBBLE, ROOM), { x: 150, y: 214 });
});
