import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zoomOf } from './wheel.js';

const PIXELS = 0;
const LINES = 1;
const PAGES = 2;
/** @param {number} deltaY @param {number} [deltaMode] */
const zoom = (deltaY, deltaMode = PIXELS) => zoomOf({ ctrlKey: true, metaKey: false, deltaY, deltaMode }) ?? NaN;

test('a wheel without a key is the page’s', () => {
  assert.equal(zoomOf({ ctrlKey: false, metaKey: false, deltaY: 100, deltaMode: PIXELS }), null);
  assert.notEqual(zoomOf({ ctrlKey: false, metaKey: true, deltaY: 100, deltaMode: PIXELS }), null);
});

test('one notch zooms as far, whatever the browser counts in', () => {
  for (const notch of [zoom(100), zoom(3, LINES), zoom(1, PAGES)]) assert.equal(notch, zoom(120));
  for (const notch of [zoom(-100), zoom(-3, LINES), zoom(-1, PAGES)]) assert.equal(notch, zoom(-120));
  assert.ok(zoom(-120) > 1.3 && zoom(120) < 1 / 1.3);
});

test('a pinch on a touchpad zooms little by little, and more never zooms less', () => {
  let before = 1;
  for (let px = 1; px < 150; px += 1) {
    const now = zoom(-px);
    assert.ok(now >= before);
    before = now;
  }
  assert.ok(zoom(-1) > 1 && zoom(-1) < 1.02);
});
