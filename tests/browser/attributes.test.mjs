// The attributes that change the picture: at once, at the same second, and a value that is not known reads as the default.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, frames, needs, onMap, open, picture, shown } from './harness.mjs';

/** The picture under each value of an attribute, one after the other on the same map; none for null. */
async function pictures(page, name, values) {
  const found = {};
  for (const value of values) {
    await onMap(page, (map, [attribute, wanted]) => {
      if (wanted === null) map.removeAttribute(attribute);
      else map.setAttribute(attribute, wanted);
    }, [name, value]);
    await frames(page);
    found[value] = await picture(page);
  }
  return found;
}

/** Opens a trip at a second. */
async function opened(t, at) {
  const page = await open(t, { body: `<trip-map src="${TRIP}" at="${at}"><p>Fallback</p></trip-map>` });
  await shown(page);
  return page;
}

const different = (found) => new Set(Object.values(found)).size;

test('view changes the picture at once, and nothing else', async (t) => {
  const page = await opened(t, 12);
  const found = await pictures(page, 'view', ['globe', 'flat', 'world']);
  assert.equal(different(found), 3, JSON.stringify(found));
  const again = await pictures(page, 'view', [' FLAT ', 'world', 'globe']);
  assert.deepEqual(again, { ' FLAT ': found.flat, world: found.world, globe: found.globe });
  const auto = await pictures(page, 'view', ['auto', 'mercator', '', null]);
  assert.equal(different(auto), 1, JSON.stringify(auto));
  assert.equal(await onMap(page, (map) => map.currentTime), 12);
  assert.deepEqual(page.said, []);
});

test('borders changes the picture at once, and nothing else', async (t) => {
  const page = await opened(t, 'berlin');
  const found = await pictures(page, 'borders', ['visited', 'none', 'all']);
  assert.equal(different(found), 3, JSON.stringify(found));
  const again = await pictures(page, 'borders', ['yes', 'None ', '', null]);
  assert.deepEqual(again, { yes: found.visited, 'None ': found.none, '': found.visited, null: found.visited });
  assert.equal(await onMap(page, (map) => map.currentTime), await onMap(page, (map) => map.steps.find(({ id }) => id === 'berlin').still_s));
  assert.deepEqual(page.said, []);
});

test('the page of all trips keeps the choice in its address, and in what it says to paste', async (t) => {
  const page = await open(t, { path: 'index.html?view=flat&borders=nonsense' });
  await shown(page);
  const attribute = (name) => onMap(page, (map, wanted) => map.getAttribute(wanted), name);
  assert.equal(await attribute('view'), 'flat');
  assert.equal(await attribute('borders'), 'visited');
  await page.getByRole('radio', { name: 'World', exact: true }).check();
  await page.getByRole('radio', { name: 'All', exact: true }).check();
  assert.match(page.url(), /view=world&borders=all$/);
  assert.match(await page.locator('#snippet').innerText(), / lang="en" view="world" borders="all">/);
  assert.equal(await attribute('borders'), 'all');
});

for (const deviceScaleFactor of [1, 1.25, 1.5, 1.75, 3]) {
  test(`the picture reaches the edges of the canvas, on a screen of ${deviceScaleFactor} pixels a px`, Number.isInteger(deviceScaleFactor) ? {} : needs('scale'), async (t) => {
    const page = await open(t, {
      body: `<trip-map src="${TRIP}" view="globe"></trip-map>`,
      context: { viewport: { width: 1201, height: 900 }, deviceScaleFactor },
    });
    await shown(page);
    const corners = await onMap(page, (map) => {
      const canvas = map.shadowRoot.querySelector('canvas');
      const [right, bottom] = [canvas.width - 1, canvas.height - 1];
      const at = (x, y) => [...canvas.getContext('2d').getImageData(x, y, 1, 1).data];
      return [at(0, 0), at(right, 0), at(0, bottom), at(right, bottom)];
    });
    for (const [red] of corners) assert.ok(red > 245, JSON.stringify(corners));
  });
}

test('aspect is the shape of the map, reserved before any script; what is not in the list reads as auto', async (t) => {
  const ratio = (page) => onMap(page, ({ shadowRoot }) => {
    const { width, height } = shadowRoot.querySelector('[part=canvas]').getBoundingClientRect();
    return width / height;
  });
  for (const [width, auto] of [[400, 4 / 5], [1200, 16 / 9]]) {
    const page = await open(t, {
      body: `<trip-map src="${TRIP}" aspect="4/3"><p>Fallback</p></trip-map>`, context: { viewport: { width, height: 900 } },
    });
    await shown(page);
    assert.deepEqual(await page.evaluate(() => window.diary.shifts), []);
    const shapes = { '4/3': 4 / 3, '16/9': 16 / 9, '3/2': 3 / 2, '1/1': 1, '4/5': 4 / 5, auto, '7/5': auto, '': auto, 'red;height:0': auto };
    for (const [aspect, shape] of Object.entries(shapes)) {
      await onMap(page, (map, value) => map.setAttribute('aspect', value), aspect);
      await frames(page);
      const found = await ratio(page);
      assert.ok(Math.abs(found - shape) < 0.02, `${aspect} at ${width} px: ${found}`);
    }
    assert.deepEqual(page.said, []);
  }
});

test('aspect keeps the same room with the script and without', async (t) => {
  const heights = [];
  for (const answers of [{}, { 'trip-map.js': { status: 404 } }]) {
    const page = await open(t, { body: `<trip-map src="${TRIP}" aspect="1/1"><p>Fallback</p></trip-map>`, answers });
    if (!answers['trip-map.js']) await shown(page);
    heights.push(await onMap(page, (map) => map.getBoundingClientRect().height));
  }
  assert.equal(heights[0], heights[1]);
});
