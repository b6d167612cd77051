// What www/deploy/nginx.conf says of each kind of file, asked of a real nginx.
import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serve } from './nginx.mjs';

const TRIP = 'trips/kishida-2024-07.json';
const YEAR = 'public, max-age=31536000, immutable';
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, undefined: (body) => body };

/** Asks without unpacking, as `fetch` would. */
const ask = (origin, path, headers = {}) => new Promise((answered, failed) => {
  get(`${origin}/${path}`, { headers }, (response) => {
    const chunks = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('end', () => answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
  }).on('error', failed);
});

/** The files of dist, without what the build put beside them. */
const shipped = async (root) => (await readdir(root, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

test('a file whose name has its hash is kept for a year, and nothing else is', async (t) => {
  const { origin, root } = await serve(t);
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const hashed = Object.entries(manifest).filter(([name, { file }]) => file !== name).map(([, { file }]) => file);
  assert.ok(hashed.length >= 3, 'script, wasm and the finer map at least');
  for (const path of await shipped(root)) {
    const { status, headers } = await ask(origin, path);
    assert.equal(status, 200, path);
    const isHashed = hashed.some((file) => path === file || path === `${file}.map`);
    assert.equal(headers['cache-control'] === YEAR, isHashed, `${path}: ${headers['cache-control']}`);
  }
});

test('every file comes as its own kind, to any origin, with nothing to guess', async (t) => {
  const { origin, root } = await serve(t);
  const kinds = {
    js: /javascript; charset=utf-8$/, css: /^text\/css; charset=utf-8$/, html: /^text\/html; charset=utf-8$/, wasm: /^application\/wasm$/,
    json: /^application\/json; charset=utf-8$/, svg: /^image\/svg\+xml/, png: /^image\/png$/, bin: /^application\/octet-stream$/,
  };
  for (const path of await shipped(root)) {
    const { headers } = await ask(origin, path);
    const kind = kinds[path.split('.').at(-1)];
    if (kind) assert.match(headers['content-type'], kind, path);
    assert.equal(headers['access-control-allow-origin'], '*', path);
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    assert.equal('content-security-policy' in headers, path.endsWith('.html'), path);
  }
});

test('a browser gets what the build has compressed, and each form is the same file', async (t) => {
  const { origin, root } = await serve(t);
  for (const path of await shipped(root)) {
    const plain = await readFile(join(root, path));
    for (const accepted of ['br, gzip', 'gzip', 'identity']) {
      const { headers, body } = await ask(origin, path, { 'accept-encoding': accepted });
      assert.ok(UNPACK[headers['content-encoding']](body).equals(plain), `${path} as ${headers['content-encoding']}`);
      if (/\.(wasm|bin)$/.test(path)) assert.equal(headers['content-encoding'], { 'br, gzip': 'br', gzip: 'gzip' }[accepted], path);
      if (headers['content-encoding']) assert.match(headers.vary, /accept-encoding/i, path);
    }
  }
});

test('what comes through a proxy is compressed like the rest, and so are pictures that were drawn since', async (t) => {
  const { origin } = await serve(t);
  for (const path of [TRIP, TRIP.replace('.json', '-wide-light.svg'), 'trip-map.js']) {
    const { headers, body } = await ask(origin, path, { 'accept-encoding': 'gzip', via: '1.1 cdn.example' });
    assert.equal(headers['content-encoding'], 'gzip', path);
    assert.ok(body.length > 0 && body.length < UNPACK.gzip(body).length, path);
  }
});

test('an edited trip is served at once, compressed, and not again to one who has it', async (t) => {
  const { origin, root } = await serve(t);
  const trip = JSON.parse(await readFile(join(root, TRIP), 'utf8'));
  await writeFile(join(root, TRIP), JSON.stringify({ ...trip, revision: 99 }));
  const first = await ask(origin, TRIP, { 'accept-encoding': 'br, gzip' });
  assert.equal(JSON.parse(UNPACK[first.headers['content-encoding']](first.body)).revision, 99);
  assert.equal(first.headers['content-encoding'], 'gzip');
  const again = await ask(origin, TRIP, { 'accept-encoding': 'br, gzip', 'if-none-match': first.headers.etag });
  assert.deepEqual([again.status, again.body.length], [304, 0]);
  const seconds = Number(/max-age=(\d+)/.exec(first.headers['cache-control'])[1]);
  assert.ok(seconds > 0 && seconds <= 60, 'every reader within a minute');
});

test('the policy names the site beside its self, and no host that is not one', async (t) => {
  const { origin } = await serve(t);
  const policy = async (headers) => (await ask(origin, 'embed.html', headers)).headers['content-security-policy'];
  const named = await policy({});
  for (const kind of ['script', 'style', 'img', 'connect']) assert.ok(named.includes(`${kind}-src 'self' ${origin}`), named);
  for (const host of ["x;script-src'unsafe-inline'", 'x"', 'x,y']) {
    const said = await policy({ host });
    assert.ok(said === undefined || (said.split(';').length === named.split(';').length && !said.includes(host)), said);
  }
});

test('only the frame may be framed by others, and what is not for readers is not found', async (t) => {
  const { origin } = await serve(t);
  const policy = async (path) => (await ask(origin, path)).headers['content-security-policy'];
  assert.match(await policy('embed.html'), /frame-ancestors \*;/);
  for (const path of ['', 'index.html', 'article.html']) assert.match(await policy(path), /frame-ancestors 'self';/);
  for (const path of ['none.json', '.git/config', 'trips/.kishida.json.swp', 'trips/', '../nginx.conf', '%2e%2e/nginx.conf']) {
    assert.ok([400, 403, 404].includes((await ask(origin, path)).status), path);
  }
  assert.equal((await ask(origin, 'none.json')).headers['access-control-allow-origin'], '*', 'a page may read that it is missing');
});
