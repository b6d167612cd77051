// What is fetched, and when: a stub at first, the rest when the first map nears the viewport, each trip with its own map.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, asksFor, built, fileOf, frames, loaded, nameOf, needs, nth, onMap, open, shown, stepOf } from './harness.mjs';

const map = (attributes = '') => `<trip-map src="${TRIP}" ${attributes}><p>Fallback</p></trip-map>`;
/** Farther than any map is looked out for. */
const FAR = '<p class="far">Far above</p>';
const answers = { 'far.css': { body: '.far { height: 600vh; margin: 0 } dialog { width: 80vw }' } };
const far = (body) => `<link rel="stylesheet" href="far.css">${FAR}${body}`;

/** What a page has asked its server for, by the names before they were hashed, in order. */
const asked = (page) => page.requested.map((url) => nameOf(url.slice(page.origin.length + 1)));
const REST = ['element.js', 'trip_map_bg.wasm', TRIP];
const rest = (page) => asked(page).filter((file) => REST.includes(file)).sort();

/** Waits until observers have told what they saw. */
const settle = (page) => frames(page, 10);

test('before a map nears the viewport, a stub and the style sheet are all there is', async (t) => {
  const page = await open(t, { body: far(map()), answers });
  await settle(page);
  assert.deepEqual(asked(page).sort(), ['far.css', 'host.html', 'trip-map.css', 'trip-map.js']);
  assert.ok((await built('trip-map.js')).length <= 6000);
  assert.equal(await page.evaluate(() => customElements.get('trip-map')), undefined);
  await page.locator('trip-map').scrollIntoViewIfNeeded();
  await shown(page);
  assert.deepEqual(asked(page).slice(4).sort(), REST, 'three requests to the first frame');
  assert.deepEqual(page.said, []);
  assert.deepEqual(await page.evaluate(() => [window.diary.shifts, window.diary.violations]), [[], []]);
});

test('element, core and trip travel at once', async (t) => {
  let [release, all] = [() => {}, () => {}];
  const held = new Promise((resolve) => (release = resolve));
  const arrived = new Promise((resolve) => (all = resolve));
  const waiting = new Set();
  const hold = (name) => async () => {
    waiting.add(name);
    if (waiting.size === REST.length) all();
    await held;
    return {};
  };
  const page = await open(t, { body: map(), answers: Object.fromEntries(REST.map((name) => [name, hold(name)])) });
  // None is answered before all are asked for: one that waits for another would never come.
  await arrived;
  release();
  await shown(page);
  assert.deepEqual(rest(page), REST, 'each once');
  assert.deepEqual(page.said, []);
});

test('whoever has the focus in the fallback goes on in the map, from one trip to the next, and no map takes the focus of another part of the page', async (t) => {
  let release;
  const page = await open(t, {
    body: `<trip-map src="${TRIP}"><p>Fallback <a id="source" href="#x">source</a></p></trip-map><p><a id="after" href="#y">After</a></p>`,
    answers: { 'trip_map_bg.wasm': () => new Promise((go) => (release = () => go({}))) },
  });
  const place = () => page.evaluate(() => document.querySelector('trip-map').shadowRoot?.activeElement?.className ?? document.activeElement.id);
  await page.locator('#source').focus();
  await asksFor(page, /trip_map_bg/);
  release();
  await shown(page);
  assert.equal(await place(), 'map', 'from the fallback');
  await onMap(page, (map) => map.setAttribute('src', 'trips/scholz-2023-03.json'));
  await nth(page, 'load', 2);
  await shown(page);
  assert.equal(await place(), 'map', 'from a trip to the next');
  await onMap(page, (map) => map.setAttribute('src', 'trips/putin-2024-06.json'));
  await page.locator('#after').focus();
  await nth(page, 'load', 3);
  await shown(page);
  assert.equal(await place(), 'after', 'from nowhere else');
});

const NOW = [
  { name: 'loading="eager"', body: far(map('loading=" EAGER "')) },
  { name: 'an address that names a step', body: far(map()), hash: '#trip-map/berlin', step: 'berlin' },
  { name: 'an address that names a step of one map', body: far(map('id="tour"')), hash: '#tour/berlin', step: 'berlin' },
  // The element cannot do without, and says so at once.
  { name: 'a browser without IntersectionObserver', body: far(map()), before: () => delete window.IntersectionObserver, tooOld: true },
];

for (const { name, body, hash = '', step, before, tooOld = false } of NOW) {
  test(`${name} does not wait`, async (t) => {
    const page = await open(t, { path: `page.html${hash}`, before, answers: { ...answers, 'page.html': { body:
      `<!doctype html><html lang="en"><title>Page</title><link rel="stylesheet" href="trip-map.css">
      <script type="module" src="trip-map.js"></script>${body}</html>` } } });
    await page.waitForFunction(() => customElements.get('trip-map'));
    if (tooOld) await nth(page, 'error');
    else await loaded(page);
    assert.deepEqual(rest(page), REST);
    if (step) assert.equal(await stepOf(page), step);
    assert.deepEqual(page.said.map((line) => /too old/.test(line)), tooOld ? [true] : []);
  });
}

test('an unknown value of loading reads as lazy', async (t) => {
  const page = await open(t, { body: far(map('loading="soon"')), answers });
  await settle(page);
  assert.deepEqual(rest(page), []);
});

test('an address for something else wakes nothing', async (t) => {
  const page = await open(t, { path: 'page.html#far/away', answers: { ...answers, 'page.html': { body:
    `<!doctype html><html lang="en"><title>Page</title><script type="module" src="trip-map.js"></script>${far(map('id="tour"'))}</html>` } } });
  await settle(page);
  assert.deepEqual(rest(page), []);
  await page.evaluate(() => (location.hash = '#tour/berlin'));
  await shown(page);
  assert.equal(await stepOf(page), 'berlin');
});

