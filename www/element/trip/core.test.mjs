import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Core } from './core.js';
import { Failure } from './failure.js';

/** @import {Glue} from 'trip-map-glue' */

const file = { url: new URL('https://example.org/trip_map_bg.wasm'), integrity: 'sha384-built' };
const wasm = { headers: { 'content-type': 'application/wasm' } };

/**
 * A core whose glue only records what it was started with.
 * @param {() => Promise<Response>} answer
 * @param {Error} [broken]
 */
function fakeCore(answer, broken) {
  /** @type {(Response | BufferSource)[]} */
  const starts = [];
  let fetches = 0;
  const glue = () => /** @type {Glue} */ (/** @type {unknown} */ ({
    /** @param {{module_or_path: Response | BufferSource}} options */
    default: async (options) => {
      starts.push(options.module_or_path);
      if (broken) throw broken;
    },
  }));
  const core = new Core(glue, file, () => {
    fetches += 1;
    return answer();
  });
  return { core, starts, fetches: () => fetches };
}

/** @param {string} reason */
const fails = (reason) => /** @param {unknown} error */ (error) => error instanceof Failure && error.reason === reason;

test('every map gets the same instance from one download', async () => {
  const { core, fetches } = fakeCore(async () => new Response('', wasm));
  const [one, two] = await Promise.all([core.load(), core.load()]);
  assert.equal(one, two);
  assert.equal(await core.load(), one);
  assert.equal(fetches(), 1);
});

test('the right MIME type streams, a wrong one goes through a buffer', async () => {
  const right = fakeCore(async () => new Response('', wasm));
  await right.core.load();
  assert.ok(right.starts[0] instanceof Response);
  const wrong = fakeCore(async () => new Response('', { headers: { 'content-type': 'text/plain' } }));
  await wrong.core.load();
  assert.ok(wrong.starts[0] instanceof ArrayBuffer);
});

test('a discarded instance is replaced, and every map hears of it', async () => {
  const { core, fetches } = fakeCore(async () => new Response('', wasm));
  const first = await core.load();
  let heard = 0;
  core.addEventListener('discard', () => (heard += 1));
  core.discard();
  assert.equal(heard, 1);
  assert.notEqual(await core.load(), first);
  assert.equal(fetches(), 2);
});

test('a missing file is told from a damaged one', async () => {
  const missing = fakeCore(async () => new Response('', { status: 404 }));
  await assert.rejects(missing.core.load(), fails('wasm-missing'));
  const offline = fakeCore(async () => Promise.reject(new TypeError('offline')));
  await assert.rejects(offline.core.load(), fails('wasm-unreachable'));
  const damaged = fakeCore(async () => new Response('', wasm), new Error('bad magic number'));
  await assert.rejects(damaged.core.load(), fails('wasm-broken'));
});

test('a failed load is tried again by the next caller', async () => {
  let online = false;
  const { core } = fakeCore(async () => new Response('', online ? wasm : { status: 503 }));
  await assert.rejects(core.load(), fails('wasm-missing'));
  online = true;
  await core.load();
});

test('other bytes than were built are told from none', async () => {
  /** @type {(unhashed: () => Promise<Response>) => Core} as a browser refuses by the hash, whatever the answer */
  const refusing = (unhashed) => new Core(() => /** @type {any} */ ({}), file, async (_, init) => {
    if (init?.integrity) throw new TypeError('Failed to fetch');
    return unhashed();
  });
  await assert.rejects(refusing(async () => new Response('', wasm)).load(), fails('wasm-broken'));
  await assert.rejects(refusing(async () => new Response('', { status: 404 })).load(), fails('wasm-missing'));
  await assert.rejects(refusing(async () => Promise.reject(new TypeError('offline'))).load(), fails('wasm-unreachable'));
});
