// The pages a map has to live in: strict policies, small screens, no scripts, a second script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, built, events, frames, nth, onMap, open, shown } from './harness.mjs';

const element = (attributes = '') => `<trip-map src="${TRIP}" ${attributes}><p>Fallback</p></trip-map>`;

for (const path of ['article.html', 'index.html', 'story.html']) {
  for (const width of [360, 1200]) {
    test(`${path} at ${width} px: nothing moves, nothing is violated, nobody else is asked`, async (t) => {
      const page = await open(t, { path, context: { viewport: { width, height: 900 } } });
      await page.locator('trip-map').scrollIntoViewIfNeeded();
      await shown(page);
      await frames(page);
      const diary = await page.evaluate(() => window.diary);
      assert.deepEqual(diary.shifts, []);
      assert.deepEqual(diary.violations, []);
      assert.deepEqual(page.requested.filter((url) => !url.startsWith(page.origin)), []);
      assert.deepEqual(page.said, []);
      const styled = await onMap(page, (map) => [...map.shadowRoot.querySelectorAll('[style]')]
        .map((part) => [part.className, [...part.style].join(' ')]));
      assert.deepEqual(styled, [['done', 'transform']], 'by script, the one thing that moves in every frame');
    });
  }

  test(`${path} at 320 px: no sideways scrolling`, async (t) => {
    const page = await open(t, { path, context: { viewport: { width: 320, height: 600 } } });
    await page.locator('trip-map').scrollIntoViewIfNeeded();
    await shown(page);
    await page.locator('trip-map summary').click();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
    const bar = await page.locator('trip-map [part=controls]').boundingBox();
    for (const name of ['Play', 'Previous step', 'Next step']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      assert.ok(box.width >= 44 && box.height >= 44, `${name} is ${box.width} × ${box.height}`);
      assert.ok(box.x >= bar.x && box.x + box.width <= bar.x + bar.width, `${name} is inside the bar`);
    }
  });
}

test('six trips can be picked, and each plays in both languages', async (t) => {
  const page = await open(t, { path: 'index.html' });
  await shown(page);
  const links = page.locator('#trips a');
  const count = await links.count();
  assert.ok(count >= 6);
  for (let i = 0; i < count; i += 1) {
    const loads = (await events(page, 'load')).length;
    const current = await links.nth(i).getAttribute('aria-current');
    await links.nth(i).click();
    if (current === null) await nth(page, 'load', loads + 1);
    const title = await page.locator('trip-map [part=caption] .title').innerText();
    assert.equal(title, await links.nth(i).locator('span').innerText());
  }
  const loads = (await events(page, 'load')).length;
  await page.getByRole('radio', { name: '日本語' }).check();
  await nth(page, 'load', loads + 1);
  assert.equal(await page.locator('trip-map [part=frame]').getAttribute('lang'), 'ja');
  assert.deepEqual(page.said, []);
});

test('without scripts the article has the picture, every stop, meeting and source', async (t) => {
  const page = await open(t, { context: { javaScriptEnabled: false } });
  const picture = page.locator('trip-map img');
  assert.ok(await picture.isVisible());
  assert.ok((await picture.getAttribute('alt')).length > 40);
  const text = await page.locator('trip-map').innerText();
  const trip = JSON.parse(await built(TRIP));
  const facts = [...trip.meetings.map(({ title }) => title.en), 'Tokyo', 'Washington', 'Berlin', 'Kyodo News'];
  for (const fact of facts) assert.ok(text.includes(fact), `expected "${fact}" in: ${text}`);
});

test('a second script changes nothing', async (t) => {
  const script = (await built('trip-map.js')).toString();
  const page = await open(t, {
    body: `${element()}<script type="module" src="again.js"></script>`, answers: { 'again.js': { body: script } },
  });
  await shown(page);
  assert.deepEqual(page.said, []);
  assert.equal((await events(page, 'load')).length, 1);
});

test('a trip can stand in the page, or come from a script', async (t) => {
  const trip = (await built(TRIP)).toString();
  const page = await open(t, {
    body: `<trip-map><script type="application/json">${trip}</script><p>Fallback</p></trip-map>`,
  });
  await shown(page);
  await onMap(page, (map, text) => (map.trip = JSON.parse(text)), trip.replace('kishida-2024-07', 'by-script'));
  await nth(page, 'load', 2);
  assert.equal(await onMap(page, (map) => map.trip.id), 'by-script');
  assert.equal(page.requested.some((url) => url.endsWith('.json')), false);
});

test('what a trip says stays text', async (t) => {
  const evil = '</script><img src=x onerror=alert(1)>';
  const trip = JSON.parse(await built(TRIP));
  trip.title = evil;
  trip.meetings[0].title = evil;
  const page = await open(t, { body: '<trip-map src="evil.json"></trip-map>', answers: { 'evil.json': { body: JSON.stringify(trip) } } });
  await shown(page);
  const found = await onMap(page, (map) => {
    const root = map.shadowRoot;
    return { images: root.querySelectorAll('img, script').length, title: root.querySelector('.card .title').textContent };
  });
  assert.deepEqual(found, { images: 0, title: evil });
  assert.deepEqual(await page.evaluate(() => window.diary.violations), []);
});

test('the picture has the pixels of the screen, up to two a pixel', async (t) => {
  for (const [deviceScaleFactor, ratio] of [[1, 1], [2, 2], [3, 2]]) {
    const page = await open(t, { body: element(), context: { deviceScaleFactor } });
    await shown(page);
    const [pixels, width] = await onMap(page, (map) => {
      const canvas = map.shadowRoot.querySelector('canvas');
      return [canvas.width, canvas.clientWidth];
    });
    assert.equal(pixels, width * ratio);
  }
});

test('a map follows the width of its column', async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  const shape = () => onMap(page, (map) => {
    const canvas = map.shadowRoot.querySelector('canvas');
    const card = map.shadowRoot.querySelector('.card').getBoundingClientRect();
    const box = canvas.getBoundingClientRect();
    return { ratio: box.width / box.height, pixels: canvas.width / box.width, beside: card.left >= box.right };
  });
  const wide = await shape();
  assert.ok(Math.abs(wide.ratio - 16 / 9) < 0.02);
  assert.equal(wide.beside, true);
  await page.setViewportSize({ width: 376, height: 700 });
  await page.waitForFunction(() => {
    const canvas = document.querySelector('trip-map').shadowRoot.querySelector('canvas');
    return canvas.clientWidth < 400 && canvas.width === canvas.clientWidth;
  });
  const narrow = await shape();
  assert.ok(Math.abs(narrow.ratio - 4 / 5) < 0.02);
  assert.equal(narrow.beside, false);
});
