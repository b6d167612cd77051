// What the tests of accessibility share: a page with a map between two links, the shipped trips, and the means that only
// one engine has. Whoever runs them in another engine has this file to look at.
import assert from 'node:assert/strict';
import { TRIP, built, onMap, open, shown } from '../harness.mjs';

/** A page as a newsroom writes it: a heading, a link before the map, and one after it. */
export const pageOf = (map) => `<main><h1>A trip</h1><p><a id="before" href="#after">Before</a></p>${map}
  <p><a id="after" href="#before">After</a></p></main>`;

export const MAP = `<trip-map src="${TRIP}"><p>Fallback</p></trip-map>`;

/** Opens such a page and waits for the picture. */
export async function mapPage(t, { map = MAP, waits = true, ...options } = {}) {
  const page = await open(t, { body: pageOf(map), ...options });
  if (waits) await shown(page);
  return page;
}

/** The shipped trips, as their files have them. */
export async function shippedTrips() {
  const index = JSON.parse(await built('trips/index.json'));
  return Promise.all(index.map(async ({ file }) => ({ file, trip: JSON.parse(await built(`trips/${file}`)) })));
}

/** Shows another trip or language in the page that is open, and waits until it is loaded. */
export const change = (page, attributes) => onMap(page, (map, wanted) => new Promise((loaded) => {
  // What is there already is not loaded again.
  if (Object.entries(wanted).every(([name, value]) => map.getAttribute(name) === value)) return loaded();
  map.addEventListener('load', loaded, { once: true });
  for (const [name, value] of Object.entries(wanted)) map.setAttribute(name, value);
  return undefined;
}).then(() => {}), attributes);

/** A text of a trip file in a language, as the map chooses it. */
export const inLanguage = (text, lang, own) =>
  (typeof text === 'string' ? text : text[lang] ?? text[own] ?? Object.values(text)[0]);

/** Waits until a step is shown at rest, its words as well as its picture. */
export async function at(page, kind) {
  await onMap(page, async (map, wanted) => {
    map.pause();
    map.seek(map.steps.find(({ kind: found, children }) => found === wanted && (wanted !== 'stop' || children.length > 0)).still_s);
    for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
  }, kind);
}

/**
 * What the browser tells assistive technology: role, name, description and value of whatever it does not leave out.
 * Chromium's DevTools; Firefox and WebKit have no such door that also leads into shadow roots.
 */
export async function tree(page) {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name, description, value, properties = [] }) => ({
    role: role?.value ?? '', name: name?.value ?? '', description: description?.value ?? '', value: value?.value ?? '',
    ...Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
  }));
}

/** Where two screenshots differ: how many pixels, how strongly at most (as a ratio of contrast), and the box around them. */
export const differences = (page, before, after) => page.evaluate(async (shots) => {
  const [one, two] = await Promise.all(shots.map(async (shot) => {
    const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  }));
  const light = (data, i) => [0.2126, 0.7152, 0.0722].reduce((sum, share, channel) => {
    const value = data[i + channel] / 255;
    return sum + share * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  }, 0);
  const found = { count: 0, clear: 0, left: Infinity, top: Infinity, right: 0, bottom: 0 };
  for (let i = 0; i < one.data.length; i += 4) {
    if ([0, 1, 2].every((channel) => one.data[i + channel] === two.data[i + channel])) continue;
    const [x, y] = [(i / 4) % one.width, Math.floor(i / 4 / one.width)];
    const [a, b] = [light(one.data, i), light(two.data, i)];
    found.count += 1;
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) found.clear += 1;
    Object.assign(found, { left: Math.min(found.left, x), top: Math.min(found.top, y), right: Math.max(found.right, x), bottom: Math.max(found.bottom, y) });
  }
  return found;
}, [before, after].map((shot) => shot.toString('base64')));

/** Which element has the focus, inside the map or outside, by a word for it. */
export const focused = (page) => page.evaluate(() => {
  const outer = document.activeElement;
  const { id, className, localName } = outer?.shadowRoot?.activeElement ?? outer ?? {};
  return outer?.shadowRoot?.activeElement ? className || localName : id || localName;
});

/** Presses Tab until something has the focus. */
export async function tabTo(page, wanted, key = 'Tab') {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(page)).includes(wanted)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} does not come to ${wanted}`);
}
