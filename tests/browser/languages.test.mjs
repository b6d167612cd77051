// The words of every language: fetched when a map asks for them, and then everywhere; and from right to left.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { arabicTrip } from './arabic.mjs';
import { TRIP, built, button, cut, failed, loaded, nth, onMap, open, shown, stepOf } from './harness.mjs';

const LANGS = readdirSync(new URL('../../src/words/languages', import.meta.url)).map((file) => file.replace('.json', ''));
const map = (lang, more = '') => `<trip-map src="${TRIP}" lang="${lang}" ${more}><p>Fallback</p></trip-map>`;
const arabic = async (t, options = {}) => {
  const page = await open(t, {
    ...options, body: '<trip-map src="arabic.json" lang="ar"><p>Fallback</p></trip-map>',
    answers: { 'arabic.json': { body: await arabicTrip() } },
  });
  await shown(page);
  return page;
};
const words = (page) => page.requested.filter((url) => url.includes('/words/')).map((url) => new URL(url).pathname.replace(/-[0-9a-f]{12}/, ''));

/** Words that a language shares with English. */
const SHARED = {
  de: ['Pause', 'Route'],
  fr: ['Distance', 'Pause', 'Sources', 'Via'],
};

/** Everything a reader can read or hear in the element that is in the language of its words, at every step. */
const told = (page) => onMap(page, async (element) => {
  const frame = element.shadowRoot.querySelector('.frame');
  const found = new Set();
  const isForeign = (node) => node.closest('[lang]') !== frame;
  frame.querySelector('details').open = true;
  for (const step of element.steps) {
    element.seek(step.still_s);
    for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (!isForeign(node.parentElement)) found.add(node.data.trim());
      } else if (!isForeign(node)) {
        for (const name of ['aria-label', 'aria-valuetext', 'aria-roledescription']) found.add(node.getAttribute(name) ?? '');
      }
    }
  }
  return [...found].filter((text) => /\p{L}{2}/u.test(text));
});

test('in no language is a word of English left', async (t) => {
  const english = await open(t, { body: map('en') });
  await shown(english);
  const inEnglish = await told(english);
  assert.ok(inEnglish.length > 60, `${inEnglish.length}`);
  const trip = JSON.stringify(JSON.parse(await built(TRIP)));
  for (const lang of LANGS.filter((known) => known !== 'en')) {
    const page = await open(t, { body: map(lang) });
    await shown(page);
    const frame = page.locator('trip-map [part=frame]');
    assert.equal(await frame.getAttribute('lang'), lang);
    assert.equal(await frame.getAttribute('dir'), lang === 'ar' ? 'rtl' : 'ltr');
    const left = (await told(page)).filter((text) => inEnglish.includes(text));
    // What the file itself says is not ours: a title in English alone is the label of its card, and NATO is NATO.
    assert.deepEqual(left.filter((text) => !trip.includes(text) && !SHARED[lang]?.includes(text)), [], lang);
    assert.deepEqual(page.said, []);
  }
});

test('a language is fetched when a map asks for it, once a page, and English never', async (t) => {
  const page = await open(t, { body: ['de-AT', 'de', 'en', 'sv'].map((lang) => map(lang, 'loading="eager"')).join('') });
  await loaded(page);
  assert.deepEqual(words(page), ['/words/de.json']);
  const langs = await page.locator('trip-map').evaluateAll((maps) =>
    maps.map(({ shadowRoot }) => shadowRoot.querySelector('.frame').getAttribute('lang')));
  assert.deepEqual(langs, ['de', 'de', 'en', 'en']);
  await onMap(page, (element) => element.setAttribute('lang', 'fr'));
  await page.waitForFunction(() => document.querySelector('trip-map').shadowRoot.querySelector('.frame').lang === 'fr');
  assert.deepEqual(words(page), ['/words/de.json', '/words/fr.json']);
});

test('where the page and the map name no language, the trip’s own is fetched', async (t) => {
  const trip = JSON.parse(await arabicTrip());
  const page = await open(t, {
    path: 'bare.html',
    answers: {
      'bare.html': { type: 'text/html', body: `<!doctype html><title>Host</title><link rel="stylesheet" href="trip-map.css">
        <script type="module" src="trip-map.js"></script><trip-map src="own.json"></trip-map>` },
      'own.json': { body: JSON.stringify({ ...trip, lang: 'ar' }) },
    },
  });
  await shown(page);
  assert.equal(await page.locator('trip-map [part=frame]').getAttribute('dir'), 'rtl');
  assert.deepEqual(words(page), ['/words/ar.json']);
});

