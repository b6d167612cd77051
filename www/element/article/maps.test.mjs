import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Maps } from './maps.js';

/** @import {Host} from './maps.js' */

/** A map that has not loaded yet. */
function host() {
  const target = new EventTarget();
  const made = /** @type {Host} */ (/** @type {unknown} */ (Object.assign(target, { steps: [] })));
  return {
    made,
    /** @param {...string} ids */
    load: (...ids) => {
      Object.assign(target, { steps: ids.map((id) => ({ id })) });
      target.dispatchEvent(new Event('load'));
    },
    fail: () => target.dispatchEvent(new Event('error')),
  };
}

/** Two maps on a page, and the answers to a question for "berlin". */
function page() {
  const maps = new Maps();
  const [first, second] = [host(), host()];
  const stays = [new AbortController(), new AbortController()];
  [first, second].forEach(({ made }, i) => maps.add(made, /** @type {AbortController} */ (stays[i]).signal));
  /** @type {Host[][]} */
  const answers = [];
  const ask = (asked = (/** @type {Host} */ _) => true) => maps.ask({ step: 'berlin', asked, answer: (knowing) => answers.push(knowing) });
  return { maps, first, second, stays, answers, ask };
}

test('a question waits until all that are asked have loaded, and is answered once', () => {
  const { first, second, answers, ask } = page();
  ask();
  first.load('tokyo');
  assert.equal(answers.length, 0);
  second.load('berlin');
  second.load('berlin');
  assert.deepEqual(answers, [[second.made]]);
});

test('a map that fails knows nothing, and one that goes is not waited for', () => {
  const { first, stays, answers, ask } = page();
  ask();
  first.fail();
  stays[1]?.abort();
  assert.deepEqual(answers, [[]]);
});

test('who is not asked is not waited for, and a question to nobody has no answer', () => {
  const { first, answers, ask } = page();
  ask((asked) => asked === first.made);
  first.load('berlin');
  assert.deepEqual(answers, [[first.made]]);
  ask(() => false);
  assert.equal(answers.length, 1);
});

test('once loaded, the answer is there at once', () => {
  const { first, second, answers, ask } = page();
  first.load('berlin');
  second.load('berlin');
  ask();
  assert.deepEqual(answers, [[first.made, second.made]]);
});

test('a line is said once', () => {
  const warn = mock.method(console, 'warn', () => {});
  const { maps } = page();
  for (const line of ['one', 'two', 'one']) maps.warn(line);
  assert.deepEqual(warn.mock.calls.map(({ arguments: [line] }) => line), ['trip-map: one', 'trip-map: two']);
  warn.mock.restore();
});
