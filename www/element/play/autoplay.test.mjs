import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Autoplay } from './autoplay.js';

/**
 * A map that plays by itself, what readers do to it, and how often its clock was told to go on.
 * @param {() => boolean} [matches] what a browser says of the pointer and the focus when it is asked
 */
function automatic(matches = () => true) {
  const root = Object.assign(new EventTarget(), { contains: () => false, matches });
  const counted = { goneOn: 0 };
  const autoplay = new Autoplay(/** @type {HTMLElement} */ (/** @type {unknown} */ (root)), () => (counted.goneOn += 1));
  autoplay.start();
  /** @param {string} type @param {object} [about] */
  const tell = (type, about = {}) => root.dispatchEvent(Object.assign(new Event(type), { relatedTarget: null, ...about }));
  return { autoplay, counted, tell };
}

test('it waits while the pointer is over it or the focus inside, and goes on once, when both have left', () => {
  const { autoplay, counted, tell } = automatic();
  assert.equal(autoplay.waits, false);
  tell('pointerenter', { pointerType: 'mouse' });
  assert.equal(autoplay.waits, true);
  tell('focusin');
  tell('pointerleave');
  assert.equal(autoplay.waits, true);
  assert.equal(counted.goneOn, 0);
  tell('focusout');
  assert.equal(autoplay.waits, false);
  assert.equal(counted.goneOn, 1);
});

test('a finger is no stay, nor the focus that it brings; a key makes it one', () => {
  const { autoplay, tell } = automatic();
  tell('pointerenter', { pointerType: 'touch' });
  tell('pointerdown', { pointerType: 'touch' });
  tell('focusin');
  assert.equal(autoplay.waits, false);
  tell('keydown');
  tell('focusin');
  assert.equal(autoplay.waits, true);
});

test('taken over it waits no more, and goes on if it did', () => {
  const { autoplay, counted, tell } = automatic();
  tell('pointerenter', { pointerType: 'mouse' });
  autoplay.end();
  assert.equal(autoplay.waits, false);
  assert.equal(counted.goneOn, 1);
  autoplay.end();
  tell('pointerleave');
  tell('pointerenter', { pointerType: 'mouse' });
  assert.equal(autoplay.waits, false);
  assert.equal(counted.goneOn, 1);
});

test('whoever was there before it began is waited for', () => {
  const { autoplay, tell } = automatic();
  autoplay.end();
  tell('pointerenter', { pointerType: 'pen' });
  assert.equal(autoplay.waits, false);
  autoplay.start();
  assert.equal(autoplay.waits, true);
});

test('whoever has gone without a word, with the map taken away, is not waited for', () => {
  const { autoplay, tell } = automatic(() => false);
  tell('pointerenter', { pointerType: 'mouse' });
  tell('focusin');
  assert.equal(autoplay.waits, true);
  autoplay.start();
  assert.equal(autoplay.waits, false);
});