test('a page about to be printed waits for nothing', async (t) => {
  const page = await open(t, { body: far(map()), answers });
  await settle(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await loaded(page);
  assert.deepEqual(rest(page), REST);
});

const HIDDEN = [
  { name: 'display: none', body: `<div hidden>${map()}</div>`, show: () => (document.querySelector('[hidden]').hidden = false) },
  { name: 'closed details', body: `<details><summary>Route</summary>${map()}</details>`, show: () => document.querySelector('summary').click() },
  { name: 'a closed dialog', body: `<link rel="stylesheet" href="far.css"><dialog>${map()}</dialog>`, show: () => document.querySelector('dialog').showModal() },
];

for (const { name, body, show } of HIDDEN) {
  test(`a map in ${name} comes when it is shown`, async (t) => {
    const page = await open(t, { body, answers });
    await settle(page);
    assert.deepEqual(rest(page), []);
    await page.evaluate(show);
    await shown(page);
    assert.deepEqual(rest(page), REST);
    assert.deepEqual(page.said, []);
  });
}

test('a map that is added later is found, and one that is made eager', async (t) => {
  const page = await open(t, { body: far('<main></main>'), answers });
  await settle(page);
  await page.evaluate((src) => {
    const added = document.createElement('trip-map');
    added.setAttribute('src', src);
    document.querySelector('main').append(added);
  }, TRIP);
  await settle(page);
  assert.deepEqual(rest(page), []);
  await onMap(page, (added) => added.setAttribute('loading', 'eager'));
  await loaded(page);
  assert.deepEqual(rest(page), REST);
});

test('the stub twice, or of another version, changes nothing', async (t) => {
  const script = (await built('trip-map.js')).toString();
  const page = await open(t, {
    body: `<script type="module" src="again.js"></script>${map()}<script type="module" src="trip-map.js?2"></script>`,
    answers: { 'again.js': { body: script } },
  });
  await shown(page);
  await settle(page);
  assert.deepEqual(rest(page), REST);
  assert.deepEqual(page.said, []);
});

test('of many maps each has its trip fetched when it comes near, or when it is needed', async (t) => {
  const trips = Array.from({ length: 30 }, (_, at) => `trip-${at}.json`);
  const copies = Object.fromEntries(await Promise.all(trips.map(async (name) => [name, { body: await built(TRIP) }])));
  const page = await open(t, { body: trips.map((src, at) => `<trip-map id="map-${at}" src="${src}"></trip-map>`).join(''), answers: copies });
  await shown(page);
  await settle(page);
  const fetched = () => asked(page).filter((file) => trips.includes(file));
  const near = fetched().length;
  assert.ok(near >= 1 && near < 10, `${near} of 30`);
  const needs = [(late) => late.play(), (late) => late.goTo('berlin'), (late) => late.seek(3), (late) => (late.currentTime = 2),
    (late) => late.setAttribute('loading', 'eager')];
  for (const [at, need] of needs.entries()) {
    const id = `map-${15 + at}`;
    await page.locator(`#${id}`).evaluate(need);
    await page.waitForFunction((wanted) => document.getElementById(wanted).steps.length > 0, id);
  }
  assert.equal(fetched().length, near + needs.length);
  await page.locator('#map-29').scrollIntoViewIfNeeded();
  await shown(page, '#map-29');
  assert.ok(fetched().length < 30);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await loaded(page);
  assert.equal(fetched().length, 30);
  assert.deepEqual(page.said, []);
});

const BROKEN = [
  { name: 'is not there', answer: { status: 404, body: '' } },
  { name: 'has other bytes', answer: { body: 'export const define = () => document.body.classList.add("broken-in");' } },
  { name: 'is a web page', answer: { body: '<!doctype html>', type: 'text/html' } },
];

for (const { name, answer } of BROKEN) {
  test(`when the element ${name}, the fallback stays`, name === 'has other bytes' ? needs('module-integrity') : {}, async (t) => {
    const page = await open(t, { body: map(), answers: { 'element.js': answer } });
    while (page.said.length === 0) await frames(page, 1);
    assert.ok(await page.getByText('Fallback').isVisible());
    assert.equal(await page.evaluate(() => document.body.className), '');
    assert.equal(page.said.length, 1);
    assert.match(page.said[0], /^error: trip-map: expected the script of the element, found: [^\n]+$/);
  });
}

for (const [name, right] of [['right', true], ['wrong', false]]) {
  test(`a page with the ${name} hash of the stub`, async (t) => {
    const { integrity } = JSON.parse(await built('manifest.json'))['trip-map.js'];
    const hash = right ? integrity : `sha384-${'A'.repeat(64)}`;
    const page = await open(t, { path: 'page.html', answers: { 'page.html': { body:
      `<!doctype html><html lang="en"><title>Page</title><link rel="stylesheet" href="trip-map.css">
      <script type="module" src="trip-map.js" integrity="${hash}" crossorigin="anonymous"></script>${map()}</html>` } } });
    if (right) await shown(page);
    else await settle(page);
    assert.equal(await page.getByText('Fallback').isVisible(), !right);
    assert.equal(asked(page).includes('trip_map_bg.wasm'), right);
  });
}

test('the files with a hash in their names are listed with their bytes', async () => {
  const parts = JSON.parse(await built('manifest.json'));
  for (const [name, { file, bytes }] of Object.entries(parts)) {
    assert.equal((await built(name)).length, bytes);
    assert.equal(file, fileOf(name));
    if (!['trip-map.js', 'trip-map.css'].includes(name)) assert.match(file, /-[0-9a-f]{12}\.[a-z]+$/);
  }
});
