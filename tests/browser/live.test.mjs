// A trip that changes while it is read: what a newer version does to the map, and what everything else does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built, button, engineName, events, frames, nth, onMap, open, picture, shown } from './harness.mjs';

const announced = (await built('trips/kishida-2024-07-announced.json')).toString();
const NOW = new Date('2024-07-10T12:00Z');
const body = '<trip-map src="live.json" refresh="60"><p>Fallback</p></trip-map><p>After</p>';

/** The trip in a revision, changed. */
function trip(revision, change = () => {}) {
  const file = JSON.parse(announced);
  file.revision = revision;
  change(file);
  return JSON.stringify(file);
}

/**
 * A page whose trip the test can change, and whose clock it moves.
 * @param {import('node:test').TestContext} t
 */
async function live(t, { held = trip(1), context = {} } = {}) {
  const server = { answer: { body: held, headers: { etag: '"1"' } }, asked: [] };
  const answer = ({ headers }) => {
    server.asked.push(headers['if-none-match'] ?? null);
    const same = server.answer.headers?.etag === headers['if-none-match'] && server.answer.status === undefined;
    return same && headers['if-none-match'] ? { status: 304, body: '' } : server.answer;
  };
  const page = await open(t, {
    body, answers: { 'live.json': answer }, context, prepare: (tab) => tab.clock.install({ time: NOW }),
  });
  await shown(page);
  return Object.assign(page, { server });
}

/** Moves the page's clock past an interval and waits for the answer to be read. */
async function ask(page, seconds = 61) {
  const asked = page.server.asked.length;
  await page.clock.fastForward(seconds * 1000);
  const until = Date.now() + 60_000;
  while (page.server.asked.length === asked && Date.now() < until) await frames(page, 1);
  // Where the connection is cut, the browser asks again by itself.
  assert.ok(page.server.asked.length > asked, 'the server was asked');
  await frames(page, 5);
}

const news = (page) => page.locator('trip-map .news').innerText();
const heading = (page) => page.locator('trip-map .card .title').innerText();
const first = (file) => file.meetings[0];

for (const dir of ['ltr', 'rtl']) {
  test(`the news and the buttons on the map do not meet, in a page that runs ${dir}`, async (t) => {
    const page = await live(t);
    await page.evaluate((direction) => (document.documentElement.dir = direction), dir);
    page.server.answer = { body: trip(2), headers: { etag: '"2"' } };
    await ask(page);
    await nth(page, 'update');
    const [notice, buttons] = await Promise.all(['.news p', '.zoom'].map((part) => page.locator(`trip-map ${part}`).boundingBox()));
    assert.ok(notice.x + notice.width < buttons.x, JSON.stringify({ notice, buttons }));
  });
}

test('a newer version takes the place of the one that is shown, and says so once', async (t) => {
  const page = await live(t);
  await onMap(page, (map) => map.goTo('washington/nato-summit'));
  page.server.answer = {
    body: trip(2, (file) => {
      first(file).title = 'The summit, renamed';
      file.updated = '2024-07-11';
      file.corrections = [{ on: '2024-07-11', text: 'An earlier version had another name for the summit.' }];
    }),
    headers: { etag: '"2"' },
  };
  await page.evaluate(() => {
    const region = document.querySelector('trip-map').shadowRoot.querySelector('.news');
    window.spoken = 0;
    new MutationObserver((records) => (window.spoken += records.length)).observe(region, { childList: true, subtree: true, characterData: true });
  });
  await ask(page);
  const { revision, steps } = await nth(page, 'update');
  assert.equal(revision, 2);
  assert.ok(steps.some(({ title }) => title.text === 'The summit, renamed'));
  assert.equal(await heading(page), 'The summit, renamed');
  assert.match(await news(page), /^The trip was updated · As of 11 July 2024\s*Corrections: An earlier version had another name for the summit\.$/);
  assert.equal(await page.locator('trip-map .news').getAttribute('role'), 'status');
  const [top, map] = await onMap(page, ({ shadowRoot: root }) => {
    const notice = root.querySelector('.news p');
    const boxes = [notice, root.querySelector('[part=map]')].map((part) => part.getBoundingClientRect());
    root.querySelector('.news').style.pointerEvents = 'auto';
    const { x, y, width, height } = boxes[0];
    return [root.elementFromPoint(x + width / 2, y + height - 2).closest('.news') !== null, boxes[0].bottom < boxes[1].bottom && y >= boxes[1].top];
  });
  assert.deepEqual([top, map], [true, true], 'it lies over the map');
  await ask(page);
  assert.deepEqual(page.server.asked, [null, '"1"', '"2"']);
  assert.equal(await page.evaluate(() => window.spoken), 1);
  assert.equal((await events(page, 'update')).length, 1);
  assert.equal((await events(page, 'load')).length, 1);
  await button(page, 'Next step').click();
  assert.equal(await page.locator('trip-map .news p').count(), 0, 'the next step makes it old');
  assert.deepEqual(page.said, []);
});

