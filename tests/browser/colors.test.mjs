// The colours of a page and of its readers: in the picture as in the bar and the card, readable, and followed when they
// change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constants, inflateSync } from 'node:zlib';
import { name as engineName } from './engines/engine.mjs';
import { TRIP, failed, frames, needs, onMap, open, shown } from './harness.mjs';

const element = `<trip-map src="${TRIP}" at="washington"><p>Fallback</p></trip-map>`;
const LIGHT = { accent: [199, 50, 26], sea: [227, 234, 238] };
const DARK = { sea: [27, 36, 44], land: [46, 56, 64] };

/** Opens a page with a style sheet of its own, the map shown. */
async function styled(t, css, { body = element, context = {} } = {}) {
  const page = await open(t, {
    body: `<link rel="stylesheet" href="brand.css">${body}`,
    answers: { 'brand.css': { body: css } },
    context,
  });
  await shown(page);
  return page;
}

/** How many pixels of the canvas have exactly a colour. */
const count = (page, rgb) => onMap(page, countIn, rgb);
const countIn = (map, [red, green, blue]) => {
  const canvas = map.shadowRoot.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let found = 0;
  for (let i = 0; i < data.length; i += 4) found += data[i] === red && data[i + 1] === green && data[i + 2] === blue;
  return found;
};

/** Waits until the canvas has a colour in some hundred pixels. */
async function drawnIn(page, rgb) {
  for (let tries = 0; await count(page, rgb) <= 100; tries += 1) {
    assert.ok(tries < 200, `${rgb} does not come`);
    await frames(page, 1);
  }
}

/** A colour as PDF writes it, to two places. */
const ink = (rgb) => rgb.map((value) => (value / 255).toFixed(2)).join(' ');

/** The colours a PDF fills with. @param {Buffer} pdf */
function inksOf(pdf) {
  const inks = new Set();
  for (const { index, 0: { length } } of pdf.toString('latin1').matchAll(/FlateDecode[^]*?stream\r?\n/g)) {
    const page = inflateSync(pdf.subarray(index + length), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    for (const [, ...rgb] of page.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g)) inks.add(ink(rgb.map((share) => share * 255)));
  }
  return inks;
}

/** A colour of the bar, as computed. */
const barColor = (page) => page.locator('trip-map .play svg').evaluate((svg) => getComputedStyle(svg).backgroundColor);

test('each colour of the page is in the picture, in whatever way CSS writes it', async (t) => {
  const page = await styled(t, `trip-map {
    --trip-map-accent: oklch(0.45 0.2 264);
    --trip-map-surface: #fff1e5;
    --trip-map-sea: color-mix(in srgb, white 80%, rgb(0 80 160));
    --trip-map-land: hsl(45 40% 92%);
    --trip-map-visited: lightgoldenrodyellow;
    --trip-map-quiet: darkslateblue;
    --trip-map-text: var(--brand, rgb(10, 20, 60));
  }`);
  for (const [name, rgb] of Object.entries({
    accent: [23, 69, 194], surface: [255, 241, 229], sea: [204, 220, 236], land: [243, 239, 226], visited: [250, 250, 210],
    quiet: [72, 61, 139], text: [10, 20, 60],
  })) {
    assert.ok(await count(page, rgb) > 10, `${name} ${rgb}: ${await count(page, rgb)}`);
  }
  assert.deepEqual(page.said, [], 'all of them can be read');
  assert.equal(await count(page, LIGHT.accent), 0);
  const card = await page.locator('trip-map .frame').evaluate((frame) => getComputedStyle(frame).backgroundColor);
  assert.equal(card, 'rgb(255, 241, 229)');
});

