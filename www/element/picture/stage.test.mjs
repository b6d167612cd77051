import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pixelRatio } from './stage.js';

test('a screen gets its own pixels, at most two a CSS pixel', () => {
  assert.equal(pixelRatio(360, 450, 1), 1);
  assert.equal(pixelRatio(360, 450, 1.5), 1.5);
  assert.equal(pixelRatio(360, 450, 3), 2);
});

test('a zoomed-out page is still drawn at one', () => {
  assert.equal(pixelRatio(360, 450, 0.5), 1);
});

test('a wall of a canvas stays within eight million pixels', () => {
  const ratio = pixelRatio(4000, 3000, 2);
  assert.ok(4000 * 3000 * ratio * ratio <= 8_000_001);
});
