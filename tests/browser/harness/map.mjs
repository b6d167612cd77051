// What tests do with a page that has a map in it: wait for it, ask it, press its buttons, look at its pixels.
import { open } from './open.mjs';

/** Waits for the first picture. */
export async function shown(page, selector = 'trip-map') {
  await page.waitForFunction((wanted) => document.querySelector(wanted)?.shadowRoot?.querySelector('.shown'), selector);
}

/** Opens the article with the map in sight. */
export async function article(t, options) {
  const page = await open(t, options);
  await page.locator('trip-map').scrollIntoViewIfNeeded();
  await shown(page);
  return page;
}

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const counter = (page) => page.locator('trip-map .count').innerText();

/** Waits until every map of the page has its trip, in sight or not. */
export const loaded = (page) => page.waitForFunction(() =>
  [...document.querySelectorAll('trip-map')].every(({ steps }) => steps?.length > 0));

/** Waits until a page has asked for an address. */
export async function asksFor(page, pattern) {
  while (!page.requested.some((url) => pattern.test(url))) await frames(page, 1);
}

/** Puts a link at the end of a page: the window of WebKitGTK has nothing around the page that Tab could leave for. */
export const somewhereToGo = (frame) => frame.evaluate(() => {
  const link = Object.assign(document.createElement('a'), { href: '#on', textContent: 'On' });
  (document.querySelector('dialog[open]') ?? document.body).append(link);
});

/** The id of the step a map shows. */
export const stepOf = (page, selector = 'trip-map') => page.locator(selector).first().evaluate(({ steps, currentTime }) =>
  steps.findLast(({ start_s: start }) => start <= currentTime)?.id);

/** Waits until a map shows a step. */
export const reaches = (page, step, selector = 'trip-map') => page.waitForFunction(([wanted, id]) => {
  const { steps, currentTime } = document.querySelector(wanted);
  return steps?.findLast(({ start_s: start }) => start <= currentTime)?.id === id;
}, [selector, step]);

/** Waits for the sentence that stands in for a picture, and returns it. */
export async function failed(page) {
  await page.waitForFunction(() => document.querySelector('trip-map')?.shadowRoot?.querySelector('.failed'));
  return page.locator('trip-map [part=message]').innerText();
}

/** The events so far, of one type. */
export const events = (page, type) =>
  page.evaluate((wanted) => window.diary.events.filter((event) => event.type === wanted), type);

/** Waits for the n-th event of a type and returns its detail. */
export async function nth(page, type, count = 1) {
  await page.waitForFunction(([wanted, n]) =>
    window.diary.events.filter((event) => event.type === wanted).length >= n, [type, count]);
  return (await events(page, type))[count - 1].detail;
}

/** Resolves after some frames have been painted. */
export const frames = (page, count = 3) => page.evaluate(async (n) => {
  for (let i = 0; i < n; i += 1) await new Promise(requestAnimationFrame);
}, count);

/** Evaluates a function of the element in the page. */
export const onMap = (page, act, argument) => page.locator('trip-map').first().evaluate(act, argument);

/** Shows a step at once: in the flight of `goTo`, no two moments are the same. */
export const cut = (page, step) =>
  onMap(page, (map, id) => map.seek(map.steps.find((known) => known.id === id).still_s), step);

/** A hash of the pixels of the canvas, as soon as what has changed before is drawn: a frame draws it, not the change. */
export const picture = (page) => onMap(page, async (map) => {
  for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
  const canvas = map.shadowRoot.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let hash = 0;
  for (let i = 0; i < data.length; i += 4) hash = (hash * 31 + data[i] * 65536 + data[i + 1] * 256 + data[i + 2]) % 4294967291;
  return hash;
});

/**
 * Where the canvas has the accent colour: how many pixels, and how wide and high the box around them is, as a share of
 * the shorter side of the canvas.
 * @param {number[]} accent red, green, blue
 */
export const accentPixels = (page, accent) => onMap(page, async (map, [red, green, blue]) => {
  for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
  const canvas = map.shadowRoot.querySelector('canvas');
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let [count, left, right, top, bottom] = [0, width, 0, height, 0];
  for (let i = 0; i < data.length; i += 4) {
    const off = Math.abs(data[i] - red) + Math.abs(data[i + 1] - green) + Math.abs(data[i + 2] - blue);
    if (off > 24) continue;
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    count += 1;
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  const shorter = Math.min(width, height);
  return { count, wide: (right - left) / shorter, high: (bottom - top) / shorter };
}, accent);
