// The full screen: the map, its card and its bar in one box, and back at the same place in the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, article, button, frames, needs, nth, onMap, open, shown } from './harness.mjs';

const element = (attributes = '') => `<trip-map src="${TRIP}" ${attributes}><p>Fallback</p></trip-map>`;

const boxes = (page) => onMap(page, ({ shadowRoot }) => Object.fromEntries(['.frame', 'canvas', '.card', '.bar', '.foot'].map((part) => {
  const { left, top, right, bottom } = shadowRoot.querySelector(part).getBoundingClientRect();
  return [part.replace('.', ''), { left, top, right, bottom }];
})));

for (const [width, height, beside] of [[360, 780, false], [844, 390, true], [1200, 800, true], [1000, 1300, true]]) {
  test(`the full screen at ${width} × ${height}: the card ${beside ? 'beside' : 'under'} the map, never over it`, width < 500 ? needs('small-screen') : {}, async (t) => {
    const page = await open(t, {
      body: `<link rel="stylesheet" href="hostile.css"><p>${'text '.repeat(900)}</p>${element()}<p>${'text '.repeat(900)}</p>`,
      answers: { 'hostile.css': { body: '* { all: unset !important } button { display: none !important } p { display: block !important }' } },
      context: { viewport: { width, height }, screen: { width, height } },
    });
    await page.locator('trip-map').scrollIntoViewIfNeeded();
    await shown(page);
    await button(page, 'Full screen').scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await button(page, 'Full screen').click();
    await button(page, 'Leave full screen').waitFor();
    await page.waitForFunction(([w, h]) => {
      const { width: wide, height: high } = document.querySelector('trip-map').shadowRoot.querySelector('.frame').getBoundingClientRect();
      return wide === w && high === h;
    }, [width, height]);
    assert.equal(await page.evaluate(() => document.fullscreenElement.localName), 'trip-map');
    const { canvas, card, bar, foot } = await boxes(page);
    const found = JSON.stringify({ canvas, card, bar, foot });
    assert.ok(beside ? card.left >= canvas.right : card.top >= bar.bottom, found);
    assert.ok(canvas.top === 0 && canvas.left === 0 && bar.top >= canvas.bottom && foot.bottom <= height + 0.5, found);
    assert.ok((canvas.right - canvas.left) * (canvas.bottom - canvas.top) > 0.4 * width * height, found);
    // What Escape does: the key itself is the browser's and never reaches a page.
    await page.evaluate(() => document.exitFullscreen());
    await button(page, 'Full screen').waitFor();
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 2, place);
    await button(page, 'Full screen').click();
    await button(page, 'Leave full screen').click();
    await button(page, 'Full screen').waitFor();
    const told = await page.evaluate(() => window.diary.events.map(({ type }) => type));
    assert.deepEqual(told, ['load']);
    assert.deepEqual(page.said, []);
  });
}

test('where the browser has no full screen, or refuses it, nothing is offered or nothing happens', async (t) => {
  const page = await open(t, { body: element(), before: () => Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: false }) });
  await shown(page);
  assert.equal(await button(page, 'Full screen').count(), 0);
  const refusing = await open(t, { body: element(), before: () => (Element.prototype.requestFullscreen = () => Promise.reject(new TypeError())) });
  await shown(refusing);
  await button(refusing, 'Full screen').click();
  await frames(refusing);
  assert.ok(await button(refusing, 'Full screen').isVisible());
  assert.deepEqual(refusing.said, []);
});

test('in the full screen an open itinerary can be scrolled to, and another language keeps it', async (t) => {
  const page = await article(t);
  await button(page, 'Full screen').click();
  await onMap(page, (map) => map.setAttribute('lang', 'ja'));
  await nth(page, 'load', 2);
  await button(page, '全画面を終了').waitFor();
  await page.locator('trip-map summary').click();
  await page.locator('trip-map .route > li').last().scrollIntoViewIfNeeded();
  assert.ok(await page.locator('trip-map .box').evaluate((box) => box.scrollTop > 0));
});
