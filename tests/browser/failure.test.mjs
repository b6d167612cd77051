// Whatever is missing, broken or forbidden: the fallback stays readable, one sentence says why, `error` fires once,
// and the console has one line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { capMemory, ofTomorrow } from './broken-wasm.mjs';
import { CSP, TRIP, built, engineName, events, failed, frames, needs, nth, onMap, open, shown } from './harness.mjs';
import { MAP, complete, findMaps, look, waitedForScript } from './hosts.mjs';

const WASM = 'trip_map_bg.wasm';
const FALLBACK = 'Tokyo, Washington, Berlin, Tokyo';
const element = (src) => `<trip-map${src ? ` src="${src}"` : ''}><p>${FALLBACK}</p></trip-map>`;
const wasm = await built(WASM);
const changed = Buffer.from(wasm).fill(0x7f, 8, 9);
const page = '<!doctype html><title>Sign in</title>';
const never = () => new Promise(() => {});
/** An answer that begins and never ends, without saying how long it is. */
const endless = (request) => {
  request.socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{"format": 1,');
  return never();
};
/** Waits that are long for a reader are short for a test. */
const impatient = () => {
  const native = window.setTimeout;
  window.setTimeout = (act, wait, ...rest) => native(act, wait >= 30_000 ? 300 : wait, ...rest);
};
/** Past the hash that the element holds its core to. */
const takeOther = () => {
  const native = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (_, imports) => native(await fetch('other.wasm'), imports);
};
const CORS = { headers: { 'access-control-allow-origin': '*' } };
const largest = async () => {
  const trip = JSON.parse(await built(TRIP));
  const title = 'long '.repeat(390);
  trip.meetings = Array.from({ length: 380 }, (_, at) => ({ ...trip.meetings[0], id: `m-${at}`, title }));
  return JSON.stringify(trip);
};

const CASES = [
  { name: 'no trip at all', src: '', cause: 'no-trip', says: /no trip/ },
  { name: 'a trip that is not there', src: 'none.json', cause: 'trip-missing', says: /not found/, found: /HTTP status 404/ },
  { name: 'a server in trouble', src: 'bad.json', answers: { 'bad.json': { status: 503, body: '' } }, cause: 'trip-refused', says: /error/, found: /HTTP status 503/ },
  { name: 'a broken connection', src: 'cut.json', answers: { 'cut.json': { cut: true } }, cause: 'trip-unreachable', says: /connection/, found: /cut\.json/ },
  { name: 'a trip that redirects without end', src: 'loop.json', answers: { 'loop.json': { status: 302, body: '', headers: { location: '/loop.json' } } },
    cause: 'trip-unreachable', says: /connection/, found: /loop\.json/ },
  { name: 'a trip of another site that does not share it', src: 'http://localhost:{port}/trips/scholz-2023-03.json', allows: ' http://localhost:*',
    cause: 'trip-not-shared', says: /another site/, found: /Access-Control-Allow-Origin/ },
  { name: 'a trip of another site, which the policy forbids', src: 'http://localhost:{port}/trips/scholz-2023-03.json',
    cause: 'trip-blocked', says: /security policy/, found: /connect-src/, violates: true },
  { name: 'a trip that never comes', src: 'late.json', answers: { 'late.json': never }, before: impatient, cause: 'trip-slow', says: /too long/, found: /30 s/ },
  { name: 'a trip that begins and never ends', src: 'late.json', answers: { 'late.json': endless }, before: impatient, cause: 'trip-slow', says: /too long/, found: /30 s/ },
  { name: 'a trip over the limit', src: 'big.json', answers: { 'big.json': { body: ' '.repeat(1024 * 1024 + 1) } }, cause: 'trip-too-large', says: /1 MiB/, found: /1048576 bytes/ },
  { name: 'a trip of 50 MB that does not say so', src: 'big.json', answers: { 'big.json': { body: Buffer.alloc(50_000_000, ' ') } },
    cause: 'trip-too-large', says: /1 MiB/, found: /1048576 bytes/ },
  { name: 'a truncated trip', src: 'bad.json', answers: { 'bad.json': { body: '{"format": 1, "id":' } }, cause: 'trip-not-json', says: /not a trip file/, problems: true },
  { name: 'an empty answer', src: 'bad.json', answers: { 'bad.json': { body: '' } }, cause: 'trip-not-json', says: /not a trip file/, problems: true },
  { name: 'a web page in place of the trip', src: 'bad.json', answers: { 'bad.json': { body: page, type: 'text/html' } },
    cause: 'trip-web-page', says: /web page/, found: /expected JSON, found <!doctype html>/ },
  { name: 'a trip that redirects to a web page', src: 'bad.json', cause: 'trip-web-page', says: /web page/, found: /expected JSON/,
    answers: { 'bad.json': { status: 302, body: '', headers: { location: '/login' } }, login: { body: page, type: 'text/html' } } },
  { name: 'an invalid trip', src: 'bad.json', answers: { 'bad.json': { body: '{"format": 1, "legs": "none"}' } }, cause: 'trip-invalid', says: /has errors/, problems: true },
  { name: 'an unknown format', src: 'bad.json', answers: { 'bad.json': { body: '{"format": 99}' } }, cause: 'trip-invalid', says: /has errors/, problems: true },
  { name: 'a browser without WebAssembly', before: () => delete window.WebAssembly, cause: 'wasm-unsupported', says: /no WebAssembly/ },
  { name: 'WebAssembly forbidden by the policy', csp: CSP.replace(" 'wasm-unsafe-eval'", ''), cause: 'wasm-blocked', says: /security policy/,
    // WebKitGTK tells pages of none there.
    violates: engineName !== 'webkit' },
  { name: 'a missing core', answers: { [WASM]: { status: 404, body: '' } }, cause: 'wasm-missing', says: /not found/, found: /HTTP status 404/ },
  { name: 'a connection that breaks at the core', answers: { [WASM]: { cut: true } }, cause: 'wasm-unreachable', says: /connection/ },
  { name: 'a core that never comes', answers: { [WASM]: never }, before: impatient, cause: 'wasm-slow', says: /too long/, found: /60 s/ },
  { name: 'a web page in place of the core', answers: { [WASM]: { body: page, type: 'text/html' } }, cause: 'wasm-web-page', says: /web page/ },
  { name: 'a core cut short', answers: { [WASM]: { body: wasm.subarray(0, 5000) } }, cause: 'wasm-broken', says: /damaged/ },
  { name: 'a core with one byte changed', answers: { [WASM]: { body: changed } }, cause: 'wasm-broken', says: /damaged/ },
  { name: 'a core of another version', answers: { 'other.wasm': { body: ofTomorrow(wasm) } }, before: takeOther,
    cause: 'wasm-mismatched', says: /different versions/, found: /__wbg_set_gont/ },
  { name: 'no memory for the core', before: () => (WebAssembly.instantiateStreaming = async () => {
    throw new RangeError('could not allocate memory');
  }), cause: 'no-memory', says: /memory/, found: /could not allocate/ },
  { name: 'memory that ends while a trip is read', src: 'big.json', answers: { 'other.wasm': { body: capMemory(wasm) }, 'big.json': { body: await largest() } },
    before: takeOther, cause: 'core-crashed', says: /stopped working/ },
  { name: 'a browser that gives no canvas', before: () => (HTMLCanvasElement.prototype.getContext = () => null), cause: 'no-canvas', says: /cannot draw/ },
  { name: 'a browser without ResizeObserver', before: () => delete window.ResizeObserver, cause: 'browser-too-old', says: /too old/, found: /ResizeObserver/ },
  { name: 'a browser that is older than the colours of the map', before: () => {
    delete URL.canParse;
    const native = CSS.supports;
    CSS.supports = (...asked) => !`${asked}`.includes('light-dark') && native.apply(CSS, asked);
  }, cause: 'browser-too-old', says: /too old/, found: /light-dark\(\)/ },
  { name: 'a browser without adopted style sheets', before: () => delete Document.prototype.adoptedStyleSheets, cause: 'browser-too-old', says: /too old/ },
];
const forced = new Set(['offline', 'opened-from-file']);

for (const { name, src = TRIP, answers, before, cause, says, found = /./, problems = false, csp = CSP, allows = '', violates = false } of CASES) {
  forced.add(cause);
  test(name, async (t) => {
    const map = MAP.replace(/src="[^"]*"/, src && `src="${src}"`);
    const host = ({ headers: { host: at } }) => ({
      body: hostPage(map.replaceAll('{port}', at.split(':')[1])), csp: csp.replace("connect-src 'self'", (own) => own + allows),
    });
    const tab = await open(t, { path: 'host.html', answers: { ...answers, 'host.html': host }, before, prepare: (p) => p.addInitScript(findMaps) });
    assert.match(await failed(tab), says);
    const detail = await nth(tab, 'error');
    assert.equal(detail.cause, cause);
    assert.match(detail.message, found);
    assert.equal(detail.problems.length > 0, problems);
    assert.equal((await events(tab, 'error')).length, 1);
    assert.equal(tab.said.length, 1, `one line in the console, found ${JSON.stringify(tab.said)}`);
    assert.match(tab.said[0], /^error: trip-map: [^\n]+$/);
    assert.equal((await tab.evaluate(() => window.diary.violations)).length > 0, violates);
    assert.ok(await tab.locator('trip-map img').isVisible(), 'the picture is there');
    complete(await text(tab));
  });
}

/** What is to be seen of the map. */
const text = (tab) => tab.evaluate(look, 0);

function hostPage(map) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="trip-map.css">
    <script type="module" src="trip-map.js"></script></head><body>${map}</body></html>`;
}

test('without a connection the reader is told that, and the next try succeeds', needs('offline'), async (t) => {
  const tab = await open(t, { body: MAP });
  await shown(tab);
  await tab.context().setOffline(true);
  await onMap(tab, (map) => map.setAttribute('src', 'trips/scholz-2023-03.json'));
  assert.match(await failed(tab), /no connection/);
  assert.equal((await nth(tab, 'error')).cause, 'offline');
  await tab.context().setOffline(false);
  await onMap(tab, (map) => map.setAttribute('src', 'trips/scholz-2023-03.json'));
  await shown(tab);
});

test('a page opened from a file has the whole fallback, and with a script from a server says what is missing', needs('strict-files'), async (t) => {
  const tab = await open(t, { body: '', before: findMaps, answers: { 'trip-map.js': CORS, 'element.js': CORS, 'trip-map.css': CORS, [WASM]: CORS } });
  await tab.goto(new URL('../../www/dist/article.html', import.meta.url).href);
  await tab.evaluate(waitedForScript);
  complete(await text(tab));
  const file = join(await mkdtemp(join(tmpdir(), 'trip-map-')), 'page.html');
  await writeFile(file, hostPage(MAP).replaceAll('"trip-map.', `"${tab.origin}/trip-map.`));
  await tab.goto(pathToFileURL(file).href);
  assert.match(await failed(tab), /opened from a file/);
  assert.equal((await nth(tab, 'error')).cause, 'opened-from-file');
  complete(await text(tab));
  // A trip in the page itself needs no server.
  const trip = (await built(TRIP)).toString();
  await writeFile(file, hostPage(`<trip-map><script type="application/json">${trip}</script></trip-map>`).replaceAll('"trip-map.', `"${tab.origin}/trip-map.`));
  await tab.goto(pathToFileURL(file).href);
  await shown(tab);
});

