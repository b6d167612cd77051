// The example pages as readers meet them: without scripts, on paper, by their name, and with the map running.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built, needs, open, shown } from './harness.mjs';

const PLAIN = 'examples/plain.html';
const trip = JSON.parse(await built('trips/kishida-2023-07.json'));
const words = (text) => (typeof text === 'object' ? text.en : text);

/** What of the trip cannot be seen in a page. */
async function missing(page) {
  const text = await page.locator('trip-map').innerText();
  return [...trip.meetings.map(({ title }) => words(title)), 'Vilnius', 'Brussels', 'July 2023', 'planned', 'held', 'Sources']
    .filter((fact) => !text.includes(fact));
}

for (const [where, media, needed] of [['screens', 'screen', {}], ['paper', 'print', needs('print-media')]]) {
  test(`without scripts the picture, the list and the sources can be seen on ${where}`, needed, async (t) => {
    for (const width of [360, 1200]) {
      const page = await open(t, { path: PLAIN, context: { javaScriptEnabled: false, viewport: { width, height: 800 } } });
      if (media !== 'screen') await page.emulateMedia({ media });
      assert.deepEqual(await missing(page), []);
      assert.ok(await page.locator('trip-map svg[role=img]').isVisible());
      const { box, names, wide } = await page.locator('trip-map svg[role=img]').evaluate((svg) => ({
        box: svg.getBoundingClientRect().toJSON(),
        names: [...svg.querySelectorAll('text')].filter((name) => name.getBoundingClientRect().width > 0).map((name) => name.textContent),
        wide: { page: document.documentElement.scrollWidth, window: document.documentElement.clientWidth },
      }));
      assert.ok(box.left >= 0 && box.right <= width && box.height > 200, JSON.stringify(box));
      assert.deepEqual(names.sort(), ['Brussels', 'Tokyo', 'Vilnius']);
      assert.equal(wide.page, wide.window, 'nothing is wider than the window');
    }
  });
}

test('the picture is called by its headline, its route and what is known of it', needs('accessible-tree'), async (t) => {
  const page = await open(t, { path: PLAIN, context: { javaScriptEnabled: false } });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const picture = nodes.find(({ role, name }) => ['image', 'img'].includes(role?.value) && name?.value.includes('Route'));
  assert.match(picture?.name.value ?? '', /^Kishida’s trip to Vilnius and Brussels Route: .*Vilnius.*Brussels.* July 2023 · about /);
});

test('with scripts the map takes the place of what was pasted', async (t) => {
  const page = await open(t, { path: PLAIN });
  await page.locator('trip-map').scrollIntoViewIfNeeded();
  await shown(page);
  assert.equal(await page.locator('trip-map > .trip-map-fallback').isVisible(), false);
  assert.deepEqual(page.said, []);
  assert.deepEqual(await page.evaluate(() => window.diary.violations), []);
});

test('links move the one of two maps that they name', async (t) => {
  const page = await open(t, { path: 'examples/two-maps.html' });
  await page.waitForFunction(() => [...document.querySelectorAll('trip-map')].every(({ steps }) => steps?.length > 0));
  await page.getByRole('link', { name: 'went on to Berlin' }).click();
  await page.waitForFunction(() => {
    const { steps, currentTime } = document.querySelector('#washington');
    return steps.findLast(({ start_s: start }) => start <= currentTime)?.id === 'berlin';
  });
  assert.equal(await page.locator('#pyongyang').evaluate(({ currentTime }) => currentTime), 0);
});

test('every example is linked, and everything it links to is there', async (t) => {
  const page = await open(t, { path: 'examples/index.html', context: { javaScriptEnabled: false } });
  const links = await page.locator('main a').evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  assert.ok(links.length >= 8);
  for (const link of links) assert.ok(await built(new URL(link, 'http://x/examples/').pathname.slice(1)), link);
});
