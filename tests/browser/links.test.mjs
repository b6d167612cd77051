// Links to a step: by the browser's own navigation, to one map or to all of the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, counter, events, frames, loaded, nth, open, reaches, shown, stepOf } from './harness.mjs';

const map = (id, src = TRIP, attributes = '') => `<trip-map id="${id}" src="${src}" ${attributes}><p>Fallback</p></trip-map>`;
const link = (href, text = href) => `<p><a href="${href}">${text}</a></p>`;
const far = '<link rel="stylesheet" href="far.css"><p class="far">Far down</p>';
const answers = { 'far.css': { body: '.far { height: 3000px }' } };

const follow = (page, href) => page.locator(`a[href="${href}"]`).click();
/** Waits until the whole picture is in sight. */
const seen = (page) => page.waitForFunction(() => {
  const { top, bottom } = document.querySelector('trip-map').shadowRoot.querySelector('canvas').getBoundingClientRect();
  return top >= 0 && Math.floor(bottom) <= innerHeight;
});
const fragment = (page) => page.evaluate(() => location.hash);

test('a link goes to its step, the address says so, and Back goes back', async (t) => {
  const page = await open(t, { body: link('#trip-map/washington') + link('#trip-map/berlin/steinmeier') + map('a') });
  await shown(page);
  await follow(page, '#trip-map/washington');
  await reaches(page, 'washington');
  assert.equal(await fragment(page), '#trip-map/washington');
  await follow(page, '#trip-map/berlin/steinmeier');
  await reaches(page, 'berlin/steinmeier');
  assert.match(await page.locator('trip-map [part=caption]').innerText(), /Steinmeier/);
  await page.evaluate(() => history.back());
  await reaches(page, 'washington');
  await page.evaluate(() => history.back());
  await reaches(page, 'opening');
  assert.equal(await fragment(page), '');
  await page.evaluate(() => history.forward());
  await reaches(page, 'washington');
  assert.deepEqual((await events(page, 'stepchange')).map(({ detail }) => detail.step.id).filter((id) => id === 'washington').length, 3);
  assert.deepEqual(page.said, []);
});

test('the same link twice goes there twice, by key as well', async (t) => {
  const page = await open(t, { body: link('#trip-map/washington') + map('a') });
  await shown(page);
  await follow(page, '#trip-map/washington');
  await reaches(page, 'washington');
  const entries = await page.evaluate(() => history.length);
  for (const act of [() => follow(page, '#trip-map/washington'), () => page.keyboard.press('Enter')]) {
    await page.getByRole('button', { name: 'Next step' }).click();
    await reaches(page, 'washington/nato-summit');
    await page.locator('a[href="#trip-map/washington"]').focus();
    await act();
    await reaches(page, 'washington');
  }
  assert.equal(await page.evaluate(() => history.length), entries);
});

test('a page opened at a step starts there, whatever `at` says', async (t) => {
  const page = await open(t, { path: 'article.html#trip-map/berlin/scholz', context: { viewport: { width: 800, height: 600 } } });
  await shown(page);
  assert.equal(await stepOf(page), 'berlin/scholz');
  assert.deepEqual(await events(page, 'stepchange'), [], 'it began there');
  await seen(page);
  const second = await open(t, { path: 'host.html#trip-map/berlin', body: undefined, answers: {
    'host.html': { body: `<!doctype html><html lang="en"><title>At</title><script type="module" src="trip-map.js"></script>${map('a', TRIP, 'at="washington"')}</html>` },
  } });
  await shown(second);
  assert.equal(await stepOf(second), 'berlin');
});

test('what the page asks for itself comes before the address', async (t) => {
  const page = await open(t, {
    path: 'host.html#trip-map/berlin',
    answers: { 'host.html': { body: `<!doctype html><html lang="en"><title>Seek</title><script type="module" src="trip-map.js"></script>
      <script type="module" src="seek.js"></script>${map('a')}</html>` }, 'seek.js': { body: 'document.querySelector("trip-map").currentTime = 1' } },
  });
  await shown(page);
  assert.equal(await stepOf(page), 'opening');
});

test('each of three maps has its own links, and one for all goes to those that have the step', async (t) => {
  const page = await open(t, {
    body: ['#one/berlin', '#two/tokyo', '#three/pyongyang', '#trip-map/berlin'].map((href) => link(href)).join('')
      + map('one') + map('two', 'trips/scholz-2023-03.json') + map('three', 'trips/putin-2024-06.json'),
  });
  await loaded(page);
  const all = async () => Promise.all(['#one', '#two', '#three'].map((id) => stepOf(page, id)));
  await follow(page, '#two/tokyo');
  await reaches(page, 'tokyo', '#two');
  assert.deepEqual(await all(), ['opening', 'tokyo', 'opening']);
  await follow(page, '#three/pyongyang');
  await reaches(page, 'pyongyang', '#three');
  await follow(page, '#one/berlin');
  await reaches(page, 'berlin', '#one');
  assert.deepEqual(await all(), ['berlin', 'tokyo', 'pyongyang']);
  await page.locator('#one').getByRole('button', { name: 'Next step' }).click();
  await reaches(page, 'berlin/scholz', '#one');
  await follow(page, '#trip-map/berlin');
  await reaches(page, 'berlin', '#one');
  await reaches(page, 'berlin', '#two');
  assert.equal(await stepOf(page, '#three'), 'pyongyang');
  assert.deepEqual(page.said, []);
});