for (const [name, answer] of [
  ['missing', { status: 404, body: '' }], ['cut off', { cut: true }], ['a web page', { body: '<!doctype html>', type: 'text/html' }],
  ['of another version', { body: '{"lang": "de", "label.direction": "ltr"}' }],
]) {
  test(`where the words are ${name}, English stands in and says so`, async (t) => {
    const page = await open(t, { body: map('de') + map('de'), answers: { 'words/de.json': answer } });
    await shown(page);
    await loaded(page);
    assert.equal(await page.locator('trip-map [part=frame]').first().getAttribute('lang'), 'en');
    assert.ok(await button(page, 'Play').first().isVisible());
    assert.equal(page.said.length, 1, JSON.stringify(page.said));
    assert.match(page.said[0], /^warning: trip-map: the words in "de" [^\n]+$/);
  });
}

test('what failed is said in the reader’s language, and runs as it does', async (t) => {
  for (const [lang, says, dir] of [['ar', /لم يُعثر/, 'rtl'], ['de', /nicht gefunden/, 'ltr'], ['en', /not found/, 'ltr']]) {
    const page = await open(t, { body: `<trip-map src="none.json" lang="${lang}"><p>Fallback</p></trip-map>` });
    assert.match(await failed(page), says);
    const message = page.locator('trip-map [part=message]');
    assert.deepEqual([await message.getAttribute('lang'), await message.getAttribute('dir')], [lang, dir]);
    assert.match((await nth(page, 'error')).message, /^The trip of this map was not found\./, 'the script is told in English');
  }
});

test('from right to left everything around the map is mirrored, and the map is not', async (t) => {
  const page = await arabic(t);
  const box = (part) => page.locator(`trip-map ${part}`).first().boundingBox();
  const [canvas, card, play, next, previous, screen] = await Promise.all(
    ['[part=canvas]', '[part=caption]', '.play', '.next', '.previous', '.speed'].map(box));
  assert.ok(card.x + card.width <= canvas.x + 1, 'the card is on the left');
  assert.ok(play.x > previous.x && previous.x > next.x && next.x > screen.x, 'the bar begins on the right');
  const thumb = async () => (await box('.thumb')).x;
  const track = await box('[part=track]');
  assert.ok(await thumb() > track.x + track.width / 2, 'the trip begins at the right end of the track');
  // On the track, a quarter of its length from its left end.
  await page.mouse.click(track.x + track.width / 4, track.y + track.height / 2);
  const share = await onMap(page, ({ currentTime, duration }) => currentTime / duration);
  assert.ok(Math.abs(share - 0.75) < 0.05, `${share}`);
  assert.ok(Math.abs(await thumb() + 10 - track.x - track.width / 4) < 12, 'and the thumb is where the pointer is');
});

test('the keys go with the track', async (t) => {
  const page = await arabic(t);
  for (const part of ['[part=map]', '[part=position]']) {
    await cut(page, 'tokyo-washington');
    await page.locator(`trip-map ${part}`).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await stepOf(page), 'washington', part);
    await page.keyboard.press('ArrowRight');
    assert.equal(await stepOf(page), 'tokyo-washington', part);
  }
});

test('a name in another language says which, and keeps its direction', async (t) => {
  const page = await arabic(t);
  await cut(page, 'berlin/scholz');
  const person = page.locator('trip-map [part=caption] dd [lang=en], trip-map [part=caption] dd[lang=en]', { hasText: 'Olaf Scholz' });
  assert.equal(await person.count(), 1);
  const { bidi, align } = await person.evaluate((node) => {
    const { unicodeBidi, textAlign } = getComputedStyle(node);
    return { bidi: unicodeBidi, align: textAlign };
  });
  assert.deepEqual([bidi, align], ['plaintext', 'right']);
});

test('a map runs as its words do, whatever the page; what stands in for it runs as the page', async (t) => {
  const body = (lang, src) => `<div dir="rtl"><trip-map src="${src}" lang="${lang}"><p>Fallback</p></trip-map></div>`;
  const page = await open(t, { body: body('en', TRIP) });
  await shown(page);
  assert.equal(await page.locator('trip-map [part=caption]').evaluate((card) => getComputedStyle(card).direction), 'ltr');
  const broken = await open(t, { body: body('en', 'none.json') });
  await failed(broken);
  assert.equal(await broken.locator('trip-map p').first().evaluate((text) => getComputedStyle(text).direction), 'rtl');
  assert.equal(await broken.locator('trip-map [part=message]').evaluate((text) => getComputedStyle(text).direction), 'ltr');
});
