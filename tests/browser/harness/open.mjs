// Opens a page of the built site in the engine of this run, with a diary of what happens in it.
import { engine } from '../engines/engine.mjs';
import { keepDiary } from './diary.mjs';
import { serve } from './server.mjs';

/** A test that takes longer hangs: without its page it fails, under its own name. */
const LIMIT_MS = 5 * 60_000;

/** The finer base map comes at a time of its own and changes the picture: only the tests that are about it serve it. */
const COARSE = { 'land-50m.bin': { status: 404 } };

/**
 * Opens a page of the built site and closes everything after the test.
 * @param {import('node:test').TestContext} t
 * @param {object} [options]
 * @param {string} [options.path]
 * @param {string} [options.body] HTML of a page of its own, at /host.html
 * @param {Parameters<typeof serve>[0]} [options.answers]
 * @param {import('../engines/engine.mjs').Context} [options.context] the reader's screen and settings
 * @param {() => void} [options.before] runs in the page before its scripts
 * @param {(page: import('playwright-core').Page) => Promise<void>} [options.prepare] runs before the page is opened
 */
export async function open(t, { path = 'article.html', body, answers = {}, context = {}, before, prepare } = {}) {
  const host = body === undefined ? {} : { 'host.html': { body: hostPage(body), csp: answers['host.html']?.csp } };
  const server = await serve({ ...COARSE, ...answers, ...host });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const page = await engine.open({ viewport: { width: 1200, height: 900 }, ...context });
  const limit = setTimeout(page.leave, LIMIT_MS);
  t.after(() => {
    clearTimeout(limit);
    return page.leave();
  });
  page.origin = `http://127.0.0.1:${server.address().port}`;
  // What is asked of us, the server knows best; the page adds what it asks of others.
  // An icon is asked for by the browser alone.
  server.on('request', ({ url }) => url === '/favicon.ico' || page.requested.push(page.origin + url));
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
