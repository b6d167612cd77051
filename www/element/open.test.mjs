import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from './failure.js';
import { openTrip, pictureTime } from './open.js';

/** @import {Glue} from 'trip-map-glue' */
/** @import {Story} from './frame.js' */

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
  assert.throws(() => openTrip(refusing(error), '{}', '', 'a.json'), (failure) =>
    failure instanceof Failure && failure.reason === 'trip-invalid' && failure.problems[0] === problem);
});

test('a web page in place of a trip is called what it is', () => {
  const error = Object.assign(new Error('1 problem'), { name: 'TripError', problems: [problem] });
  assert.throws(() => openTrip(refusing(error), '<!doctype html>', '', 'a.json'), (failure) =>
    failure instanceof Failure && failure.reason === 'trip-not-json');
});

test('a trap stays a trap', () => {
  const trap = new WebAssembly.RuntimeError('unreachable');
  assert.throws(() => openTrip(refusing(trap), '{}', '', 'a.json'), (error) => error === trap);
});

test('a still shows the end of the step, and never the step after', () => {
  const steps = [{ start_s: 0, end_s: 2 }, { start_s: 2, end_s: 5 }];
  const story = /** @type {Story} */ (/** @type {unknown} */ ({ steps, duration: 5 }));
  assert.equal(pictureTime(story, 0, 0.5, false), 0.5);
  const still = pictureTime(story, 0, 0.5, true);
  assert.ok(still > 1.9 && still < 2);
  assert.equal(pictureTime(story, 0, 1.5, true), still);
  assert.equal(pictureTime(story, 1, 2.5, true), 5);
});
