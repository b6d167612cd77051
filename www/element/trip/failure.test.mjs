import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure, failureDetail, sentence, sentenceLang } from './failure.js';

test('Japanese readers get Japanese, everyone else English', () => {
  assert.equal(sentenceLang('ja'), 'ja');
  assert.equal(sentenceLang('ja-JP'), 'ja');
  assert.equal(sentenceLang('jam'), 'en');
  assert.equal(sentenceLang(''), 'en');
  assert.notEqual(sentence('trip-missing', 'ja'), sentence('trip-missing', 'en'));
});

test('the detail is one line with the first problem, and has them all', () => {
  const problem = /** @type {const} */ ({
    severity: 'error', code: 'unknown-place', at: 'legs[1].from', message: 'no place "berln"', line: 3, column: 9,
  });
  const detail = failureDetail(new Failure('trip-invalid', 'https://example.org/trip.json', [problem, problem]));
  assert.equal(detail.cause, 'trip-invalid');
  assert.equal(detail.problems.length, 2);
  assert.equal(detail.message, 'The trip of this map has errors and is not shown. · https://example.org/trip.json · '
    + 'legs[1].from, line 3, column 9: no place "berln" (and 1 more)');
});
