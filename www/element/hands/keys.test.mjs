import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obey } from './keys.js';

/**
 * @param {Partial<KeyboardEvent>} event
 * @param {boolean} [away] whether the reader has the camera
 * @param {boolean} [mirrored]
 */
function pressed(event, away = true, mirrored = false) {
  /** @type {unknown[]} */
  const said = [];
  let prevented = false;
  const wish = (/** @type {string} */ name) => (/** @type {unknown} */ value = undefined) => said.push(value === undefined ? name : [name, value]);
  const key = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...event, preventDefault: () => (prevented = true) };
  obey(/** @type {KeyboardEvent} */ (/** @type {unknown} */ (key)),
    { toggle: wish('toggle'), move: wish('move'), pan: wish('pan'), zoom: wish('zoom'), back: () => away && wish('back')() > 0 }, mirrored);
  assert.equal(prevented, said.length > 0 || event.repeat === true, 'what means something is not the page’s as well');
  return said;
}

test('each key means one thing', () => {
  assert.deepEqual(pressed({ key: ' ' }), ['toggle']);
  assert.deepEqual(pressed({ key: 'ArrowRight' }), [['move', 1]]);
  assert.deepEqual(pressed({ key: 'ArrowLeft' }), [['move', -1]]);
  assert.deepEqual(pressed({ key: 'ArrowRight', shiftKey: true }), [['pan', { x: -1, y: 0 }]]);
  assert.deepEqual(pressed({ key: 'ArrowUp', shiftKey: true }), [['pan', { x: 0, y: 1 }]]);
  for (const key of ['+', '=']) assert.deepEqual(pressed({ key }), [['zoom', 1]]);
  for (const key of ['-', '_']) assert.deepEqual(pressed({ key }), [['zoom', -1]]);
  for (const key of ['Escape', '0']) assert.deepEqual(pressed({ key }), ['back']);
});

test('from right to left the arrows go with the track, and the eye with the arrow', () => {
  assert.deepEqual(pressed({ key: 'ArrowLeft' }, true, true), [['move', 1]]);
  assert.deepEqual(pressed({ key: 'ArrowRight' }, true, true), [['move', -1]]);
  assert.deepEqual(pressed({ key: 'ArrowRight', shiftKey: true }, true, true), [['pan', { x: -1, y: 0 }]]);
});

test('a space bar held down does not flicker between play and pause, nor does it scroll', () => {
  assert.deepEqual(pressed({ key: ' ', repeat: true }), []);
});

test('Escape is the page’s where the camera has not been away', () => {
  assert.deepEqual(pressed({ key: 'Escape' }, false), []);
});

test('the page keeps its own keys', () => {
  for (const key of ['ArrowUp', 'ArrowDown', 'PageDown', 'Home', 'Tab', 'a', 'constructor', '__proto__']) assert.deepEqual(pressed({ key }), []);
  for (const held of ['altKey', 'ctrlKey', 'metaKey']) {
    for (const key of ['+', '0', 'ArrowLeft']) assert.deepEqual(pressed({ key, [held]: true }), []);
  }
});
