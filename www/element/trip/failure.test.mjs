import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure, failureDetail } from './failure.js';

/** @import {Sentences} from './languages.js' */

test('the detail is one line with the first problem, and has them all', () => {
  const problem = /** @type {const} */ ({
    severity: 'error', code: 'unknown-place', at: 'legs[1].from', message: 'no place "berln"', line: 3, column: 9,
  });
  const english = /** @type {Sentences} */ ({ 'trip-invalid': 'The trip has errors.' });
  const detail = failureDetail(new Failure('trip-invalid', 'https://example.org/trip.json', [problem, problem]), english);
  assert.equal(detail.cause, 'trip-invalid');
  assert.equal(detail.problems.length, 2);
  assert.equal(detail.message, 'The trip has errors. · https://example.org/trip.json · '
    + 'legs[1].from, line 3, column 9: no place "berln" (and 1 more)');
});

test('what an engine says in two lines is one line, too', () => {
  const english = /** @type {Sentences} */ ({ 'wasm-blocked': 'Refused.' });
  assert.equal(failureDetail(new Failure('wasm-blocked', 'Not here,\nnot now.\n'), english).message, 'Refused. · Not here, not now.');
});
