// What every browser test needs: a server of the built pages that can be told to misbehave, a browser, and a page
// that writes down what happens in it. Each test file has its own browser, each test its own server and page.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { after } from 'node:test';

const www = new URL('../../www/', import.meta.url);
const { chromium } = createRequire(new URL('package.json', www))('playwright-core');

const MIME = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.map': 'application/json',
};
/** The strictest policy the element promises to work under. */
export const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
  + "connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";
export const TRIP = 'trips/kishida-2024-07.json';

const browser = await chromium.launch({
  executablePath: process.env.TRIP_MAP_CHROMIUM ?? '/usr/bin/chromium',
  // Playwright turns the back/forward cache off; readers have it.
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
after(() => browser.close());

const parts = JSON.parse(await readFile(new URL('dist/manifest.json', www), 'utf8').catch(() => '{}'));
/** What a built file is called: `trip_map_bg.wasm` has a hash in its name. @param {string} name */
export const fileOf = (name) => parts[name]?.file ?? name;
/** And back. @param {string} file */
export const nameOf = (file) => Object.keys(parts).find((name) => parts[name].file === file) ?? file;

/** @param {string} path in www/dist, with or without the hash in its name */
export const built = (path) => readFile(new URL(`dist/${fileOf(path)}`, www));

/**
 * Serves www/dist on a free port. `answers` replaces single files, `{ 'bad.json': { body: '{' } }`, by what a function
 * says of each request, where it is one.
 * @typedef {{ status?: number, type?: string, body?: string | Buffer, csp?: string, cut?: boolean, headers?: Record<string, string> }} Answer
 * @param {Record<string, Answer | ((request: import('node:http').IncomingMessage) => Answer | Promise<Answer>)>} answers
 * @param {Record<string, string>} [headers] of every answer
 */
export async function serve(answers, headers = {}) {
  assert.ok(existsSync(new URL('dist/trip-map.js', www)), 'expected the built pages in www/dist: run `cargo xtask build`');
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname.slice(1);
    const replaced = answers[nameOf(path)] ?? {};
    const answer = typeof replaced === 'function' ? await replaced(request) : replaced;
    if (answer.cut) return response.destroy();
    const body = answer.body ?? await built(path).catch(() => null);
    response.writeHead(answer.status ?? (body === null ? 404 : 200), {
      'content-type': answer.type ?? MIME[extname(path)] ?? 'text/plain',
      'content-security-policy': answer.csp ?? CSP,
      ...headers,
      ...answer.headers,
    });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** Runs in every page before its own scripts: keeps a diary of what a newsroom's developer would look for. */
function keepDiary() {
  const diary = { events: [], violations: [], shifts: [], strokes: 0 };
  window.diary = diary;
  for (const type of ['load', 'error', 'update', 'play', 'pause', 'ended', 'ratechange', 'stepchange', 'select']) {
    document.addEventListener(type, (event) => {
      if (event.target.localName === 'trip-map') diary.events.push({ type, detail: event.detail ?? null });
    }, true);
  }
  document.addEventListener('securitypolicyviolation', (event) => diary.violations.push(event.violatedDirective));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) diary.shifts.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
  for (const name of ['fill', 'stroke', 'fillRect', 'fillText']) {
    const native = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...args) {
      diary.strokes += 1;
      return native.apply(this, args);
    };
  }
}

/** The finer base map comes at a time of its own and changes the picture: only the tests that are about it serve it. */
const COARSE = { 'land-50m.bin': { status: 404 } };

/**
 * Opens a page of the built site and closes everything after the test.
 * @param {import('node:test').TestContext} t
 * @param {object} [options]
 * @param {string} [options.path]
 * @param {string} [options.body] HTML of a page of its own, at /host.html
 * @param {Parameters<typeof serve>[0]} [options.answers]
 * @param {object} [options.context] of Playwright: viewport, colorScheme, reducedMotion …
 * @param {() => void} [options.before] runs in the page before its scripts
 * @param {(page: import('playwright-core').Page) => Promise<void>} [options.prepare] runs before the page is opened
 */
export async function open(t, { path = 'article.html', body, answers = {}, context = {}, before, prepare } = {}) {
  const host = body === undefined ? {} : { 'host.html': { body: hostPage(body), csp: answers['host.html']?.csp } };
  const server = await serve({ ...COARSE, ...answers, ...host });
  const tab = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...context });
  t.after(async () => {
    await tab.close();
    server.closeAllConnections();
    server.close();
  });
  const page = await tab.newPage();
  page.origin = `http://127.0.0.1:${server.address().port}`;
  page.said = [];
  page.requested = [];
  // The browser's own reports of failed requests carry no arguments; what scripts say does.
  page.on('console', (message) => message.args().length > 0 && page.said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => page.said.push(`uncaught: ${error.message}`));
  page.on('request', (request) => page.requested.push(request.url()));
  if (context.javaScriptEnabled !== false) {
    await page.addInitScript(keepDiary);
    if (before) await page.addInitScript(before);
  }
  await prepare?.(page);
  await page.goto(`${page.origin}/${body === undefined ? path : 'host.html'}`);
  return page;
}

