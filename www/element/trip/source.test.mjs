import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from './failure.js';
import { LARGEST_TRIP_BYTES, askAgain, fetchTrip, tripText } from './source.js';

const base = 'https://example.org/news/';
const never = new AbortController().signal;

/** @param {string} reason */
const fails = (reason) => /** @param {unknown} error */ (error) => error instanceof Failure && error.reason === reason;

test('text stays as it is, an object becomes JSON', () => {
  assert.equal(tripText('{"format": 1}'), '{"format": 1}');
  assert.equal(tripText({ format: 1 }), '{"format":1}');
});

test('what has no JSON is refused', () => {
  /** @type {Record<string, unknown>} */
  const loop = {};
  loop['self'] = loop;
  for (const trip of [loop, () => 1, Symbol('trip'), 1n]) {
    assert.throws(() => tripText(trip), fails('trip-not-json'));
  }
});

test('an answer is read as UTF-8 without its byte order mark', async () => {
  const answer = async () => new Response(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d));
  assert.equal((await fetchTrip('trip.json', base, never, answer)).text, '{}');
});

test('a letter cut in two by the network is whole again', async () => {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(Uint8Array.of(0xe6, 0x9d));
      stream.enqueue(Uint8Array.of(0xb1));
      stream.close();
    },
  });
  assert.equal((await fetchTrip('trip.json', base, never, async () => new Response(body))).text, '東');
});

test('status, network and size have causes of their own', async () => {
  await assert.rejects(fetchTrip('trip.json', base, never, async () => new Response('', { status: 404 })), fails('trip-missing'));
  await assert.rejects(fetchTrip('trip.json', base, never, async () => Promise.reject(new TypeError('cors'))), fails('trip-unreachable'));
  const huge = async () => new Response(new Uint8Array(LARGEST_TRIP_BYTES + 1));
  await assert.rejects(fetchTrip('trip.json', base, never, huge), fails('trip-too-large'));
  const largest = async () => new Response(new Uint8Array(LARGEST_TRIP_BYTES).fill(0x20));
  assert.equal((await fetchTrip('trip.json', base, never, largest)).text.length, LARGEST_TRIP_BYTES);
});

test('an answer without end is cut off at the limit', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(stream) {
      sent += 65_536;
      stream.enqueue(new Uint8Array(65_536));
    },
  });
  await assert.rejects(fetchTrip('trip.json', base, never, async () => new Response(endless)), fails('trip-too-large'));
  assert.ok(sent < 2 * LARGEST_TRIP_BYTES);
});

test('an answer that never comes is given up', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const waiting = fetchTrip('trip.json', base, never, (_, init) => new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  }));
  context.mock.timers.tick(30_000);
  await assert.rejects(waiting, fails('trip-slow'));
});

test('a caller who has moved on gets its own reason back', async () => {
  const caller = new AbortController();
  const waiting = fetchTrip('trip.json', base, caller.signal, (_, init) => new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  }));
  caller.abort(new Error('another src'));
  await assert.rejects(waiting, { message: 'another src' });
});

test('src is relative to the page, and nonsense is not fetched', async () => {
  const asked = await fetchTrip('../trip.json', base, never, async (input) => new Response(String(input)));
  assert.equal(asked.text, 'https://example.org/trip.json');
  await assert.rejects(fetchTrip('https://[', base, never, async () => new Response('')), fails('trip-unreachable'));
});

test('what is held already is asked for by its name, of the same site only', async () => {
  /** @type {RequestInit[]} */
  const asked = [];
  const fetcher = async (/** @type {any} */ _url, /** @type {RequestInit | undefined} */ init) => {
    asked.push(init ?? {});
    return new Response(null, { status: 304 });
  };
  const ask = (/** @type {string} */ src, /** @type {string | null} */ etag) => askAgain(src, base, etag, never, fetcher);
  Object.assign(globalThis, { origin: 'https://example.org' });
  assert.equal(await ask('trip.json', '"2"'), null);
  assert.equal(await ask('trip.json', null), null);
  assert.equal(await ask('https://elsewhere.org/trip.json', '"2"'), null);
  assert.deepEqual(asked.map(({ cache, headers }) => [cache, headers]), [
    ['no-store', { 'If-None-Match': '"2"' }], ['no-store', undefined], ['no-cache', undefined],
  ]);
});
