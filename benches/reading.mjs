// What reading a trip costs in Chromium: node reading.mjs TRIP prints the median in milliseconds. `cargo xtask bench`
// runs it. The page is made up here, and answers come from www/pkg: no server, no network.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { launchChromium } from '../tests/browser/engines/playwright.mjs';

const www = new URL('../www/', import.meta.url);

const ORIGIN = 'http://bench.invalid';
const MIME = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** What the page gets for a path. @param {string} path */
async function answer(path) {
  if (path === '/') return { contentType: 'text/html', body: '<!doctype html><title>Bench</title>' };
  if (path === '/trip.json') return { contentType: 'application/json', body: await readFile(process.argv[2]) };
  return { contentType: MIME[extname(path)], body: await readFile(new URL(`pkg${path}`, www)) };
}

/** Runs in the page: the times of each reading, in milliseconds. */
async function read() {
  const { default: init, TripMap } = await import('/trip_map.js');
  await init({ module_or_path: '/trip_map_bg.wasm' });
  const json = await (await fetch('/trip.json')).text();
  const times = [];
  for (let i = 0; i < 30; i += 1) {
    const start = performance.now();
    TripMap.parse(json, 'en').free();
    times.push(performance.now() - start);
  }
  return times;
}

const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => route.fulfill(await answer(new URL(route.request().url()).pathname)));
  await page.goto(`${ORIGIN}/`);
  const times = await page.evaluate(read);
  console.log(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]);
} finally {
  await browser.close();
}
