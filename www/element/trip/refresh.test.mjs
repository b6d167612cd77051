import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from './failure.js';
import { Refresh, Refusal } from './refresh.js';

/** @import {TestContext} from 'node:test' */
/** @import {Answer} from './source.js' */

const SECOND = 1000;

/**
 * A refresh each 60 seconds on a clock that the test moves, and what it asked for and said.
 * @param {TestContext} t
 * @param {(etag: string | null) => Promise<Answer | null>} answer
 * @param {(answer: Answer) => Promise<boolean>} [accept]
 */
function setUp(t, answer, accept = async () => true) {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
  /** @type {string[]} */
  const said = [];
  t.mock.method(console, 'warn', (/** @type {string} */ line) => said.push(line));
  /** @type {(string | null)[]} */
  const asked = [];
  const refresh = new Refresh(60, { text: 'one', etag: '"1"' }, {
    ask: (etag) => {
      asked.push(etag);
      return answer(etag);
    },
    accept,
  });
  t.after(() => refresh.stop());
  /** @param {number} seconds */
  const pass = async (seconds) => {
    for (let second = 0; second < seconds; second += 1) {
      t.mock.timers.tick(SECOND);
      for (let turn = 0; turn < 8; turn += 1) await null;
    }
  };
  return { refresh, asked, said, pass };
}

test('it asks at intervals, and only while it is awake', async (t) => {
  const { refresh, asked, pass } = setUp(t, async () => null);
  await pass(120);
  assert.equal(asked.length, 0);
  refresh.awake = true;
  await pass(180);
  assert.deepEqual(asked, ['"1"', '"1"', '"1"']);
  refresh.awake = false;
  await pass(600);
  assert.equal(asked.length, 3);
  refresh.awake = true;
  await pass(1);
  assert.equal(asked.length, 4, 'after a long while at once');
  refresh.awake = false;
  await pass(10);
  refresh.awake = true;
  await pass(48);
  assert.equal(asked.length, 4, 'after a short while when it is time');
  await pass(2);
  assert.equal(asked.length, 5);
});

test('what is taken is held, and asked for by its own name from then on', async (t) => {
  /** @type {string[]} */
  const taken = [];
  const answers = [{ text: 'two', etag: '"2"' }, null, { text: 'two', etag: '"3"' }, null];
  const { refresh, asked, said, pass } = setUp(t, async () => answers.shift() ?? null, async ({ text }) => taken.push(text) > 0);
  refresh.awake = true;
  await pass(240);
  assert.deepEqual(asked, ['"1"', '"2"', '"2"', '"3"']);
  assert.deepEqual(taken, ['two'], 'the same text by another name is nothing new');
  assert.deepEqual(said, []);
});

test('after failures it waits twice as long each time, up to ten times, and says each kind once', async (t) => {
  let works = false;
  const { refresh, asked, said, pass } = setUp(t, async () => {
    if (works) return null;
    throw new Failure('trip-missing', 'HTTP status 404');
  });
  refresh.awake = true;
  for (const [wait, count] of [[60, 1], [119, 1], [1, 2], [240, 3], [480, 4], [599, 4], [1, 5], [600, 6]]) {
    await pass(wait ?? 0);
    assert.equal(asked.length, count);
  }
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', /^trip-map: the trip was not refreshed: trip-missing · HTTP status 404$/);
  works = true;
  await pass(600);
  await pass(60);
  assert.equal(asked.length, 8, 'and as often as before once it works');
  works = false;
  await pass(60);
  assert.equal(said.length, 2, 'it is said again after it has worked');
});

test('what is refused is not taken, is said once, and is looked at again when it has changed', async (t) => {
  const answers = ['older', 'older', 'other', 'newer'].map((text) => ({ text, etag: null }));
  let looks = 0;
  const { refresh, asked, said, pass } = setUp(t, async () => answers.shift() ?? null, async ({ text }) => {
    looks += 1;
    if (text === 'newer') return true;
    throw new Refusal(text, `found ${text}`);
  });
  refresh.awake = true;
  await pass(240);
  assert.deepEqual(asked, ['"1"', '"1"', '"1"', '"1"']);
  assert.equal(looks, 3);
  assert.deepEqual(said, ['trip-map: the trip was not refreshed: found older', 'trip-map: the trip was not refreshed: found other']);
});

test('what cannot be shown just now is asked for again', async (t) => {
  let ready = false;
  let taken = 0;
  const { refresh, asked, pass } = setUp(t, async (etag) => (etag === '"2"' ? null : { text: 'two', etag: '"2"' }), async () => {
    taken += ready ? 1 : 0;
    return ready;
  });
  refresh.awake = true;
  await pass(60);
  ready = true;
  await pass(120);
  assert.deepEqual([asked, taken], [['"1"', '"1"', '"2"'], 1]);
});

test('no question is asked before the one before has been answered', async (t) => {
  /** @type {((answer: null) => void)[]} */
  const waiting = [];
  const { refresh, asked, pass } = setUp(t, () => new Promise((resolve) => waiting.push(resolve)));
  refresh.awake = true;
  await pass(300);
  refresh.awake = false;
  await pass(300);
  refresh.awake = true;
  await pass(60);
  assert.equal(asked.length, 1);
  waiting[0]?.(null);
  await pass(61);
  assert.equal(asked.length, 2);
});

test('once stopped it asks no more, and an answer on its way is forgotten', async (t) => {
  let taken = false;
  const { refresh, asked, said, pass } = setUp(t, () => new Promise((resolve) => {
    setTimeout(() => resolve({ text: 'two', etag: null }), 10 * SECOND);
  }), async () => (taken = true));
  refresh.awake = true;
  await pass(61);
  refresh.stop();
  await pass(600);
  assert.deepEqual([asked.length, taken, said], [1, false, []]);
});
