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

test('the detail says the sentence, what was found, and each problem with its place', () => {
  const problem = /** @type {const} */ ({
    severity: 'error', code: 'unknown-place', at: 'legs[1].from', message: 'no place "berln"', line: 3, column: 9,
  });
  const detail = failureDetail(new Failure('trip-invalid', 'https://example.org/trip.json', [problem]));
  assert.equal(detail.cause, 'trip-invalid');
  assert.deepEqual(detail.problems, [problem]);
  assert.match(detail.message, /has errors/);
  assert.match(detail.message, /trip\.json/);
  assert.match(detail.message, /legs\[1\]\.from: no place "berln"/);
});
