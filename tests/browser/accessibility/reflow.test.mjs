// Small windows and large letters: everything is there, one below the other, and nothing is cut off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, button, failed, frames, onMap } from '../harness.mjs';
import { at, mapPage } from './means.mjs';

const fitsAcross = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** Parts of the map that can be pressed or read and lie, or have words, beyond the edges of what they are in. */
const cutOff = (page) => onMap(page, ({ shadowRoot }) => {
  const shown = [...shadowRoot.querySelectorAll('*')].filter((part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !part.closest('.unseen, .rail, svg, .hint, option'));
  return shown.flatMap((part) => {
    const words = [...part.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const isControl = part.matches('button, input, select, summary, a');
    if (words.length === 0 && !isControl) return [];
    const range = document.createRange();
    const boxes = [...(isControl ? part.getClientRects() : []), ...words.flatMap((word) => {
      range.selectNodeContents(word);
      return [...range.getClientRects()];
    })];
    let frame = part;
    while (frame && getComputedStyle(frame).overflowX === 'visible') frame = frame.parentElement;
    const { left, right, top, bottom } = (frame ?? shadowRoot.host).getBoundingClientRect();
    const scrolls = frame && getComputedStyle(frame).overflowY === 'auto';
    const isIn = boxes.every((box) => box.left >= left - 1 && box.right <= right + 1
      && (scrolls || (box.top >= top - 2 && box.bottom <= bottom + 2)));
    return isIn ? [] : [`${part.className || part.localName}: ${part.textContent.trim().slice(0, 60)}`];
  });
});

const STATES = {
  'at the opening': () => {},
  'at a meeting': (page) => onMap(page, (map) => map.seek(map.steps.find(({ id }) => id === 'berlin/steinmeier').still_s)),
  'taken by the reader': (page) => button(page, 'Zoom in').click(),
  'the itinerary open': (page) => page.locator('trip-map summary').click(),
};

test('1.4.10 at 320 × 256 px nothing scrolls across, and every control and word is within the edges', async (t) => {
  const page = await mapPage(t, { context: { viewport: { width: 320, height: 256 } } });
  for (const [state, reach] of Object.entries(STATES)) {
    await reach(page);
    await frames(page);
    assert.ok(await fitsAcross(page), state);
    assert.deepEqual(await cutOff(page), [], state);
  }
  await onMap(page, (map) => map.setAttribute('src', 'none.json'));
  await failed(page);
  assert.ok(await fitsAcross(page), 'failed');
});

for (const path of ['article.html', 'index.html', 'story.html']) {
  test(`1.4.10 ${path} at 320 × 256 px does not scroll across, with its map at any step and its itinerary open`, async (t) => {
    const page = await article(t, { path, context: { viewport: { width: 320, height: 256 } } });
    assert.ok(await fitsAcross(page));
    await page.locator('trip-map summary').click();
    await at(page, 'meeting');
    assert.ok(await fitsAcross(page), 'the itinerary open');
    assert.deepEqual(await cutOff(page), []);
  });
}

test('1.4.10 the full screen of a phone on its side has everything, in one direction of scrolling', async (t) => {
  const page = await mapPage(t, { context: { viewport: { width: 568, height: 320 } } });
  await button(page, 'Full screen').click();
  await button(page, 'Leave full screen').waitFor();
  const box = await page.locator('trip-map .box').evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  assert.ok(box[0] <= box[1], box.join());
});

/** What WCAG has readers set, in the page and, as a reader's extension does it, inside the map. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
const space = (page) => page.evaluate((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  for (const { shadowRoot } of document.querySelectorAll('trip-map')) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}, SPACING);

for (const width of [320, 680, 1200]) {
  test(`1.4.12 with the spacing of a reader’s own at ${width} px no word is cut off`, async (t) => {
    const page = await mapPage(t, { context: { viewport: { width, height: 900 } } });
    await space(page);
    for (const [state, reach] of Object.entries(STATES)) {
      await reach(page);
      await frames(page);
      assert.deepEqual(await cutOff(page), [], state);
      assert.ok(await fitsAcross(page), state);
    }
  });
}

const large = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { font-size: 200% }');
  document.adoptedStyleSheets = [sheet];
});

for (const width of [640, 1280]) {
  test(`1.4.4 with letters twice as large at ${width} px no word is cut off, and in the same layout every word is twice as large`, async (t) => {
    const page = await mapPage(t, { context: { viewport: { width, height: 900 } } });
    const sizes = () => onMap(page, ({ shadowRoot }) => ['.card .title', '.readout', '.speed', '.credit', 'summary', '.meta'].map((part) =>
      [part, parseFloat(getComputedStyle(shadowRoot.querySelector(part)).fontSize)]));
    const before = await sizes();
    await large(page);
    await frames(page);
    for (const [state, reach] of Object.entries(STATES)) {
      await reach(page);
      await frames(page);
      assert.deepEqual(await cutOff(page), [], state);
      assert.ok(await fitsAcross(page), state);
    }
    // A card beside the map has a larger title than one under it, as the letters of a wide page are.
    (await sizes()).forEach(([part, size], i) => assert.ok(width > 640 || size >= 2 * before[i][1] - 1.5, `${part}: ${before[i][1]} px, then ${size} px`));
  });
}

test('1.4.4 the letters on the map, too, are twice as large, and what is pointed at stays under the pointer', async (t) => {
  const page = await mapPage(t, {
    context: { viewport: { width: 1000, height: 900 }, reducedMotion: 'reduce' },
    // What is written on the canvas, in CSS px.
    before: () => {
      window.letters = [];
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (...args) {
        const { a: scale } = this.getTransform();
        if (!this.canvas.matches('.chart')) window.letters.push({ text: args[0], px: parseFloat(/([\d.]+)px/.exec(this.font)[1]) * scale / devicePixelRatio });
        return fillText.apply(this, args);
      };
    },
  });
  const smallest = async () => {
    await onMap(page, async (map) => {
      window.letters = [];
      map.seek(map.steps.find(({ id }) => id === 'washington').still_s + Math.random() / 1000);
      for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
    });
    return page.evaluate(() => Math.min(...window.letters.filter(({ text }) => /\p{L}{3}/u.test(text)).map(({ px }) => px)));
  };
  const before = await smallest();
  await large(page);
  await frames(page);
  const after = await smallest();
  assert.ok(after >= 1.95 * before, `${before} px, then ${after} px`);
  await page.locator('#before').focus();
  await page.keyboard.press('Tab');
  const tip = page.locator('trip-map .map .tip');
  await tip.waitFor();
  const [named, box] = [await tip.innerText(), await tip.boundingBox()];
  const spot = { x: box.x + box.width / 2, y: box.y + box.height + 32 };
  await page.keyboard.press('Escape');
  await page.mouse.move(spot.x, spot.y, { steps: 3 });
  await tip.waitFor();
  assert.equal(await tip.innerText(), named, 'the place under its name answers to the pointer');
});
