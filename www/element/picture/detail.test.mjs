import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DetailSource } from './detail.js';

/** @import {Glue} from 'trip-map-glue' */

const file = { url: new URL('https://example.org/land-50m.bin'), integrity: 'sha384-built' };

/**
 * An instance of the core that reads any bytes but an empty file.
 * @returns {{ glue: Glue, reads: () => number }}
 */
function fakeGlue() {
  let reads = 0;
  const Detail = {
    /** @param {Uint8Array} bytes */
    decode(bytes) {
      reads += 1;
      return bytes.length > 0 ? { size: bytes.length } : undefined;
    },
  };
  return { glue: /** @type {Glue} */ (/** @type {unknown} */ ({ Detail })), reads: () => reads };
}

/** @param {() => Promise<Response>} answer */
function fakeSource(answer) {
  let fetches = 0;
  const source = new DetailSource(file, () => {
    fetches += 1;
    return answer();
  });
  return { source, fetches: () => fetches };
}

test('it is fetched once and read once by each instance', async () => {
  const { source, fetches } = fakeSource(async () => new Response('land'));
  const [one, other] = [fakeGlue(), fakeGlue()];
  assert.equal(source.of(one.glue), null);
  await Promise.all([source.load(), source.load()]);
  assert.equal(source.of(one.glue), source.of(one.glue));
  assert.notEqual(source.of(one.glue), source.of(other.glue));
  assert.deepEqual([fetches(), one.reads(), other.reads()], [1, 1, 1]);
});

test('without the file the coarse map stays, and the server is left in peace', async () => {
  for (const answer of [async () => new Response('', { status: 404 }), () => Promise.reject(new TypeError('offline'))]) {
    const { source, fetches } = fakeSource(answer);
    const { glue, reads } = fakeGlue();
    await source.load();
    await source.load();
    assert.equal(source.of(glue), null);
    assert.deepEqual([fetches(), reads()], [1, 0]);
  }
});

test('a damaged file is read once and then forgotten', async () => {
  const { source } = fakeSource(async () => new Response(''));
  const { glue, reads } = fakeGlue();
  await source.load();
  assert.equal(source.of(glue), null);
  assert.equal(source.of(glue), null);
  assert.equal(reads(), 1);
});
