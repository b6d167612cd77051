// Contrast and colour: what is written on the map and what is drawn on it, in every theme, in those of authors, and in grey.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs, onMap } from '../harness.mjs';
import { at, differences, mapPage } from './means.mjs';

/** Runs in the page before its scripts: writes down each text of the map, its colour, and what is under it when it comes. */
function keepTexts() {
  window.texts = [];
  const { fillText, strokeText } = CanvasRenderingContext2D.prototype;
  let casing = null;
  CanvasRenderingContext2D.prototype.strokeText = function (...args) {
    casing = { text: args[0], color: this.strokeStyle };
    return strokeText.apply(this, args);
  };
  CanvasRenderingContext2D.prototype.fillText = function (...args) {
    const { a, d, e, f } = this.getTransform();
    const [text, x, y] = args;
    const size = parseFloat(/([\d.]+)px/.exec(this.font)[1]) * a;
    const width = this.measureText(text).width * a;
    const left = a * x + e - { center: width / 2, right: width, end: width }[this.textAlign] || a * x + e;
    const [w, h] = [Math.max(Math.round(width), 1), Math.max(Math.round(size * 0.7), 1)];
    const under = {};
    const { data } = this.getImageData(Math.round(left), Math.round(d * y + f - size * 0.7), w, h);
    const surface = getComputedStyle(this.canvas.parentElement.closest('.frame')).backgroundColor.match(/\d+/g).slice(0, 3).join();
    for (let i = 0; i < data.length; i += 4) {
      // The chart is clear, and what is beyond the edge of the map is not seen.
      if (data[i + 3] === 0 && !this.canvas.matches('.chart')) continue;
      const color = data[i + 3] === 0 ? surface : `${data[i]},${data[i + 1]},${data[i + 2]}`;
      under[color] = (under[color] ?? 0) + 1 / (w * h);
    }
    window.texts.push({ text, color: this.fillStyle, casing: casing?.text === text ? casing.color : null, under,
      large: size / devicePixelRatio >= (/bold|[6-9]00/.test(this.font) ? 18.66 : 24) });
    casing = null;
    return fillText.apply(this, args);
  };
}

const rgbOf = (color) => {
  if (color.startsWith('#')) return [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16));
  return color.match(/[\d.]+/g).map(Number);
};
const light = (rgb) => [0.2126, 0.7152, 0.0722].reduce((sum, share, i) =>
  sum + share * (rgb[i] / 255 <= 0.04045 ? rgb[i] / 255 / 12.92 : ((rgb[i] / 255 + 0.055) / 1.055) ** 2.4), 0);
