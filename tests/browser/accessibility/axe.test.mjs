// axe-core against every state of a map, in every theme and size, and against our own pages.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { article, asksFor, button, failed, frames, needs, onMap } from '../harness.mjs';
import { at, mapPage, tree } from './means.mjs';

const www = new URL('../../../www/', import.meta.url);
const axe = await readFile(createRequire(new URL('package.json', www)).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Some are off unless they are asked for; all are to be there in any version of axe-core. */
const REQUIRED = ['aria-allowed-attr', 'aria-prohibited-attr', 'aria-input-field-name', 'aria-valid-attr-value', 'button-name',
  'color-contrast', 'frame-title', 'frame-title-unique', 'image-alt', 'svg-img-alt', 'role-img-alt', 'list', 'listitem',
  'nested-interactive', 'scrollable-region-focusable', 'target-size', 'label-content-name-mismatch', 'td-has-header', 'region'];

/** What axe-core says against the page as it stands. */
async function complaints(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations, ran } = await page.evaluate(async ([tags, required]) => {
    const { violations: found, ...other } = await window.axe.run({
      runOnly: tags, rules: Object.fromEntries(required.map((id) => [id, { enabled: true }])), elementRef: false,
    });
    return { violations: found, ran: [found, ...Object.values(other)].flat().map(({ id }) => id).filter(Boolean) };
  }, [TAGS, REQUIRED]);
  assert.deepEqual(REQUIRED.filter((rule) => !ran.includes(rule)), [], 'rules that did not run');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`);
}

const toggleItinerary = (page) => page.locator('trip-map summary').click();
const leaveFullScreen = async (page) => {
  await page.evaluate(() => document.exitFullscreen());
  await button(page, 'Full screen').waitFor();
};

/** The states of a map, each reached from the one before. */
const STATES = {
  overview: () => {},
  leg: (page) => at(page, 'leg'),
  'stop with meetings': (page) => at(page, 'stop'),
  'tooltip open': async (page) => {
    await button(page, 'Next step').hover();
    await page.locator('trip-map .tip').waitFor();
  },
  'map taken by the reader': (page) => button(page, 'Zoom in').click(),
  'itinerary open': toggleItinerary,
  end: async (page) => {
    await toggleItinerary(page);
    await at(page, 'closing');
  },
  'full screen': async (page) => {
    await button(page, 'Full screen').click();
    await button(page, 'Leave full screen').waitFor();
  },
  playing: async (page) => {
    await leaveFullScreen(page);
    await onMap(page, (map) => map.play());
  },
  'reduced motion': async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await frames(page);
  },
  failed: async (page) => {
    await onMap(page, (map) => map.setAttribute('src', 'none.json'));
    await failed(page);
  },
};

const THEMES = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, 'forced colours': { forcedColors: 'active' } };

for (const [theme, context] of Object.entries(THEMES)) {
  for (const width of [320, 680, 1200]) {
    test(`axe-core has nothing against any state of a map at ${width} px, ${theme}`, theme === 'forced colours' ? needs('forced-colors') : {}, async (t) => {
      const page = await mapPage(t, { context: { viewport: { width, height: 900 }, ...context } });
      for (const [state, reach] of Object.entries(STATES)) {
        await reach(page);
        assert.deepEqual(await complaints(page), [], state);
      }
    });
  }
}

test('axe-core has nothing against a map that waits for its trip, its fallback shown', async (t) => {
  let answer;
  const page = await mapPage(t, {
    map: '<trip-map src="slow.json"><p>Fallback</p></trip-map>', waits: false,
    answers: { 'slow.json': () => new Promise((resolve) => (answer = resolve)) },
  });
  await asksFor(page, /slow\.json/);
  assert.deepEqual(await complaints(page), []);
  answer({ status: 404 });
});

test('axe-core has nothing against the page of an article that has no scripts', async (t) => {
  const page = await mapPage(t, { answers: { 'trip-map.js': { status: 404 } }, map: '<trip-map><p>Fallback</p></trip-map>', waits: false });
  assert.ok(await page.getByText('Fallback').isVisible());
  assert.deepEqual(await complaints(page), []);
});

test('the fallback of an article that has no scripts is told', needs('accessible-tree'), async (t) => {
  const page = await mapPage(t, { answers: { 'trip-map.js': { status: 404 } }, map: '<trip-map><p>Fallback</p></trip-map>', waits: false });
  assert.ok((await tree(page)).some(({ name }) => name === 'Fallback'));
});

for (const path of ['article.html', 'index.html', 'story.html']) {
  for (const [width, colorScheme] of [[360, 'dark'], [1200, 'light']]) {
    test(`axe-core has nothing against ${path} at ${width} px, ${colorScheme}`, async (t) => {
      const page = await article(t, { path, context: { viewport: { width, height: 900 }, colorScheme } });
      assert.deepEqual(await complaints(page), [], 'at the opening');
      await toggleItinerary(page);
      await onMap(page, (map) => map.goTo(map.steps.find(({ kind }) => kind === 'meeting').id));
      assert.deepEqual(await complaints(page), [], 'at a meeting, the itinerary open');
    });
  }
}
