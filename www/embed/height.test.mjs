import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuestion, messages, toSay } from './height.js';

test('a height is said in whole px, cuts nothing off, and stays within what is believed', () => {
  for (const [height, said] of [[812, 812], [812.01, 813], [0, 100], [99.5, 100], [100.5, 101], [3999.5, 4000], [4000.5, 4000], [1e9, 4000]]) {
    assert.equal(toSay(Number(height)), said);
  }
});

test('three dialects in a page of Pym.js, two elsewhere', () => {
  assert.deepEqual(messages(812, 'map-1'), [
    { type: 'trip-map:height', height: 812 }, { sentinel: 'amp', type: 'embed-size', height: 812 }, 'pymxPYMxmap-1xPYMxheightxPYMx812',
  ]);
  for (const none of [null, '']) assert.equal(messages(812, none).length, 2);
});

test('a question is our type without a height, and nothing else', () => {
  assert.equal(isQuestion({ type: 'trip-map:height' }), true);
  for (const other of [null, undefined, 'trip-map:height', 5, [], {}, { type: 'trip-map:height', height: 400 }, { type: 'trip-map:play' }]) {
    assert.equal(isQuestion(other), false);
  }
});
