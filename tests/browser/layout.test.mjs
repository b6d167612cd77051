// The layout for articles that drive the map: where the map stays, what it leaves of the screen, and that nothing is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, built, frames, onMap, open, shown } from './harness.mjs';

const WIDE = { width: 1200, height: 800 };
const TABLET = { width: 680, height: 900 };
const PHONE = { width: 360, height: 740 };

/** Opens the page with a passage in the middle of the screen. */
async function reading(t, viewport, step = 'washington/nato-summit') {
  const page = await open(t, { path: 'story.html', context: { viewport } });
  await page.locator(`[data-trip-step="${step}"]`).evaluate((passage) => passage.scrollIntoView({ block: 'center' }));
  return page;
}

const box = (page, part) => onMap(page, (map, wanted) => {
  const { left, top, right, bottom } = map.shadowRoot.querySelector(wanted).getBoundingClientRect();
  return { left, top, right, bottom };
}, part);

test('wide, the whole map stays in sight beside the text', async (t) => {
  const page = await reading(t, WIDE);
  await shown(page);
  for (const step of ['washington/nato-summit', 'berlin/scholz']) {
    await page.locator(`[data-trip-step="${step}"]`).evaluate((passage) => passage.scrollIntoView({ block: 'center' }));
    const { left, top, bottom } = await box(page, '.frame');
    assert.ok(top >= 0 && bottom <= WIDE.height, `${top} to ${bottom}`);
    const text = await page.locator(`[data-trip-step="${step}"]`).boundingBox();
    assert.ok(text.x + text.width < left);
  }
});

test('narrow, the map takes at most 45 % of the height, on top', async (t) => {
  for (const viewport of [PHONE, TABLET, { width: 360, height: 520 }]) {
    const page = await reading(t, viewport);
    await shown(page);
    const found = await box(page, '.frame');
    assert.equal(found.top, 0);
    assert.ok(found.bottom <= viewport.height * 0.45 + 1, `${found.bottom} of ${viewport.height}`);
    const canvas = await box(page, 'canvas');
    assert.ok(canvas.bottom - canvas.top >= 80, `${canvas.bottom - canvas.top} px of map at ${viewport.height}`);
  }
});

test('title, date, status and credit are in the box, whatever its size', async (t) => {
  for (const viewport of [WIDE, PHONE]) {
    const page = await reading(t, viewport, 'berlin/steinmeier');
    await shown(page);
    await page.waitForFunction(() => document.querySelector('trip-map').shadowRoot.querySelector('.card .title').textContent.includes('Steinmeier'));
    const frame = await box(page, '.frame');
    for (const part of ['.card .title', '.card .status .word', '.card .meta .when', '.credit', 'summary', '[part=controls]']) {
      const { left, top, right, bottom } = await box(page, part);
      assert.ok(right - left > 20 && left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom + 1,
        `${part} at ${viewport.width}: ${JSON.stringify({ left, top, right, bottom, frame })}`);
    }
  }
});

test('on a phone the status is never cut, nor a date without a sign of it, with letters twice as large either', async (t) => {
  for (const [width, size] of [[320, '100%'], [360, '100%'], [360, '200%']]) {
    const page = await reading(t, { width, height: 740 });
    await page.evaluate((value) => (document.documentElement.style.fontSize = value), size);
    await page.locator('[data-trip-step="washington/nato-summit"]').evaluate((passage) => passage.scrollIntoView({ block: 'center' }));
    await shown(page);
    await page.waitForFunction(() => document.querySelector('trip-map').shadowRoot.querySelector('.card .title').textContent.includes('summit'));
    const card = await box(page, '.card');
    const summary = await box(page, 'summary');
    const word = await box(page, '.card .status .word');
    assert.ok(word.left > card.left && word.right <= summary.left && summary.right <= card.right, JSON.stringify({ width, size, word, summary }));
    const cut = await onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelectorAll('.card .meta > :not(.status)')]
      .filter((part) => part.scrollWidth > part.clientWidth && getComputedStyle(part).textOverflow !== 'ellipsis').length);
    assert.equal(cut, 0);
    const right = await onMap(page, ({ shadowRoot }) => Math.max(...[...shadowRoot.querySelectorAll('.card .meta > *')].map((part) => part.getBoundingClientRect().right)));
    assert.ok(right <= summary.left + 20, `${right} and the itinerary from ${summary.left}`);
    assert.ok(summary.bottom - summary.top >= 44 && summary.right - summary.left >= 44);
  }
});