test('a browser without custom elements has the fallback', async (t) => {
  const tab = await open(t, { body: MAP, before: () => delete window.customElements, prepare: (p) => p.addInitScript(findMaps) });
  await tab.waitForFunction(() => document.readyState === 'complete');
  await tab.evaluate(waitedForScript);
  complete(await text(tab));
  assert.deepEqual(tab.said, ['error: trip-map: expected custom elements, found none: the fallbacks stay']);
});

test('a script that is not found leaves the whole fallback, which keeps its box for some seconds', async (t) => {
  const tab = await open(t, { body: MAP, before: findMaps, answers: { 'trip-map.js': { status: 404 } } });
  await tab.waitForFunction(() => document.readyState === 'complete');
  await tab.evaluate(waitedForScript);
  complete(await text(tab));
});

test('a trip may redirect, and have any MIME type and a byte order mark', async (t) => {
  const body = `\ufeff${await built(TRIP)}`;
  const tab = await open(t, { body: element('here.json'), answers: {
    'here.json': { status: 307, body: '', headers: { location: '/there' } }, there: { body, type: 'application/octet-stream' },
  } });
  await shown(tab);
  assert.deepEqual(tab.said, []);
});

test('every cause is forced here, has its own sentence in each language, and stands in the types and in docs/failures.md', async () => {
  const types = await readFile(new URL('../../www/element/trip-map.d.ts', import.meta.url), 'utf8');
  const docs = await readFile(new URL('../../docs/failures.md', import.meta.url), 'utf8');
  const typed = [...types.slice(types.indexOf('type FailureCause')).split(';')[0].matchAll(/'([a-z-]+)'/g)].map(([, cause]) => cause).sort();
  const folder = new URL('../../src/words/languages/', import.meta.url);
  const languages = await Promise.all((await readdir(folder)).map(async (file) => JSON.parse(await readFile(new URL(file, folder), 'utf8'))));
  for (const language of languages) {
    const said = Object.entries(language).filter(([key]) => key.startsWith('failure.')).map(([key, sentence]) => [key.slice(8), sentence]);
    assert.deepEqual(said.map(([cause]) => cause).sort(), typed, language.lang);
    assert.equal(new Set(said.map(([, sentence]) => sentence)).size, typed.length, language.lang);
    if (language.lang === 'en') for (const [, sentence] of said) assert.ok(docs.includes(sentence), sentence);
  }
  assert.deepEqual([...docs.slice(docs.indexOf('| --- |')).matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, cause]) => cause).sort(), typed);
  assert.deepEqual([...forced].sort(), typed);
});

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

test('a failed map tries again when it is given the same address again, one that is shown does not', async (t) => {
  let asked = 0;
  const trip = await built(TRIP);
  const page = await open(t, { body: element('trip.json'), answers: { 'trip.json': () => (++asked === 1 ? { status: 503, body: '' } : { body: trip }) } });
  await failed(page);
  await onMap(page, (map) => map.setAttribute('src', 'trip.json'));
  await shown(page);
  await onMap(page, (map) => map.setAttribute('src', 'trip.json'));
  await frames(page);
  assert.equal(asked, 2);
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
