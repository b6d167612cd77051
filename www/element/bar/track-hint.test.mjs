import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesAt } from './track-hint.js';

/** @typedef {import('../trip-map.js').Step} Step */

const steps = /** @type {Step[]} */ ([
  { start_s: 0, end_s: 3, title: { text: 'The trip', lang: 'en' }, when: null },
  { start_s: 3, end_s: 8, title: { text: 'Tokyo to Washington', lang: 'en' }, when: '10 July 2024' },
  { start_s: 8, end_s: 12, title: { text: 'Washington', lang: 'en' }, when: '10–11 July 2024' },
]);

test('a place on the track is the step that is on there, with its date if it has one', () => {
  assert.deepEqual(linesAt(steps, 2.99), ['The trip']);
  assert.deepEqual(linesAt(steps, 3), ['Tokyo to Washington', '10 July 2024']);
  assert.deepEqual(linesAt(steps, 7.99), ['Tokyo to Washington', '10 July 2024']);
  assert.deepEqual(linesAt(steps, 12), ['Washington', '10–11 July 2024']);
});

test('before the beginning is the first step, and without steps there is nothing to say', () => {
  assert.deepEqual(linesAt(steps, -1), ['The trip']);
  assert.deepEqual(linesAt([], 1), []);
});