test('the itinerary opens inside, with every meeting and source, and the map stays where it is', async (t) => {
  for (const viewport of [WIDE, PHONE]) {
    const page = await reading(t, viewport);
    await shown(page);
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    const { top } = await box(page, 'canvas');
    await page.locator('trip-map summary').click();
    await frames(page);
    const canvas = await box(page, 'canvas');
    assert.equal(canvas.top, top);
    assert.ok(canvas.bottom - canvas.top > 100);
    const frame = await box(page, '.frame');
    assert.ok(frame.bottom <= viewport.height, `${frame.bottom} of ${viewport.height}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), before, 'the page is as long as it was');
    const foot = page.locator('trip-map .foot');
    assert.ok(await foot.evaluate(({ scrollHeight, clientHeight }) => clientHeight > 150 && scrollHeight > clientHeight * 2));
    const text = (await foot.innerText()).replaceAll(/\s+/g, ' ');
    const trip = JSON.parse(await built(TRIP));
    const facts = [...trip.meetings.map(({ title }) => title.en), ...Object.values(trip.sources).map(({ publisher }) => publisher.en)];
    for (const fact of facts) assert.ok(text.includes(fact), fact);
    // The last entry can be reached, and moves the map from where it is.
    await page.locator('trip-map .entry').last().click();
    await page.waitForFunction(() => document.querySelector('trip-map').shadowRoot.querySelector('.card .title').textContent === 'Tokyo');
    assert.deepEqual((await box(page, 'canvas')).top, top);
  }
});

test('on a low screen, and at 400 %, the map stays in the text', async (t) => {
  for (const viewport of [{ width: 320, height: 256 }, { width: 915, height: 412 }, { width: 1280, height: 480 }]) {
    const page = await reading(t, viewport);
    assert.equal(await onMap(page, (map) => getComputedStyle(map).position), 'static');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= viewport.width);
  }
});

test('nothing moves when the map arrives, nor while it is read', async (t) => {
  for (const viewport of [WIDE, TABLET, PHONE]) {
    const page = await open(t, { path: 'story.html', context: { viewport } });
    await page.locator('trip-map').scrollIntoViewIfNeeded();
    await shown(page);
    for (const step of ['washington/nato-summit', 'berlin/scholz', 'closing', 'opening']) {
      await page.locator(`[data-trip-step="${step}"]`).evaluate((passage) => passage.scrollIntoView({ block: 'center' }));
      await frames(page, 5);
    }
    assert.deepEqual(await page.evaluate(() => window.diary.shifts), []);
    assert.deepEqual(await page.evaluate(() => window.diary.violations), []);
    assert.deepEqual(page.said, []);
  }
});

test('what has the focus does not hide under the map', async (t) => {
  const page = await reading(t, PHONE, 'washington/starmer');
  await shown(page);
  await page.locator('#sources + ul a').first().focus();
  for (let i = 0; i < 5; i += 1) {
    await page.keyboard.press('Shift+Tab');
    const found = await page.evaluate(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return { tag: document.activeElement.localName, top, bottom, map: document.querySelector('trip-map').getBoundingClientRect().bottom };
    });
    assert.equal(found.tag, 'a');
    assert.ok(found.top >= found.map && found.bottom <= PHONE.height, JSON.stringify(found));
  }
});

test('a map that fails in the layout says so, and its fallback is all there', async (t) => {
  const page = await open(t, { path: 'story.html', context: { viewport: PHONE }, answers: { [TRIP]: { status: 404 } } });
  await page.waitForFunction(() => document.querySelector('trip-map').shadowRoot?.querySelector('.failed'));
  const frame = page.locator('trip-map [part=frame]');
  assert.ok(await frame.evaluate((found) => found.clientHeight <= innerHeight * 0.45 + 1 && found.scrollHeight > found.clientHeight));
  assert.match(await page.locator('trip-map [part=message]').innerText(), /not found/);
});
