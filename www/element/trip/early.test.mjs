import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askEarly, expectAnswers, fetchOrTake, isExpected } from './early.js';

const url = new URL('https://example.org/trips/a.json');

/** @param {import('node:test').TestContext} t */
function record(t) {
  /** @type {(RequestInit | undefined)[]} */
  const asked = [];
  t.mock.method(globalThis, 'fetch', async (/** @type {URL} */ _, /** @type {RequestInit} */ manner) => {
    asked.push(manner);
    return new Response(String(asked.length));
  });
  return asked;
}

test('what was asked early is asked once, and taken once', async (t) => {
  const asked = record(t);
  const answers = new Map();
  askEarly(answers, url, { credentials: 'same-origin' });
  askEarly(answers, new URL(url), { credentials: 'same-origin' });
  assert.equal(asked.length, 1);
  expectAnswers(answers);
  assert.equal(isExpected('a.json', 'https://example.org/trips/'), true);
  assert.equal(isExpected('b.json', 'https://example.org/trips/'), false);
  assert.equal(await (await fetchOrTake(url)).text(), '1');
  assert.equal(isExpected('a.json', 'https://example.org/trips/'), false);
  assert.equal(await (await fetchOrTake(url)).text(), '2');
});

test('who gives up on the answer ends the request', async (t) => {
  const asked = record(t);
  const answers = new Map();
  askEarly(answers, url, {});
  expectAnswers(answers);
  const patience = new AbortController();
  fetchOrTake(url, { signal: patience.signal });
  patience.abort();
  assert.equal(asked[0]?.signal?.aborted, true);
});

test('an early failure is told to who takes it, and to nobody else', async (t) => {
  t.mock.method(globalThis, 'fetch', async () => Promise.reject(new TypeError('offline')));
  const answers = new Map();
  askEarly(answers, url, {});
  await new Promise((resolve) => setImmediate(resolve));
  expectAnswers(answers);
  await assert.rejects(fetchOrTake(url), /offline/);
});