test('a colour that cannot be read is changed in the picture and in the bar alike, and one line says so', async (t) => {
  const page = await styled(t, 'trip-map { --trip-map-accent: #ffd500; --trip-map-sea: #2255aa }');
  assert.equal(page.said.length, 1);
  assert.match(page.said[0], /^warning: trip-map: .*sea #2255aa is drawn as (#\w{6}): [^;]+; accent #ffd500 is drawn as (#\w{6}): /);
  const [, accent] = page.said[0].match(/accent #ffd500 is drawn as (#\w{6})/);
  const rgb = [1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16));
  assert.ok(await count(page, rgb) > 100);
  assert.equal(await barColor(page), `rgb(${rgb.join(', ')})`);
  await onMap(page, (map) => map.setAttribute('theme', 'dark'));
  await frames(page);
  assert.equal(page.said.length, 1, 'once a map');
});

test('what is no colour reads as the theme’s, in the picture and in the bar', async (t) => {
  for (const bad of ['red;background:url(x)', 'notacolor', 'rgb(1 2', '12px', 'transparent', '"red"', 'red, red)']) {
    const page = await styled(t, '');
    await onMap(page, (map, value) => map.style.setProperty('--trip-map-accent', value), bad);
    await frames(page);
    assert.ok(await count(page, LIGHT.accent) > 100, bad);
    assert.equal(await barColor(page), 'rgb(199, 50, 26)', bad);
    assert.deepEqual(page.said, [], bad);
    await page.evaluate(() => { document.documentElement.style.colorScheme = 'dark'; });
    await drawnIn(page, DARK.sea);
  }
});

test('a map that fails before its first trip is dark where it is to be', async (t) => {
  const page = await open(t, { body: '<trip-map theme="dark" src="none.json"><p>Fallback</p></trip-map>' });
  await failed(page);
  const ground = await page.locator('trip-map [part=message]').evaluate((message) => getComputedStyle(message).backgroundColor);
  assert.equal(ground, `rgb(${DARK.sea.join(', ')})`);
});

test('a change of the page’s colours is followed at once, wherever it is made', async (t) => {
  const page = await styled(t, `.brand { --trip-map-accent: #0055cc } .dark-page { color-scheme: dark }`);
  await page.evaluate(() => document.body.classList.add('brand'));
  await drawnIn(page, [0, 85, 204]);
  await page.evaluate(() => document.body.classList.remove('brand'));
  await drawnIn(page, LIGHT.accent);
  await page.evaluate(() => document.documentElement.classList.add('dark-page'));
  await drawnIn(page, DARK.sea);
  await page.evaluate(() => { document.documentElement.style.colorScheme = 'light'; });
  await drawnIn(page, LIGHT.sea);
});

test('colours may differ between light and dark', needs('media-changes'), async (t) => {
  const page = await styled(t, ':root { color-scheme: light dark } trip-map { --trip-map-accent: light-dark(#0055cc, #66ccff) }');
  assert.ok(await count(page, [0, 85, 204]) > 100);
  await page.emulateMedia({ colorScheme: 'dark' });
  await drawnIn(page, [102, 204, 255]);
});

test('on paper the picture is the light one, whatever the screen shows', needs('print'), async (t) => {
  const page = await styled(t, '');
  const image = () => onMap(page, (map) => map.shadowRoot.querySelector('canvas').toDataURL());
  const sizeOf = () => onMap(page, (map) => map.shadowRoot.querySelector('canvas').width);
  const [light, size] = [await image(), await sizeOf()];
  await onMap(page, (map) => map.setAttribute('theme', 'dark'));
  await drawnIn(page, DARK.sea);
  const dark = await image();
  await page.evaluate(`window.countIn = ${countIn}`);
  await page.evaluate((seas) => addEventListener('beforeprint', () => {
    const map = document.querySelector('trip-map');
    const canvas = map.shadowRoot.querySelector('canvas');
    window.printed = { image: canvas.toDataURL(), size: canvas.width, counts: seas.map((sea) => window.countIn(map, sea)) };
  }), [LIGHT.sea, DARK.sea]);
  await page.pdf();
  const { counts, ...printed } = await page.evaluate(() => window.printed);
  assert.ok(counts[0] > 10_000 && counts[1] === 0, `${counts[0]} pixels of the light sea, ${counts[1]} of the dark one`);
  // Firefox has given the canvas the width of the paper by then; elsewhere it is the picture of the screen, pixel by pixel.
  if (engineName !== 'firefox') assert.deepEqual(printed, { image: light, size });
  for (let tries = 0; await image() !== dark; tries += 1) {
    assert.ok(tries < 200, 'the picture of the screen does not come back');
    await frames(page, 1);
  }
});

test('the lines of the picture are lines on paper, in the light theme', needs('print', 'lines-in-print'), async (t) => {
  const page = await styled(t, 'trip-map { color-scheme: dark }');
  await drawnIn(page, DARK.sea);
  const paper = inksOf(await page.pdf());
  for (const rgb of [LIGHT.accent, LIGHT.sea]) assert.ok(paper.has(ink(rgb)), `${rgb}`);
  assert.equal(paper.has(ink(DARK.sea)), false);
});

test('a map that was never in sight is printed too', needs('print'), async (t) => {
  const page = await open(t, { body: `<p style="block-size: 5000px">Far below:</p>${element.replace('<trip-map', '<trip-map loading="eager"')}`, answers: { 'host.html': { csp: '' } } });
  await page.waitForFunction(() => document.querySelector('trip-map').duration > 0);
  assert.equal(await onMap(page, (map) => map.shadowRoot.querySelector('.frame').className), 'frame loading light charted');
  await page.pdf();
  assert.equal(await onMap(page, (map) => map.shadowRoot.querySelector('.frame').className), 'frame shown light charted');
});

test('readers who want more contrast get quiet things in the colour of the text', needs('media-changes'), async (t) => {
  const page = await styled(t, '');
  const quiet = await count(page, [89, 101, 110]);
  assert.ok(quiet > 0);
  await page.emulateMedia({ contrast: 'more' });
  await page.waitForFunction(() => document.querySelector('trip-map').shadowRoot.querySelector('.frame').style.getPropertyValue('--quiet') === '#1d252b');
  await frames(page);
  assert.equal(await count(page, [89, 101, 110]), 0);
});

const FORCED = ':root { color-scheme: light dark } trip-map { --trip-map-accent: #0055cc; --trip-map-sea: #ddeeff }';

/** System colours of the page. */
const systemColors = (page, ...names) => page.evaluate((all) => all.map((name) => {
  const probe = document.createElement('i');
  probe.style.color = name;
  document.body.append(probe);
  const rgb = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).map(Number);
  probe.remove();
  return rgb;
}), names);

for (const colorScheme of ['light', 'dark']) {
  test(`forced colours are those of the picture, ${colorScheme}`, needs('forced-colors'), async (t) => {
    const page = await styled(t, FORCED, { context: { colorScheme, forcedColors: 'active' } });
    const [canvas, text] = await systemColors(page, 'Canvas', 'CanvasText');
    await drawnIn(page, canvas);
    assert.ok(await count(page, text) > 100, `${text}`);
    assert.equal(await count(page, [0, 85, 204]), 0);
    assert.deepEqual(page.said, []);
  });

  test(`colours that are forced no more are the page’s again, ${colorScheme}`, needs('forced-colors', 'media-changes'), async (t) => {
    const page = await styled(t, FORCED, { context: { colorScheme, forcedColors: 'active' } });
    const [canvas] = await systemColors(page, 'Canvas');
    await drawnIn(page, canvas);
    await page.emulateMedia({ colorScheme, forcedColors: 'none' });
    await drawnIn(page, colorScheme === 'light' ? [0, 85, 204] : DARK.land);
  });
}