test('a step that no map has is told once, not by each map, and not before they have loaded', async (t) => {
  const page = await open(t, { body: link('#trip-map/atlantis') + link('#trip-map/%E0%A4%A') + link('#one/vilnius') + map('one') + map('two') });
  await loaded(page);
  for (let i = 0; i < 2; i += 1) for (const href of ['#trip-map/atlantis', '#trip-map/%E0%A4%A', '#one/vilnius']) await follow(page, href);
  await page.waitForFunction(() => location.hash === '#one/vilnius');
  await frames(page);
  const line = (found) => `warning: trip-map: expected a step of a map of this page in the address, found "${found}"`;
  assert.deepEqual(page.said, ['#trip-map/atlantis', '#trip-map/%E0%A4%A', '#one/vilnius'].map(line));
  assert.equal(await stepOf(page), 'opening');
  const deep = await open(t, { path: 'article.html#trip-map/atlantis' });
  await nth(deep, 'load');
  await frames(deep);
  assert.deepEqual(deep.said, [line('#trip-map/atlantis')]);
});

test('a step that only the last map has is none that is unknown', async (t) => {
  const trips = ['scholz-2023-03', 'kishida-2024-04', 'putin-2024-06'].map((id) => map(id, `trips/${id}.json`)).join('');
  const page = await open(t, { path: 'host.html#trip-map/pyongyang', answers: {
    'host.html': { body: `<!doctype html><html lang="en"><title>Three</title><script type="module" src="trip-map.js"></script>${trips}</html>` },
  } });
  await loaded(page);
  assert.equal(await stepOf(page, '#putin-2024-06'), 'pyongyang');
  assert.equal(await stepOf(page), 'opening');
  assert.deepEqual(page.said, []);
});

test('fragments of another form are not the map\'s', async (t) => {
  const hrefs = ['#trip-map', '#trip-map/', '#/route', '#other/washington', '#far', '#'];
  const page = await open(t, { body: hrefs.map((href) => link(href)).join('') + map('a') + '<p id="far">Here</p>' });
  await shown(page);
  for (const href of hrefs) await follow(page, href);
  await frames(page);
  assert.deepEqual(page.said, []);
  assert.deepEqual(await events(page, 'stepchange'), []);
});

test('letters of any script and encoded slashes are read', async (t) => {
  const page = await open(t, { body: link('#%E5%9C%B0%E5%9B%B3/berlin%2Fscholz', 'encoded') + map('地図') });
  await shown(page);
  await page.getByText('encoded').click();
  await reaches(page, 'berlin/scholz');
});

test('a map out of sight is brought there, one in sight stays where it is', async (t) => {
  for (const reducedMotion of ['no-preference', 'reduce']) {
    const page = await open(t, { body: link('#trip-map/washington') + far + map('a', TRIP, 'loading="eager"'), answers, context: { reducedMotion } });
    await loaded(page);
    await follow(page, '#trip-map/washington');
    await shown(page);
    await seen(page);
    assert.match(await counter(page), /^4 /);
  }
  const page = await open(t, { body: map('a') + link('#trip-map/washington') + far, answers });
  await shown(page);
  await page.evaluate(() => scrollTo(0, 60));
  await follow(page, '#trip-map/washington');
  await reaches(page, 'washington');
  await frames(page, 5);
  assert.equal(await page.evaluate(() => scrollY), 60);
});

test('the way to a map that a link scrolls to does not count as reading', async (t) => {
  const page = await open(t, { path: 'story.html', context: { viewport: { width: 1200, height: 700 } } });
  await loaded(page);
  await page.evaluate(() => {
    const made = document.createElement('a');
    made.href = '#trip-map/berlin/steinmeier';
    made.textContent = 'from the end';
    document.querySelector('#sources').after(made);
  });
  await page.getByText('from the end').scrollIntoViewIfNeeded();
  await page.keyboard.press('End');
  await reaches(page, 'closing');
  await page.getByText('from the end').click();
  await page.waitForFunction(() => document.querySelector('trip-map').shadowRoot.querySelector('canvas').getBoundingClientRect().bottom > 100);
  await frames(page, 20);
  assert.equal(await stepOf(page), 'berlin/steinmeier');
});

test('a map that is taken away is not moved any more', async (t) => {
  const page = await open(t, { body: link('#trip-map/washington') + map('a') + map('b') });
  await loaded(page);
  await page.evaluate(() => {
    window.taken = document.querySelector('#a');
    window.asked = [];
    window.taken.goTo = (step) => window.asked.push(step);
    window.taken.remove();
  });
  await frames(page);
  await follow(page, '#trip-map/washington');
  await reaches(page, 'washington', '#b');
  assert.deepEqual(await page.evaluate(() => window.asked), []);
});