for (const [hand, act] of [
  ['a hand on the map', (page, { x, y }) => page.mouse.click(x + 30, y + 200)],
  ['Escape', async (page) => {
    await onMap(page, (map) => map.shadowRoot.querySelector('.play').focus());
    // One press does one thing: the first is for the bubble that says what the button is.
    for (let press = 0; press < 2; press += 1) await page.keyboard.press('Escape');
  }],
]) {
  test(`${hand} puts the news away`, async (t) => {
    const page = await live(t);
    page.server.answer = { body: trip(2, () => {}), headers: { etag: '"2"' } };
    await ask(page);
    await nth(page, 'update');
    assert.match(await news(page), /^The trip was updated/);
    await act(page, await page.locator('trip-map [part=map]').boundingBox());
    assert.equal(await page.locator('trip-map .news p').count(), 0);
  });
}

test('what is corrected is said beside the date, and told in full in the itinerary', async (t) => {
  const page = await live(t);
  assert.equal(await page.locator('trip-map [part=corrections]').count(), 0);
  await onMap(page, (map, text) => (map.trip = text), trip(3, (file) => {
    file.corrections = [{ on: '2024-07-11', text: 'The first.' }, { on: '2024-07-12', text: 'The second.' }];
  }));
  await nth(page, 'load', 2);
  await button(page, 'Corrections (2)').click();
  const list = page.getByRole('list', { name: 'Corrections' });
  assert.deepEqual(await list.getByRole('listitem').allInnerTexts(), ['11 July 2024 The first.', '12 July 2024 The second.']);
  const box = await list.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= page.viewportSize().height, 'they are in sight');
});

/** What a page must not do with an answer. */
const REFUSED = {
  'an older revision': [{ body: trip(1) }, /expected a revision above 5, found 1/],
  'the same revision with other words': [{ body: trip(5, (file) => (file.title = 'Other')) }, /expected a revision above 5, found 5/],
  'another trip': [{ body: trip(6, (file) => (file.id = 'another')) }, /expected the trip "kishida-2024-07-announced", found "another"/],
  'half a file': [{ body: trip(6).slice(0, 2000) }, /trip-not-json/],
  'a web page': [{ body: '<!doctype html><title>Sorry</title>', type: 'text/html' }, /trip-web-page/],
  'a trip with errors': [{ body: trip(6, (file) => (file.legs[0].to = 'nowhere')) }, /trip-invalid/],
  'more than a map can show': [{ body: `${trip(6)}${' '.repeat(1024 * 1024)}` }, /trip-too-large/],
  'not found': [{ status: 404, body: '' }, /trip-missing/],
  'an error of the server': [{ status: 503, body: '' }, /trip-refused/],
  'no answer': [{ cut: true }, /trip-unreachable/],
};

for (const [name, [answer, reason]] of Object.entries(REFUSED)) {
  test(`${name} changes nothing on the page, and the next good answer does`, async (t) => {
    const page = await live(t, { held: trip(5) });
    await onMap(page, (map) => map.goTo('washington'));
    const before = await page.locator('trip-map .frame').innerText();
    page.server.answer = answer;
    await ask(page);
    await ask(page, 121);
    assert.equal(await page.locator('trip-map .frame').innerText(), before);
    assert.equal(await page.locator('trip-map .frame.shown').count(), 1);
    const said = page.said.filter((line) => !line.startsWith('error: Failed to load resource'));
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0], /^warning: trip-map: the trip was not refreshed: /);
    assert.match(said[0], reason);
    assert.deepEqual(await events(page, 'error'), []);
    page.server.answer = { body: trip(7), headers: { etag: '"7"' } };
    await ask(page, 241);
    assert.equal((await nth(page, 'update')).revision, 7);
  });
}

