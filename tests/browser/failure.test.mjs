// Whatever is missing, broken or forbidden: the fallback stays readable, one sentence says why, `error` fires once,
// and the console has one line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CSP, TRIP, built, events, failed, nth, onMap, open, shown } from './harness.mjs';

const FALLBACK = 'Tokyo, Washington, Berlin, Tokyo';
const element = (src) => `<trip-map${src ? ` src="${src}"` : ''}><p>${FALLBACK}</p></trip-map>`;
const damaged = async () => (await built('trip_map_bg.wasm')).subarray(0, 5000);

const CASES = [
  { name: 'an invalid trip', src: 'bad.json', answers: { 'bad.json': { body: '{"format": 1, "legs": "none"}' } },
    cause: 'trip-invalid', says: /has errors/, problems: true },
  { name: 'an unknown format', src: 'bad.json', answers: { 'bad.json': { body: '{"format": 99}' } },
    cause: 'trip-invalid', says: /has errors/, problems: true },
  { name: 'a truncated trip', src: 'bad.json', answers: { 'bad.json': { body: '{"format": 1, "id":' } },
    cause: 'trip-not-json', says: /not a trip file/, problems: true },
  { name: 'a web page in place of the trip', src: 'bad.json',
    answers: { 'bad.json': { body: '<!doctype html><title>Not found</title>', type: 'text/html' } },
    cause: 'trip-not-json', says: /not a trip file/, problems: true },
  { name: 'an empty answer', src: 'bad.json', answers: { 'bad.json': { body: '' } },
    cause: 'trip-not-json', says: /not a trip file/, problems: true },
  { name: 'a missing trip', src: 'none.json', cause: 'trip-missing', says: /not found/ },
  { name: 'a broken connection', src: 'cut.json', answers: { 'cut.json': { cut: true } },
    cause: 'trip-unreachable', says: /connection/ },
  { name: 'a trip of another site, which the policy forbids', src: 'https://other.example/trip.json',
    cause: 'trip-unreachable', says: /connection/ },
  { name: 'a trip over the limit', src: 'big.json', answers: { 'big.json': { body: ' '.repeat(1024 * 1024 + 1) } },
    cause: 'trip-too-large', says: /1 MiB/ },
  { name: 'no trip at all', src: '', cause: 'no-trip', says: /no trip/ },
  { name: 'a missing core', src: TRIP, answers: { 'trip_map_bg.wasm': { status: 404, body: '' } },
    cause: 'wasm-missing', says: /not found/ },
  { name: 'a core cut short', src: TRIP, wasm: damaged, cause: 'wasm-broken', says: /damaged/ },
  { name: 'WebAssembly forbidden by the policy', src: TRIP,
    answers: { 'host.html': { csp: CSP.replace(" 'wasm-unsafe-eval'", '') } },
    cause: 'wasm-blocked', says: /security policy/ },
  { name: 'a browser without WebAssembly', src: TRIP, before: () => delete window.WebAssembly,
    cause: 'wasm-unsupported', says: /no WebAssembly/ },
  { name: 'a browser that gives no canvas', src: TRIP,
    before: () => (HTMLCanvasElement.prototype.getContext = () => null), cause: 'no-canvas', says: /cannot draw/ },
];

for (const { name, src, answers = {}, wasm, before, cause, says, problems = false } of CASES) {
  test(name, async (t) => {
    if (wasm) answers['trip_map_bg.wasm'] = { body: await wasm() };
    const page = await open(t, { body: element(src), answers, before });
    assert.match(await failed(page), says);
    assert.ok(await page.getByText(FALLBACK).isVisible(), 'the fallback is readable');
    const detail = await nth(page, 'error');
    assert.equal(detail.cause, cause);
    assert.equal(detail.problems.length > 0, problems);
    assert.equal((await events(page, 'error')).length, 1);
    assert.equal(page.said.length, 1, `one line in the console, found ${JSON.stringify(page.said)}`);
    assert.match(page.said[0], /^error: trip-map: [^\n]+$/);
  });
}

test('Japanese readers are told in Japanese', async (t) => {
  const page = await open(t, { body: '<trip-map src="none.json" lang="ja"></trip-map>' });
  assert.match(await failed(page), /見つかりません/);
});

test('a wrong MIME type of the core costs nothing', async (t) => {
  const page = await open(t, { body: element(TRIP), answers: { 'trip_map_bg.wasm': { type: 'text/plain' } } });
  await shown(page);
  assert.deepEqual(page.said, []);
});

test('a failed map recovers when it is given a trip that is there', async (t) => {
  const page = await open(t, { body: element('none.json') });
  await failed(page);
  await onMap(page, (map, src) => map.setAttribute('src', src), TRIP);
  await shown(page);
  assert.equal(await page.getByText(FALLBACK).isVisible(), false);
});

test('after one trap a new core draws every map again', async (t) => {
  const page = await open(t, {
    body: element(TRIP) + element(TRIP),
    before: () => {
      const { fillRect, fill } = CanvasRenderingContext2D.prototype;
      const trapOnce = (native) => function (...args) {
        CanvasRenderingContext2D.prototype.fillRect = fillRect;
        CanvasRenderingContext2D.prototype.fill = fill;
        if (native) throw new WebAssembly.RuntimeError('unreachable');
      };
      CanvasRenderingContext2D.prototype.fillRect = trapOnce(fillRect);
      CanvasRenderingContext2D.prototype.fill = trapOnce(fill);
    },
  });
  await page.locator('trip-map').first().scrollIntoViewIfNeeded();
  await shown(page);
  await page.locator('trip-map').last().scrollIntoViewIfNeeded();
  await shown(page, 'trip-map:last-of-type');
  assert.deepEqual(page.said, []);
  assert.equal((await events(page, 'error')).length, 0);
  const fetched = page.requested.filter((url) => url.endsWith('.wasm'));
  assert.equal(fetched.length, 2, 'one core before the trap, one after');
});

test('a core that traps again is switched off', async (t) => {
  const page = await open(t, {
    body: element(TRIP),
    before: () => {
      const trap = () => {
        throw new WebAssembly.RuntimeError('unreachable');
      };
      Object.assign(CanvasRenderingContext2D.prototype, { fill: trap, fillRect: trap });
    },
  });
  assert.match(await failed(page), /stopped working/);
  assert.equal((await nth(page, 'error')).cause, 'core-crashed');
  assert.equal(page.said.length, 1);
});