/** @param {string} body */
function hostPage(body) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
    <link rel="stylesheet" href="trip-map.css"><script type="module" src="trip-map.js"></script></head>
    <body>${body}</body></html>`;
}

/** Waits for the first picture. */
export async function shown(page, selector = 'trip-map') {
  await page.waitForFunction((wanted) => document.querySelector(wanted)?.shadowRoot?.querySelector('.shown'), selector);
}

/** Opens the article with the map in sight. */
export async function article(t, options) {
  const page = await open(t, options);
  await page.locator('trip-map').scrollIntoViewIfNeeded();
  await shown(page);
  return page;
}

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const counter = (page) => page.locator('trip-map .count').innerText();

/** Waits until every map of the page has its trip, in sight or not. */
export const loaded = (page) => page.waitForFunction(() =>
  [...document.querySelectorAll('trip-map')].every(({ steps }) => steps?.length > 0));

/** The id of the step a map shows. */
export const stepOf = (page, selector = 'trip-map') => page.locator(selector).first().evaluate(({ steps, currentTime }) =>
  steps.findLast(({ start_s: start }) => start <= currentTime)?.id);

/** Waits until a map shows a step. */
export const reaches = (page, step, selector = 'trip-map') => page.waitForFunction(([wanted, id]) => {
  const { steps, currentTime } = document.querySelector(wanted);
  return steps?.findLast(({ start_s: start }) => start <= currentTime)?.id === id;
}, [selector, step]);

/** Waits for the sentence that stands in for a picture, and returns it. */
export async function failed(page) {
  await page.waitForFunction(() => document.querySelector('trip-map')?.shadowRoot?.querySelector('.failed'));
  return page.locator('trip-map [part=message]').innerText();
}

/** The events so far, of one type. */
export const events = (page, type) =>
  page.evaluate((wanted) => window.diary.events.filter((event) => event.type === wanted), type);

/** Waits for the n-th event of a type and returns its detail. */
export async function nth(page, type, count = 1) {
  await page.waitForFunction(([wanted, n]) =>
    window.diary.events.filter((event) => event.type === wanted).length >= n, [type, count]);
  return (await events(page, type))[count - 1].detail;
}

/** Resolves after some frames have been painted. */
export const frames = (page, count = 3) => page.evaluate(async (n) => {
  for (let i = 0; i < n; i += 1) await new Promise(requestAnimationFrame);
}, count);

/** Evaluates a function of the element in the page. */
export const onMap = (page, act, argument) => page.locator('trip-map').first().evaluate(act, argument);

/** Shows a step at once: in the flight of `goTo`, no two moments are the same. */
export const cut = (page, step) =>
  onMap(page, (map, id) => map.seek(map.steps.find((known) => known.id === id).still_s), step);

/** A hash of the pixels of the canvas, as soon as what has changed before is drawn: a frame draws it, not the change. */
export const picture = (page) => onMap(page, async (map) => {
  for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
  const canvas = map.shadowRoot.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let hash = 0;
  for (let i = 0; i < data.length; i += 4) hash = (hash * 31 + data[i] * 65536 + data[i + 1] * 256 + data[i + 2]) % 4294967291;
  return hash;
});

/**
 * Where the canvas has the accent colour: how many pixels, and how wide and high the box around them is, as a share of
 * the shorter side of the canvas.
 * @param {number[]} accent red, green, blue
 */
export const accentPixels = (page, accent) => onMap(page, async (map, [red, green, blue]) => {
  for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
  const canvas = map.shadowRoot.querySelector('canvas');
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let [count, left, right, top, bottom] = [0, width, 0, height, 0];
  for (let i = 0; i < data.length; i += 4) {
    const off = Math.abs(data[i] - red) + Math.abs(data[i + 1] - green) + Math.abs(data[i + 2] - blue);
    if (off > 24) continue;
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    count += 1;
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  const shorter = Math.min(width, height);
  return { count, wide: (right - left) / shorter, high: (bottom - top) / shorter };
}, accent);
