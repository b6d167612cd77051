// What is only there for a while: bubbles that explain, the ring of the focus, and the colours that a reader forces.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, button, frames, needs, onMap, somewhereToGo } from '../harness.mjs';
import { MAP, at, differences, focused, mapPage } from './means.mjs';

const CALM = { viewport: { width: 900, height: 900 }, reducedMotion: 'reduce' };
const tips = (page) => page.locator('trip-map .tip');

test('1.4.13 the bubbles of the bar, the track and the map are dismissible, hoverable and persistent, one at a time', async (t) => {
  const page = await mapPage(t, { context: CALM, map: MAP.replace('<trip-map', '<trip-map at="washington"') });
  await page.locator('#before').focus();
  await page.keyboard.press('Tab');
  await tips(page).waitFor();
  const named = await tips(page).boundingBox();
  for (const [name, reach] of Object.entries({
    'a button': () => button(page, 'Next step').hover(),
    'the track': () => page.getByRole('slider').hover(),
    'a stop': () => page.mouse.move(named.x + named.width / 2, named.y + named.height + 16, { steps: 3 }),
  })) {
    await reach();
    await tips(page).waitFor();
    await frames(page);
    assert.equal(await tips(page).count(), 1, `${name}: one at a time`);
    const before = await tips(page).innerText();
    await frames(page, 20);
    assert.equal(await tips(page).innerText(), before, `${name}: it stays`);
    await page.keyboard.press('Escape');
    assert.equal(await tips(page).count(), 0, `${name}: Escape puts it away`);
    await page.mouse.move(5, 5);
    await reach();
    await tips(page).waitFor();
    const { x, y, width, height } = await tips(page).boundingBox();
    // Over the gap between what is explained and its bubble.
    await page.mouse.move(x + width / 2, y + height - 2, { steps: 25 });
    await frames(page);
    assert.equal(await tips(page).count(), 1, `${name}: the pointer may go onto it`);
    await page.mouse.move(5, 5, { steps: 3 });
    await page.waitForFunction(() => !document.querySelector('trip-map').shadowRoot.querySelector('.bar ~ .tip'));
  }
});

for (const [theme, context] of Object.entries({ light: {}, dark: { colorScheme: 'dark' }, 'forced colours': { forcedColors: 'active' } })) {
  test(`2.4.7, 2.4.11 in ${theme} the focus is seen at every stop, in the window and under nothing`, theme === 'forced colours' ? needs('forced-colors') : {}, async (t) => {
    const page = await article(t, { path: 'story.html', context: { ...CALM, ...context } });
    await somewhereToGo(page);
    await onMap(page, (map) => map.shadowRoot.querySelector('.map').focus());
    const stops = new Set();
    const isInside = () => onMap(page, ({ shadowRoot }) => shadowRoot.activeElement !== null);
    while (await isInside()) {
      const stop = await focused(page);
      stops.add(stop);
      await frames(page);
      // How many of nine points of the part that has the focus are it, and not something over it, within the window.
      const { free, box } = await onMap(page, ({ shadowRoot }) => {
        const part = shadowRoot.activeElement;
        const { left, top, width, height } = part.getBoundingClientRect();
        const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + x * width, top + y * height]));
        const hits = points.filter(([x, y]) => {
          const hit = shadowRoot.elementFromPoint(x, y);
          return hit && (part === hit || part.contains(hit) || hit.closest('.track') === part.parentElement);
        });
        return { free: hits.length, box: { x: left, y: top, width, height } };
      });
      assert.ok(free >= 3, `${stop}: only ${free} of 9 points are free`);
      const clip = { x: Math.max(box.x - 6, 0), y: Math.max(box.y - 6, 0), width: box.width + 12, height: Math.min(box.height + 12, 900 - Math.max(box.y - 6, 0)) };
      await page.keyboard.press('Escape');
      const shot = await page.screenshot({ clip });
      await onMap(page, ({ shadowRoot }) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('*, .thumb { outline: none !important }');
        window.styles ??= [...shadowRoot.adoptedStyleSheets];
        shadowRoot.adoptedStyleSheets = [...window.styles, sheet];
      });
      const { count, clear } = await differences(page, shot, await page.screenshot({ clip }));
      await onMap(page, ({ shadowRoot }) => {
        shadowRoot.adoptedStyleSheets = window.styles;
      });
      // A ring of two px around the smallest thing, the thumb.
      assert.ok(count >= 60 && clear >= 40, `${stop}: ${count} pixels differ, ${clear} of them by 3:1`);
      await page.keyboard.press('Tab');
    }
    assert.ok(stops.size >= 9, [...stops].join());
  });
}

for (const colorScheme of ['light', 'dark']) {
  test(`forced colours, ${colorScheme}: words, signs, controls and route have the reader’s own colours`, needs('forced-colors'), async (t) => {
    const page = await mapPage(t, { context: { ...CALM, colorScheme, forcedColors: 'active' } });
    await at(page, 'meeting');
    await page.locator('trip-map summary').click();
    const { ink, ground, highlight, words, icons } = await onMap(page, ({ shadowRoot }) => {
      const probe = document.createElement('i');
      shadowRoot.querySelector('.frame').append(probe);
      const system = (name) => {
        probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
        return getComputedStyle(probe).color;
      };
      const known = { ink: system('CanvasText'), ground: system('Canvas'), highlight: system('Highlight'), link: system('LinkText'), button: system('ButtonText') };
      probe.remove();
      const visible = [...shadowRoot.querySelectorAll('.card *, .itinerary *, .credit *, .bar *')].filter((part) => part.checkVisibility({ visibilityProperty: true }));
      const colors = (parts, property) => [...new Set(parts.map((part) => getComputedStyle(part)[property]))].filter((color) => !Object.values(known).includes(color));
      return { ...known,
        words: colors(visible.filter((part) => part.childElementCount === 0 && part.textContent.trim() && !part.closest('svg')), 'color'),
        icons: colors(visible.filter((part) => part.matches('button svg')), 'fill') };
    });
    assert.deepEqual(words, [], 'words in other colours');
    // Icons lie on the button’s own colours, of which the play button has the accent’s.
    assert.ok(icons.length <= 1, icons.join());
    assert.notEqual(ink, ground);
    const route = await onMap(page, ({ shadowRoot }, wanted) => {
      const canvas = shadowRoot.querySelector('canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const rgb = wanted.map((color) => color.match(/\d+/g).map(Number));
      return rgb.map(([red, green, blue]) => {
        let count = 0;
        for (let i = 0; i < data.length; i += 4) count += Math.abs(data[i] - red) + Math.abs(data[i + 1] - green) + Math.abs(data[i + 2] - blue) < 6;
        return count;
      });
    }, [ground, ink]);
    assert.ok(route[0] > 5000 && route[1] > 50, `the map has ${route[0]} pixels of the canvas and ${route[1]} of the text`);
    assert.ok(highlight);
  });
}