test('the reader stays where they are: step, focus, scroll, open itinerary, and nothing blinks', async (t) => {
  const page = await live(t, { context: { viewport: { width: 700, height: 600 } } });
  await page.locator('trip-map summary').click();
  await onMap(page, (map) => map.goTo('washington/starmer'));
  await page.locator('trip-map .entry', { hasText: 'Scholz' }).focus();
  const look = () => onMap(page, (map) => {
    const { steps, currentTime, paused, shadowRoot } = map;
    const step = steps.findLast(({ start_s }) => start_s <= currentTime);
    const share = (currentTime - step.start_s) / (step.end_s - step.start_s);
    const { id } = shadowRoot.activeElement;
    return { id: step.id, share: share.toFixed(6), paused, focus: id, open: shadowRoot.querySelector('details').open };
  });
  const before = await look();
  const scrolled = await page.evaluate(() => scrollY);
  await page.evaluate(() => {
    const frame = document.querySelector('trip-map').shadowRoot.querySelector('.frame');
    window.classes = [];
    new MutationObserver(() => window.classes.push(frame.className)).observe(frame, { attributes: true, attributeFilter: ['class'] });
  });
  page.server.answer = {
    body: trip(2, (file) => {
      // Longer to read, and one more before it.
      first(file).topics = Array.from({ length: 9 }, (_, i) => `Something else to be spoken of, and at length, number ${i}`);
      file.meetings.unshift({ id: 'arrival', at: 'washington', title: 'Arrival statement', when: '2024-07-10', status: 'planned' });
    }),
  };
  await ask(page);
  await nth(page, 'update');
  assert.ok(await onMap(page, (map) => map.steps.some(({ id }) => id === 'washington/arrival')));
  assert.deepEqual(await look(), before);
  // Firefox keeps what is in sight where it was to half a pixel.
  const moved = Math.abs(await page.evaluate(() => scrollY) - scrolled);
  assert.ok(moved <= (engineName === 'firefox' ? 0.5 : 0), `the page has not scrolled, found ${moved} px`);
  assert.equal(before.focus, 'step-berlin/scholz');
  assert.deepEqual(await page.evaluate(() => window.classes), []);
  assert.deepEqual(await events(page, 'pause'), []);
  await page.locator('trip-map [part=map]').focus();
  page.server.answer = { body: trip(3) };
  await ask(page);
  await nth(page, 'update', 2);
  assert.equal(await onMap(page, (map) => map.shadowRoot.activeElement.part.value), 'map');
});

test('the camera that the reader has taken stays with them', async (t) => {
  const page = await live(t, { context: { reducedMotion: 'reduce' } });
  await onMap(page, (map) => map.goTo('washington'));
  await page.locator('trip-map [part=map]').focus();
  await page.keyboard.press('+');
  const back = button(page, 'Back to the trip');
  await back.waitFor();
  await frames(page, 10);
  const before = await picture(page);
  page.server.answer = { body: trip(2) };
  await ask(page);
  await nth(page, 'update');
  await frames(page, 10);
  assert.equal(await back.isVisible(), true);
  assert.equal(await picture(page), before, 'not a pixel has moved');
  await back.click();
  await back.waitFor({ state: 'hidden' });
  await frames(page, 10);
  assert.notEqual(await picture(page), before);
});

test('where the step is gone, the nearest before it is shown; and a map that plays goes on', async (t) => {
  const page = await live(t);
  await onMap(page, (map) => {
    map.goTo('washington/starmer');
    map.play();
  });
  page.server.answer = { body: trip(2, (file) => (file.meetings = file.meetings.filter(({ id }) => id !== 'starmer'))) };
  const before = await onMap(page, (map) => map.steps.map(({ id }) => id));
  await ask(page);
  await nth(page, 'update');
  const [id, paused] = await onMap(page, ({ steps, currentTime, paused: is }) => [steps.findLast(({ start_s }) => start_s <= currentTime).id, is]);
  assert.equal(paused, false);
  assert.ok(before.indexOf(id) >= before.indexOf('washington/starmer') - 1 && id !== 'washington/starmer', id);
});

test('a hand on the track is not disturbed', async (t) => {
  const page = await live(t);
  const track = await page.locator('trip-map [part=position]').boundingBox();
  const [x, y] = [track.x + track.width / 2, track.y + track.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y);
  page.server.answer = { body: trip(2), headers: { etag: '"2"' } };
  await ask(page);
  await page.mouse.move(x + 40, y);
  assert.deepEqual(await events(page, 'update'), []);
  await page.mouse.up();
  await ask(page);
  assert.equal((await nth(page, 'update')).revision, 2);
});

test('a page that nobody sees asks for nothing, and asks at once when it is seen again', async (t) => {
  const page = await live(t);
  const hide = (hidden) => page.evaluate((is) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => is });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
  await hide(true);
  await page.clock.fastForward(600_000);
  await frames(page, 5);
  assert.equal(page.server.asked.length, 1, 'for the trip itself');
  page.server.answer = { body: trip(2) };
  await hide(false);
  assert.equal((await nth(page, 'update')).revision, 2);
});

test('a map that is gone asks for nothing, nor one that is told not to', async (t) => {
  const page = await live(t);
  await onMap(page, (map) => map.setAttribute('refresh', '5'));
  await page.clock.fastForward(600_000);
  await frames(page, 5);
  await onMap(page, (map) => map.setAttribute('refresh', '60'));
  await ask(page);
  await onMap(page, (map) => map.remove());
  await frames(page);
  await page.clock.fastForward(600_000);
  await frames(page, 5);
  assert.equal(page.server.asked.length, 2);
});
