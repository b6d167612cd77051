// Pages that others have made, one folder each; hosts/README.md says what is in one and what must hold in all.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { CSP, open, somewhereToGo } from './harness.mjs';
import { frameIn } from './framed.mjs';
import { FACTS, MAP, claims, complete, findMaps, focused, look, onward, second, settled, waitedForScript } from './hosts.mjs';

const folder = new URL('hosts/', import.meta.url);
const defaults = { map: 'shown', maps: 1, page: 'host.html', console: [], requests: {}, allows: '', facts: FACTS, frames: [] };

const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
// All are read before the first is tested: where a file says nothing for a while, the runner takes it to be over.
const hosts = await Promise.all(folders.map(async (name) => ({ name, files: await read(new URL(`${name}/`, folder)) })));
for (const { name, files } of hosts) {
  const expected = { ...defaults, ...JSON.parse(files['expect.json']) };
  test(`${name}: ${expected.name}`, (t) => survives(t, files, expected));
}

/** @param {URL} place */
async function read(place) {
  const names = await readdir(place);
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, place), 'utf8')])));
}

async function survives(t, files, expected) {
  const page = await open(t, { path: expected.page, answers: answers(files, expected), context: expected.context, before: findMaps });
  const frame = await frameOf(page, expected.frames);
  await frame.evaluate(async () => void (await window.done));
  for (let at = 0; at < expected.maps; at += 1) await CHECKS[expected.map](frame, at, expected);
  if (expected.map === 'shown') await keys(page, frame);

  assert.deepEqual(await frame.evaluate(() => window.diary.violations), []);
  for (const [claim, holds] of await frame.evaluate(claims)) assert.equal(holds, true, claim);
  assert.equal(page.said.length, expected.console.length, JSON.stringify(page.said));
  expected.console.forEach((pattern, at) => assert.match(page.said[at], new RegExp(pattern)));
  assert.deepEqual(page.requested.filter((url) => !url.startsWith(page.origin) && !url.startsWith('about:')), []);
  for (const [pattern, count] of Object.entries(expected.requests)) {
    assert.equal(page.requested.filter((url) => new RegExp(pattern).test(url)).length, count, `${pattern} in ${page.requested.join(' ')}`);
  }
}

function answers(files, expected) {
  const served = Object.fromEntries(Object.entries(files).map(([name, body]) => [name, { body: fill(body), csp: expected.csp ?? [CSP, expected.allows].join('; ') }]));
  const start = served[expected.page];
  if (!/^\s*(<!doctype|<html|<\?xml)/i.test(start.body)) start.body = pageAround(start.body, files);
  for (const [path, answer] of Object.entries(expected.answers ?? {})) served[path] = { ...served[path], ...answer };
  return served;
}

/** @param {string} text */
function fill(text) {
  return text.replaceAll(/<!-- map(?:: (.*?))? -->/g, (_, attributes = '') => MAP.replace('<trip-map', () => `<trip-map ${attributes}`));
}

function pageAround(body, files) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="trip-map.css">
    ${files['host.css'] === undefined ? '' : '<link rel="stylesheet" href="host.css">'}
    ${files['host.js'] === undefined ? '' : '<script src="host.js"></script>'}
    <script type="module" src="trip-map.js"></script></head><body>${body}</body></html>`;
}

/** The innermost of frames with these names, from the outermost on, once its page is there. */
async function frameOf(page, names) {
  let frame = page.mainFrame();
  for (const name of names) frame = await frameIn(frame, `iframe[name="${name}"]`);
  await frame.waitForLoadState();
  return frame;
}

/** What must hold of the n-th map. */
const CHECKS = {
  async shown(frame, at) {
    await settled(frame, at, 'shown');
    const seen = await frame.evaluate(look, at);
    assert.ok(seen.colors > 1, `the canvas of map ${at} is painted: ${JSON.stringify(seen)}`);
    assert.ok(seen.width > 20 && seen.height > 20, `and there is room for it: ${JSON.stringify(seen)}`);
    assert.equal(seen.fallback, false, 'the fallback has made room');
  },
  async failed(frame, at, { message, facts: told }) {
    await settled(frame, at, 'failed');
    const seen = await frame.evaluate(look, at);
    assert.match(seen.message, new RegExp(message));
    complete(seen, told);
  },
  async fallback(frame, at, { facts: told }) {
    await frame.evaluate(waitedForScript);
    const seen = await frame.evaluate(look, at);
    complete(seen, told);
  },
  async unseen(frame, at) {
    await settled(frame, at, 'loaded');
    const seen = await frame.evaluate(look, at);
    assert.ok(seen.width <= 20 || seen.height <= 20, JSON.stringify(seen));
  },
};

/** Tab comes to the first map, its arrow keys go from step to step, and Tab leaves. */
async function keys(page, frame) {
  const focus = () => frame.evaluate(focused);
  await somewhereToGo(frame);
  for (let i = 0; (await focus()) !== 'map'; i += 1) {
    assert.ok(i < 60, 'Tab reaches the map');
    await page.keyboard.press('Tab');
  }
  const before = await frame.evaluate(second);
  await page.keyboard.press(await frame.evaluate(onward));
  assert.notEqual(await frame.evaluate(second), before, 'an arrow key goes on');
  for (let i = 0; (await focus()) !== null; i += 1) {
    assert.ok(i < 30, 'Tab leaves the map');
    await page.keyboard.press('Tab');
  }
}