const contrast = (one, two) => {
  const [high, low] = [light(one), light(two)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

/** The texts of each still of a trip that are harder to read than WCAG allows. */
async function hardToRead(page) {
  const count = await onMap(page, ({ steps }) => steps.length);
  const found = [];
  let written = 0;
  for (let step = 0; step < count; step += 1) {
    await onMap(page, async (map, index) => {
      window.texts = [];
      map.seek(map.steps[index].still_s);
      for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
    }, step);
    for (const { text, color, casing, under, large } of await page.evaluate(() => window.texts)) {
      written += 1;
      // A casing lies around every letter; without one, whatever is a good part of what is under the text.
      const grounds = casing ? [rgbOf(casing)] : Object.entries(under).filter(([, share]) => share > 0.08).map(([rgb]) => rgb.split(',').map(Number));
      for (const ground of grounds) {
        const ratio = contrast(rgbOf(color), ground);
        if (ratio < (large ? 3 : 4.5)) found.push(`step ${step}: "${text}" ${color} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  }
  assert.ok(written > count, `only ${written} texts were seen`);
  return found;
}

const BRANDS = {
  'a light brand': 'trip-map { --trip-map-accent: #0a58ca; --trip-map-sea: #f4efe3; --trip-map-land: #d8cfb8; --trip-map-text: #222 }',
  'a brand that cannot be read': 'trip-map { --trip-map-accent: #ffe14d; --trip-map-sea: #9a9a9a; --trip-map-land: #8c8c8c; --trip-map-text: #888; --trip-map-quiet: #aaa; --trip-map-surface: #999 }',
};
const THEMES = [
  ['the light theme', {}], ['the dark theme', { theme: 'dark' }], ['forced colours', { context: { forcedColors: 'active' } }],
  ...Object.entries(BRANDS).flatMap(([name, css]) => [[name, { css }], [`${name}, dark`, { css, theme: 'dark' }]]),
];

const themed = (t, { css = '', theme = 'light', context = {} }) => mapPage(t, {
  // The brands differ in colours only: a short trip has them all.
  map: `<link rel="stylesheet" href="brand.css"><trip-map theme="${theme}" src="trips/${css ? 'putin-2024-06' : 'kishida-2024-07'}.json"></trip-map>`,
  answers: { 'brand.css': { body: css } },
  context: { viewport: { width: 700, height: 800 }, reducedMotion: 'reduce', ...context }, before: keepTexts,
});

for (const [name, options] of THEMES) {
  test(`1.4.3, 1.4.11 in ${name} every text on the map and the chart can be read at every step, and the route, the thumb and the ring of the focus stand out`, options.context ? needs('forced-colors') : {}, async (t) => {
    const page = await themed(t, options);
    assert.deepEqual(await hardToRead(page), []);
    await at(page, 'closing');
    const { accent, surface, grounds, ring } = await onMap(page, ({ shadowRoot }) => {
      // What covers a good part of the picture: sea, land and sky, without the soft edges between them.
      const canvas = shadowRoot.querySelector('canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const colors = {};
      for (let i = 0; i < data.length; i += 4) {
        const color = `${data[i]},${data[i + 1]},${data[i + 2]}`;
        colors[color] = (colors[color] ?? 0) + 4 / data.length;
      }
      shadowRoot.querySelector('.next').focus({ focusVisible: true });
      return {
        accent: getComputedStyle(shadowRoot.querySelector('.done'), '::before').backgroundColor,
        surface: getComputedStyle(shadowRoot.querySelector('.frame')).backgroundColor,
        ring: getComputedStyle(shadowRoot.querySelector('.next')).outlineColor,
        grounds: Object.entries(colors).filter(([, share]) => share > 0.05).map(([rgb]) => rgb.split(',').map(Number)),
      };
    });
    for (const ground of [...grounds, rgbOf(surface)]) {
      const ratio = contrast(rgbOf(accent), ground);
      assert.ok(ratio >= 3, `${accent} on ${ground}: ${ratio.toFixed(2)}`);
    }
    assert.ok(contrast(rgbOf(ring), rgbOf(surface)) >= 3, `the ring ${ring} on ${surface}`);
  });
}

const STATUSES = ['arranging', 'planned', 'confirmed', 'underway', 'held', 'postponed', 'cancelled'];
const tripOf = (status) => JSON.stringify({
  format: 1, id: 'status', lang: 'en', title: 'A trip',
  places: { rome: { name: 'Rome', lon: 12.5, lat: 41.9 }, oslo: { name: 'Oslo', lon: 10.7, lat: 59.9 } },
  legs: [{ from: 'rome', to: 'oslo', mode: 'air', status }],
  meetings: [{ id: 'm', at: 'oslo', kind: 'visit', title: 'A visit', status }],
});

test('1.4.1 no status is told by colour alone: in grey each has a sign of its own on the map, and a word and a sign in the list', async (t) => {
  const page = await mapPage(t, {
    map: '<trip-map src="status.json" at="oslo/m"></trip-map>', answers: { 'status.json': { body: tripOf('planned') } },
    context: { viewport: { width: 700, height: 800 }, reducedMotion: 'reduce' },
  });
  const shots = [];
  const signs = [];
  for (const status of STATUSES) {
    await onMap(page, (map, trip) => new Promise((loaded) => {
      map.addEventListener('load', loaded, { once: true });
      map.trip = trip;
    }).then(() => {}), tripOf(status));
    await at(page, 'meeting');
    signs.push(await page.locator('trip-map .route .meeting .status').textContent());
    shots.push(await grey(page));
  }
  assert.equal(new Set(signs).size, STATUSES.length, signs.join());
  assert.equal(new Set(signs.map((sign) => [...sign][0])).size, STATUSES.length, 'the signs without their words');
  for (let one = 0; one < shots.length; one += 1) {
    for (let two = one + 1; two < shots.length; two += 1) {
      const { count } = await differences(page, shots[one], shots[two]);
      assert.ok(count >= 12, `${STATUSES[one]} and ${STATUSES[two]} differ in ${count} pixels of grey`);
    }
  }
});

/** A screenshot of the map without any colour. */
async function grey(page) {
  const png = await onMap(page, async ({ shadowRoot }) => {
    const canvas = shadowRoot.querySelector('canvas');
    const { width, height } = canvas;
    const copy = new OffscreenCanvas(width, height);
    const context = copy.getContext('2d');
    const image = canvas.getContext('2d').getImageData(0, 0, width, height);
    for (let i = 0; i < image.data.length; i += 4) {
      const value = 0.2126 * image.data[i] + 0.7152 * image.data[i + 1] + 0.0722 * image.data[i + 2];
      image.data.fill(Math.round(value / 16) * 16, i, i + 3);
    }
    context.putImageData(image, 0, 0);
    const bytes = new Uint8Array(await (await copy.convertToBlob()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(png, 'base64');
}
