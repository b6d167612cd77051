// The bar: its size on every screen, the speed, forced colours, and what a frame of a playing map costs beside its picture.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, article, button, engineName, events, frames, needs, nth, onMap, open, shown } from './harness.mjs';

const element = (attributes = '') => `<trip-map src="${TRIP}" ${attributes}><p>Fallback</p></trip-map>`;

test('a playing frame lays nothing out, and asks for styles once', needs('devtools'), async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const counts = async () => {
    const early = await onMap(page, (map) => ({ from: window.count, time: map.currentTime }));
    const { metrics } = await devtools.send('Performance.getMetrics');
    const { LayoutCount, RecalcStyleCount } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return { ...early, to: await page.evaluate(() => window.count), layouts: LayoutCount, styles: RecalcStyleCount };
  };
  await onMap(page, (map) => {
    const leg = map.steps.find(({ kind }) => kind === 'leg');
    map.seek(leg.start_s + 0.1);
    map.playbackRate = 0.5;
    map.play();
    window.count = 0;
    const next = () => requestAnimationFrame(() => {
      window.count += 1;
      next();
    });
    next();
  });
  await frames(page, 5);
  const before = await counts();
  await frames(page, 40);
  const after = await counts();
  const found = JSON.stringify({ before, after });
  assert.ok(after.time > before.time && after.from >= before.to + 40, found);
  assert.equal((await events(page, 'stepchange')).length, 1, 'within one step');
  assert.ok(after.layouts <= before.layouts + 2, found);
  // The numbers are asked for one after the other: frames may come between.
  assert.ok(after.styles - before.styles <= after.to - before.from + 1, found);
});

for (const width of [288, 320, 360, 559, 560, 900, 1200]) {
  test(`at ${width} px the bar holds its parts, each large enough for a finger`, async (t) => {
    const page = await open(t, {
      body: `<link rel="stylesheet" href="bare.css">${element()}`,
      answers: { 'bare.css': { body: 'body { margin: 0 }' } },
      context: { viewport: { width, height: 800 } },
    });
    await shown(page);
    // The longest date.
    await onMap(page, (map) => map.goTo('berlin/steinmeier'));
    const parts = await onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelectorAll('.bar, .bar button, .bar select, .bar input, .bar p')]
      .map((part) => {
        const { left, top, right, bottom } = part.getBoundingClientRect();
        return { name: part.className || part.localName, left, top, right, bottom, cut: part.scrollWidth > part.clientWidth + 1 };
      }));
    const [bar, ...held] = parts;
    for (const part of held) {
      const found = `${part.name} in ${JSON.stringify({ bar, part })}`;
      assert.ok(part.left >= bar.left && part.right <= bar.right && part.top >= bar.top && part.bottom <= bar.bottom + 0.5, found);
      if (part.name !== 'readout') assert.ok(part.right - part.left >= 44 && part.bottom - part.top >= 44, found);
      assert.equal(part.cut, false, found);
      for (const other of held) {
        const apart = part === other || part.right <= other.left + 0.5 || other.right <= part.left + 0.5
          || part.bottom <= other.top + 0.5 || other.bottom <= part.top + 0.5;
        assert.ok(apart, `${part.name} and ${other.name} share a place`);
      }
    }
    const { left, right } = held.find(({ name }) => name === 'input');
    assert.ok(right - left >= 120, `a track of ${right - left} px`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

for (const width of [320, 680, 1200]) {
  test(`with letters twice as large at ${width} px nothing lies on the bar, and the track stays long`, async (t) => {
    const page = await article(t, {
      context: { viewport: { width, height: 900 } },
      before: () => addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '200%')),
    });
    await onMap(page, (map) => {
      map.goTo('berlin/steinmeier');
      map.shadowRoot.querySelector('.bar').scrollIntoView({ block: 'center' });
    });
    await frames(page);
    const parts = await onMap(page, ({ shadowRoot: root }) => [...root.querySelectorAll('.bar button, .bar select, .bar input')].map((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      const free = [left + 4, right - 4].every((x) => root.elementFromPoint(x, (top + bottom) / 2)?.closest('button, select, input') === part);
      return { name: part.className || part.localName, width: right - left, free };
    }));
    for (const { name, free } of parts) assert.ok(free, `something lies on ${name}: ${JSON.stringify(parts)}`);
    assert.ok(parts.find(({ name }) => name === 'input').width >= 120, JSON.stringify(parts));
  });
}

