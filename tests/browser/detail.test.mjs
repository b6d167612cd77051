// The finer base map: fetched when it is wanted, once, and faded in; without it the coarse one stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, built, events, fileOf, frames, onMap, open as openCoarse, picture, shown } from './harness.mjs';

const FILE = 'land-50m.bin';
const element = (attributes = '') => `<trip-map src="${TRIP}" ${attributes}><p>Fallback</p></trip-map>`;
/** Opens a page that has the file, unless the test says otherwise. */
const open = (t, options) => openCoarse(t, { ...options, answers: { [FILE]: {}, ...options.answers } });
/** Narrow enough for the whole globe to be small. */
const context = { viewport: { width: 700, height: 900 } };
const fetched = (page) => page.requested.filter((url) => url.endsWith(fileOf(FILE))).length;

/** Waits for the file, and for the picture to come to rest. */
async function sharp(page) {
  await page.waitForFunction((file) => performance.getEntriesByName(new URL(file, location.href).href)
    .some(({ responseEnd }) => responseEnd > 0), fileOf(FILE));
  await still(page);
}

/** Waits until twenty frames in a row draw nothing. */
const still = (page) => page.evaluate(async () => {
  for (let quiet = 0, before = -1; quiet < 20; quiet += 1) {
    if (window.diary.strokes !== before) quiet = 0;
    before = window.diary.strokes;
    await new Promise(requestAnimationFrame);
  }
});

/** How many pixels differ from their left neighbour: the finer the coast, the more. */
const edges = (page) => onMap(page, (map) => {
  const canvas = map.shadowRoot.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 4; i < data.length; i += 4) count += data[i] === data[i - 4] && data[i + 1] === data[i - 3] ? 0 : 1;
  return count;
});

test('an overview does not fetch it, a stop does, and two maps once', async (t) => {
  const page = await open(t, { body: element() + element(), context });
  await shown(page);
  await frames(page, 10);
  assert.equal(fetched(page), 0);
  await page.locator('trip-map').evaluateAll((maps) => maps.forEach((map) => map.goTo('washington')));
  await sharp(page);
  await page.locator('trip-map').last().scrollIntoViewIfNeeded();
  await shown(page, 'trip-map:last-of-type');
  await still(page);
  assert.equal(fetched(page), 1);
  assert.deepEqual(page.said, []);
  assert.deepEqual(await page.evaluate(() => window.diary.shifts), []);
});

test('with it the coast is finer, and the framing the same', async (t) => {
  const coarse = await open(t, { body: element('at="washington"'), context, answers: { [FILE]: { status: 404 } } });
  await shown(coarse);
  await sharp(coarse);
  const fine = await open(t, { body: element('at="washington"'), context });
  await shown(fine);
  await sharp(fine);
  const [few, many] = [await edges(coarse), await edges(fine)];
  assert.ok(many > few * 1.05, `${few} pixels beside another colour, then ${many}`);
});

test('without it, or with a damaged one, the coarse map stays and nobody is told', async (t) => {
  const damaged = Buffer.from(await built(FILE));
  damaged.fill(0xff, 5000, 6000);
  const pictures = [];
  for (const answer of [{ status: 404 }, { cut: true }, { body: damaged }, { body: '<!doctype html>' }]) {
    const page = await open(t, { body: element('at="washington"'), context, answers: { [FILE]: answer } });
    await shown(page);
    await still(page);
    pictures.push(await picture(page));
    assert.equal((await events(page, 'error')).length, 0);
    assert.deepEqual(page.said, []);
  }
  assert.equal(new Set(pictures).size, 1);
});

test('it fades in, and under reduced motion is there at once', async (t) => {
  for (const reducedMotion of ['no-preference', 'reduce']) {
    let release = () => {};
    const held = new Promise((resolve) => (release = resolve));
    const page = await open(t, { body: element(), context: { ...context, reducedMotion }, answers: { [FILE]: () => held } });
    await shown(page);
    await onMap(page, (map) => map.goTo('washington'));
    await still(page);
    // Every picture from here on, until nothing has changed for a while.
    await onMap(page, (map) => {
      const canvas = map.shadowRoot.querySelector('canvas');
      window.pictures = [canvas.toDataURL()];
      window.rest = 0;
      const look = () => {
        const now = canvas.toDataURL();
        window.rest += 1;
        if (now !== window.pictures.at(-1)) {
          window.pictures.push(now);
          window.rest = 0;
        }
        requestAnimationFrame(look);
      };
      look();
    });
    release({});
    await page.waitForFunction(() => window.pictures.length > 1 && window.rest > 30);
    const count = await page.evaluate(() => window.pictures.length);
    assert.ok(reducedMotion === 'reduce' ? count === 2 : count > 2, `${reducedMotion}: ${count} pictures`);
  }
});

test('after a trap the new core has it too, without a second download', async (t) => {
  const page = await open(t, {
    body: element('at="washington"'),
    context,
    before: () => {
      const { fill } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fill = function (...args) {
        if (!window.trap) return fill.apply(this, args);
        window.trap = false;
        throw new WebAssembly.RuntimeError('unreachable');
      };
    },
  });
  await shown(page);
  await sharp(page);
  const before = await picture(page);
  await onMap(page, (map) => {
    window.trap = true;
    map.seek(0);
  });
  await page.waitForFunction(() => !window.trap);
  await page.waitForFunction(() => window.diary.events.filter(({ type }) => type === 'load').length === 2);
  await onMap(page, (map) => map.goTo('washington'));
  await still(page);
  assert.equal(await picture(page), before);
  assert.equal(fetched(page), 1);
  assert.equal(page.requested.filter((url) => url.endsWith('.wasm')).length, 2);
});
