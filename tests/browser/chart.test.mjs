// The chart of the distance covered: where there is room and the trip has dates, and drawn no more than needed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, article, frames, onMap, open, shown } from './harness.mjs';

const UNDATED = 'trips/kishida-2023-07.json';
const tag = (src, attributes = '') => `<trip-map src="${src}" ${attributes}><p>Fallback</p></trip-map>`;
const wide = { viewport: { width: 680, height: 1000 } };
const chart = (page) => page.locator('trip-map [part=chart]');

/** Opens a page with a map in it and waits for the picture. */
async function host(t, body, context = wide, before) {
  const page = await open(t, { body: `<link rel="stylesheet" href="bare.css">${body}`, context, before,
    answers: { 'bare.css': { body: 'html { color-scheme: light dark } body { margin: 0 }' } } });
  await shown(page);
  await frames(page);
  return page;
}

/** How many pixels of the chart have a colour: the light theme's accent. */
const accent = (page, color = [199, 50, 26]) => chart(page).evaluate((canvas, [red, green, blue]) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (Math.abs(data[i] - red) + Math.abs(data[i + 1] - green) + Math.abs(data[i + 2] - blue) < 24) count += 1;
  }
  return count;
}, color);

/** Where the parts are, top to bottom. */
const boxes = (page) => onMap(page, (map) => Object.fromEntries(['map', 'bar', 'chart', 'card', 'frame'].map((name) => {
  const { top, bottom, width, height } = map.shadowRoot.querySelector(`.${name}`).getBoundingClientRect();
  return [name, { top, bottom, width, height }];
})));

/** Runs in the page before its scripts: counts what is written on canvases of the class `chart`. */
function countCharts() {
  window.charts = 0;
  const native = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (...args) {
    if (this.canvas.className === 'chart' && args[0] === 'Distance covered') window.charts += 1;
    return native.apply(this, args);
  };
}

test('a wide box has the chart under the bar, with a name in words', async (t) => {
  const page = await host(t, tag(TRIP));
  const { bar, chart: box, card } = await boxes(page);
  assert.deepEqual([box.top, box.bottom, box.width], [bar.bottom, card.top, 680]);
  assert.equal(await chart(page).getAttribute('role'), 'img');
  assert.equal(await chart(page).getAttribute('aria-label'),
    'Distance covered: Tokyo – Washington, D.C. – Berlin – Tokyo, 4 stops, 10–14 July 2024, about 26,603 km.');
});

test('the name is in the language of the reader', async (t) => {
  const page = await host(t, tag(TRIP, 'lang="ja"'));
  assert.match(await chart(page).getAttribute('aria-label'), /^移動距離：2024年7月10〜14日、/);
});

test('beside the card the chart is as wide as the map', async (t) => {
  const page = await host(t, tag(TRIP), { viewport: { width: 1200, height: 900 } });
  const { map, chart: box, card } = await boxes(page);
  assert.equal(box.width, map.width);
  assert.equal(card.bottom, box.bottom);
});

test('the more of the trip is behind, the more of the line has the accent', async (t) => {
  const page = await host(t, tag(TRIP));
  const counts = [];
  for (const step of ['opening', 'washington', 'berlin', 'closing']) {
    await onMap(page, (map, id) => map.goTo(id), step);
    await frames(page);
    counts.push(await accent(page));
  }
  assert.ok(counts.every((count, i) => i === 0 || count > counts[i - 1]), String(counts));
});

test('on a phone there is no chart, nor room for one', async (t) => {
  const page = await host(t, tag(TRIP), { viewport: { width: 360, height: 800 } }, countCharts);
  assert.equal(await chart(page).isVisible(), false);
  const { bar, card } = await boxes(page);
  assert.equal(card.top, bar.bottom);
  await onMap(page, (map) => map.goTo('berlin'));
  await frames(page);
  assert.equal(await page.evaluate(() => window.charts), 0);
});

test('a trip without dates has no chart, and a larger map in the same box', async (t) => {
  const [dated, undated] = [await host(t, tag(TRIP)), await host(t, tag(UNDATED))];
  assert.equal(await chart(undated).isVisible(), false);
  const [a, b] = [await boxes(dated), await boxes(undated)];
  assert.equal(b.frame.height, a.frame.height);
  assert.equal(b.map.height, a.map.height + a.chart.height);
  assert.equal(b.card.top, b.bar.bottom);
});

test('nothing in the page moves, with a chart or without', async (t) => {
  for (const src of [TRIP, UNDATED]) {
    // So high that no scroll bar comes and goes.
    const page = await host(t, `${tag(src)}<p>After</p>`, { viewport: { width: 680, height: 2000 } });
    assert.deepEqual(await page.evaluate(() => window.diary.shifts), [], src);
  }
});

test('from one trip to another, the chart comes and goes', async (t) => {
  const page = await host(t, tag(TRIP));
  await onMap(page, (map, src) => map.setAttribute('src', src), UNDATED);
  await chart(page).waitFor({ state: 'hidden' });
  assert.equal(await chart(page).getAttribute('aria-label'), null);
  await onMap(page, (map, src) => map.setAttribute('src', src), TRIP);
  await chart(page).waitFor({ state: 'visible' });
});

test('a chart that is not wanted leaves no room', async (t) => {
  const page = await host(t, tag(TRIP, 'chart="none"'));
  assert.equal(await chart(page).isVisible(), false);
  const { bar, card, map } = await boxes(page);
  assert.deepEqual([card.top, map.height], [bar.bottom, 382.5]);
});

test('the chart is no control: without the bar it stays', async (t) => {
  const page = await host(t, tag(TRIP, 'controls="none"'));
  assert.equal(await chart(page).isVisible(), true);
});

test('it is drawn when the moment has changed, and only then', async (t) => {
  const page = await host(t, tag(TRIP), wide, countCharts);
  const count = () => page.evaluate(() => window.charts);
  const first = await count();
  assert.ok(first >= 1);
  await frames(page, 5);
  assert.equal(await count(), first, 'nothing has changed');
  await onMap(page, (map) => map.goTo('berlin'));
  await frames(page);
  assert.equal(await count(), first + 1);
});

test('with less motion it goes from still to still', async (t) => {
  const page = await host(t, tag(TRIP), { ...wide, reducedMotion: 'reduce' }, countCharts);
  await onMap(page, (map) => map.goTo('berlin'));
  await frames(page);
  const count = await page.evaluate(() => window.charts);
  const lit = await accent(page);
  await onMap(page, (map) => map.seek(map.currentTime + 0.3));
  await frames(page);
  assert.equal(await page.evaluate(() => window.charts), count);
  assert.equal(await accent(page), lit);
});

test('it follows the theme', async (t) => {
  const page = await host(t, tag(TRIP, 'theme="dark" at="closing"'));
  const orange = [255, 138, 102];
  assert.ok(await accent(page, orange) > 500);
  await onMap(page, (map) => map.setAttribute('theme', 'light'));
  await frames(page);
  assert.equal(await accent(page, orange), 0);
  assert.ok(await accent(page) > 500);
});

test('in an article it stands in the page as it does alone, and leaves with the map', async (t) => {
  const page = await article(t);
  await chart(page).evaluate((canvas) => {
    window.chart = canvas;
    document.querySelector('trip-map').remove();
  });
  await frames(page);
  assert.deepEqual(await page.evaluate(() => [window.chart.width, window.chart.height]), [1, 1]);
});