test('the speed is a list that sets the rate, and shows one that a script has set', async (t) => {
  const page = await article(t);
  const speed = page.getByRole('combobox', { name: 'Speed', exact: true });
  assert.deepEqual(await speed.locator('option').allInnerTexts(), ['0.5×', '1×', '1.5×', '2×', '4×']);
  const chosen = () => speed.evaluate((list) => list.selectedOptions[0].textContent);
  assert.equal(await chosen(), '1×');
  await speed.selectOption('2×');
  assert.equal(await onMap(page, (map) => map.playbackRate), 2);
  await onMap(page, (map) => (map.playbackRate = 1.25));
  assert.equal(await chosen(), '1.25×');
  await onMap(page, (map) => (map.playbackRate = 4));
  assert.equal(await chosen(), '4×');
  assert.equal(await speed.locator('option').count(), 5);
  await speed.focus();
  await page.keyboard.press('ArrowUp');
  assert.equal(await onMap(page, (map) => map.playbackRate), 2);
  await onMap(page, (map) => map.setAttribute('lang', 'ja'));
  await nth(page, 'load', 2);
  assert.equal(await page.getByRole('combobox', { name: '速度', exact: true }).inputValue(), '2');
});

test('forced colours leave the hint, the bubble and the mark of the present to be read', needs('forced-colors'), async (t) => {
  const page = await article(t, {
    body: '<trip-map src="trips/kishida-2024-07-announced.json"></trip-map>', context: { forcedColors: 'active' },
    prepare: (tab) => tab.clock.install({ time: new Date('2024-07-11T21:00Z') }),
  });
  await page.locator('trip-map summary').click();
  await button(page, 'Play').hover();
  await page.locator('trip-map [part=map]').hover();
  await page.mouse.wheel(0, 3);
  await page.locator('trip-map .hint.given').waitFor();
  await button(page, 'Play').hover();
  await page.locator('trip-map .tip').waitFor();
  for (const part of ['.hint', '.tip', '.entry .now']) {
    // What lies behind the letters is the colour of the canvas, whatever the style sheet says.
    const [ink, ground] = await page.locator(`trip-map ${part}`).evaluate((found) => [getComputedStyle(found).color, getComputedStyle(found).backgroundColor]);
    assert.deepEqual([ink, ground], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'], part);
  }
});

test('forced colours show the rail, the line and the thumb, and the ring around it', needs('forced-colors'), async (t) => {
  const page = await article(t, { context: { forcedColors: 'active' } });
  await onMap(page, (map) => map.seek(map.duration / 2));
  const colors = await onMap(page, ({ shadowRoot }) => {
    const color = (part, pseudo) => getComputedStyle(shadowRoot.querySelector(part), pseudo).backgroundColor;
    return { bar: color('.frame'), rail: color('.rail', '::before'), line: color('.done', '::before'), thumb: color('.thumb') };
  });
  const { bar, ...parts } = colors;
  assert.equal(new Set(Object.values(colors)).size, engineName === 'firefox' ? 2 : 4 - (colors.thumb === colors.rail ? 1 : 0), JSON.stringify(colors));
  for (const [part, color] of Object.entries(parts)) assert.notEqual(color, bar, `${part} in ${JSON.stringify(colors)}`);
  // Firefox without a desktop has a highlight that does not stand out, and all of them have the colour of the text: then the line is what is thicker.
  const [rail, line] = await onMap(page, ({ shadowRoot }) => ['.rail', '.done'].map((part) => parseFloat(getComputedStyle(shadowRoot.querySelector(part), '::before').height)));
  assert.ok(line >= 3 * rail && rail >= 1, `${line} px on ${rail} px`);
  await button(page, 'Next step').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('trip-map .thumb').evaluate((thumb) => getComputedStyle(thumb).outlineStyle), 'solid');
});
