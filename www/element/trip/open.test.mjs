import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from './failure.js';
import { openTrip, secondsOf } from './open.js';

/** @import {Glue} from 'trip-map-glue' */
/** @import {Step} from '../trip-map.js' */

const problem = { severity: 'error', code: 'missing', at: 'legs', message: 'expected a leg', line: 1, column: 1 };

/** A core that refuses everything. @param {unknown} thrown */
const refusing = (thrown) => /** @type {Glue} */ (/** @type {unknown} */ ({
  TripMap: {
    parse() {
      throw thrown;
    },
  },
}));

test('a refused trip keeps its problems', () => {
  const error = Object.assign(new Error('1 problem'), { name: 'TripError', problems: [problem] });
  assert.throws(() => openTrip(refusing(error), '{}', { lang: '', pace: 1 }, 'a.json'), (failure) =>
    failure instanceof Failure && failure.reason === 'trip-invalid' && failure.problems[0] === problem);
});

test('a web page in place of a trip is called what it is', () => {
  const error = Object.assign(new Error('1 problem'), { name: 'TripError', problems: [problem] });
  assert.throws(() => openTrip(refusing(error), '<!doctype html>', { lang: '', pace: 1 }, 'a.json'), (failure) =>
    failure instanceof Failure && failure.reason === 'trip-web-page');
});

test('a trap stays a trap', () => {
  const trap = new WebAssembly.RuntimeError('unreachable');
  assert.throws(() => openTrip(refusing(trap), '{}', { lang: '', pace: 1 }, 'a.json'), (error) => error === trap);
});

test('a step that is played begins at its start, one that is looked at at its still', () => {
  const steps = /** @type {Step[]} */ (/** @type {unknown} */ ([{ id: 'washington', start_s: 2, still_s: 4, end_s: 5 }]));
  assert.equal(secondsOf(steps, 'washington', true), 2);
  assert.equal(secondsOf(steps, 'washington', false), 4);
  assert.equal(secondsOf(steps, 'berlin', false), null);
  assert.equal(secondsOf(steps, 3.5, true), 3.5);
});
