// The settings of readers and the style sheets of pages: nothing is lost, cut off or turned around by them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, article, cut, frames, needs, onMap, open, picture, shown } from './harness.mjs';

const element = `<trip-map src="${TRIP}"><p>Fallback</p></trip-map>`;

/** The map's width and height of the box, and whether the card stands beside it. */
const layout = (page) => onMap(page, (map) => {
  const [canvas, card, frame] = ['canvas', '.card', '.frame'].map((part) => map.shadowRoot.querySelector(part).getBoundingClientRect());
  return { width: frame.width, beside: card.left >= canvas.right };
});

test('a page that unsets everything leaves the map as it is', async (t) => {
  const page = await open(t, {
    body: `<link rel="stylesheet" href="hostile.css">${element}`,
    answers: { 'hostile.css': { body: '* { all: unset !important } button { display: none !important }' } },
  });
  await shown(page);
  assert.deepEqual(await layout(page), { width: 1200, beside: true });
  assert.ok(await page.getByRole('button', { name: 'Play', exact: true }).isVisible());
});

test('how a page sets its own text stays outside', async (t) => {
  const page = await open(t, {
    body: `<link rel="stylesheet" href="loud.css">${element}`,
    answers: { 'loud.css': { body: 'body { text-transform: uppercase; text-indent: 3em; white-space: nowrap; font-style: italic }' } },
    context: { viewport: { width: 360, height: 800 } },
  });
  await shown(page);
  await onMap(page, (map) => map.goTo('berlin/steinmeier'));
  const card = page.locator('trip-map [part=caption]');
  assert.match(await card.innerText(), /Frank-Walter Steinmeier/);
  assert.equal(await card.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth), false);
});

test('in a page from right to left, English runs from left to right, and so does the track', async (t) => {
  const page = await open(t, { body: `<div dir="rtl">${element}</div>` });
  await shown(page);
  await onMap(page, (map) => map.seek(map.duration / 4));
  const track = await page.getByRole('slider').boundingBox();
  const thumb = await page.locator('trip-map .thumb').boundingBox();
  const [line, inside] = [await page.locator('trip-map .done').boundingBox(), await page.locator('trip-map .rail').boundingBox()];
  assert.ok(inside.x < track.x + 20 && line.x + line.width - inside.x < track.width / 2, 'the line begins on the left');
  assert.ok(Math.abs(thumb.x + thumb.width / 2 - track.x - track.width / 4) < 20, 'and its end is a quarter along');
  await page.mouse.click(track.x + track.width * 0.75, track.y + track.height / 2);
  assert.ok(await onMap(page, (map) => map.currentTime / map.duration) > 0.7);
  const play = await page.getByRole('button', { name: 'Play', exact: true }).boundingBox();
  assert.ok(play.x < track.x);
});

test('names and numbers on the map do not take their direction from the page', async (t) => {
  const place = (name, lon, lat) => ({ name, lon, lat });
  const leg = (from, to) => ({ from, to, mode: 'air', status: 'planned' });
  const trip = {
    format: 1, id: 'cairo', lang: 'ar', title: 'Cairo',
    places: { cairo: place('القاهرة (Cairo)', 31.2, 30), rome: place('Rome, IT', 12.5, 41.9), haifa: place('חיפה', 35, 32.8) },
    legs: [leg('cairo', 'rome'), leg('rome', 'haifa'), leg('haifa', 'cairo')],
  };
  const pictures = [];
  for (const direction of ['ltr', 'rtl']) {
    const page = await open(t, {
      body: `<div dir="${direction}"><trip-map src="cairo.json" lang="en"></trip-map></div>`,
      answers: { 'cairo.json': { body: JSON.stringify(trip) } },
    });
    await shown(page);
    const first = await picture(page);
    await cut(page, 'closing');
    pictures.push(await picture(page));
    // An empty picture would be the same in both directions, too.
    assert.notEqual(pictures.at(-1), first);
  }
  assert.equal(pictures[0], pictures[1]);
});

test('letters of twice the size are not cut off, on a phone either', async (t) => {
  for (const width of [320, 360]) {
    const page = await open(t, {
      body: `<link rel="stylesheet" href="large.css">${element}`,
      answers: { 'large.css': { body: 'html { font-size: 200% } body { margin: 0 }' } },
      context: { viewport: { width, height: 800 } },
    });
    await shown(page);
    await onMap(page, (map) => map.goTo('berlin/steinmeier'));
    const cut = await onMap(page, (map) => [...map.shadowRoot.querySelectorAll('.bar, .bar *, .card, .card *')]
      .filter((part) => part.childElementCount === 0 && part.textContent && part.getClientRects().length > 0)
      .flatMap((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        const box = (part.closest('.meta') ?? part.closest('.bar, .card')).getBoundingClientRect();
        const inside = [...range.getClientRects()].every(({ left, right }) => left >= box.left - 1 && right <= box.right + 1);
        return inside ? [] : [part.textContent];
      }));
    assert.deepEqual(cut, [], `${width} px`);
  }
});

test('a card that holds more than it shows says so, to its end', needs('scroll-timelines'), async (t) => {
  const page = await article(t, { context: { viewport: { width: 360, height: 800 } } });
  await onMap(page, (map) => map.goTo('washington/nato-summit'));
  // How far something is scrolled is known with the next frame.
  await frames(page);
  const arrow = () => page.locator('trip-map .card').evaluate((card) => getComputedStyle(card, '::after').color);
  const none = 'rgba(0, 0, 0, 0)';
  assert.notEqual(await arrow(), none);
  await page.locator('trip-map .card').evaluate((card) => card.scrollTo(0, card.scrollHeight));
  await page.waitForFunction((gone) =>
    getComputedStyle(document.querySelector('trip-map').shadowRoot.querySelector('.card'), '::after').color === gone, none);
});

test('a card that shows all it holds has nothing to scroll, beside an article too', async (t) => {
  for (const path of ['article.html', 'story.html']) {
    const page = await article(t, { path });
    await cut(page, 'tokyo');
    const { hidden, shows } = await page.locator('trip-map .card').evaluate((card) => ({ hidden: card.scrollHeight - card.clientHeight, shows: card.clientHeight }));
    assert.ok(hidden === 0 && shows > 100, `${path}: ${hidden} px more than ${shows}`);
  }
});

test('forced colours keep the ring around the slider', needs('forced-colors'), async (t) => {
  const page = await article(t, { context: { forcedColors: 'active' } });
  await page.getByRole('button', { name: 'Next step', exact: true }).focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.getByRole('slider').evaluate((slider) => getComputedStyle(slider).outlineStyle), 'solid');
});

test('on paper the whole itinerary is there, and nothing to press', needs('print-media'), async (t) => {
  const page = await article(t);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('trip-map .route').getByText('Bellevue Palace, Berlin').isVisible());
  assert.equal(await page.locator('trip-map [part=controls]').isVisible(), false);
});
