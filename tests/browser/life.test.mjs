// The life of a map: taken away and brought back, hidden and shown, changed a hundred times, played where nobody looks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, events, frames, needs, nth, onMap, open, picture, shown } from './harness.mjs';

const element = (attributes = '') => `<trip-map src="${TRIP}" ${attributes}><p>Fallback</p></trip-map>`;

test('a canvas that the browser has lost is drawn again when it is back', async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  const before = await picture(page);
  await onMap(page, ({ shadowRoot }) => shadowRoot.querySelector('canvas').getContext('2d').reset());
  assert.notEqual(await picture(page), before);
  await onMap(page, ({ shadowRoot }) => shadowRoot.querySelector('canvas').dispatchEvent(new Event('contextrestored')));
  assert.equal(await picture(page), before);
});

test('a map taken from under the pointer plays by itself where it is put', async (t) => {
  const page = await open(t, { body: `<link rel="stylesheet" href="low.css">${element()}<div id="there"></div>`,
    answers: { 'low.css': { body: 'trip-map { inline-size: 400px } div { margin-inline-start: 600px }' } } });
  await shown(page);
  await page.locator('trip-map [part=canvas]').hover();
  await onMap(page, async (map) => {
    map.remove();
    await new Promise(requestAnimationFrame);
    map.setAttribute('autoplay', '');
    map.setAttribute('src', 'trips/scholz-2023-03.json');
    document.querySelector('#there').append(map);
  });
  await page.waitForFunction(() => document.querySelector('trip-map').currentTime > 0.2);
});

test('a moved map keeps its place and goes on', async (t) => {
  const page = await open(t, { body: `${element()}<div id="there"></div>` });
  await shown(page);
  await onMap(page, (map) => {
    map.seek(5);
    map.play();
    document.querySelector('#there').append(map);
  });
  assert.equal(await onMap(page, (map) => map.paused), false);
  await page.waitForFunction(() => document.querySelector('trip-map').currentTime > 5);
  assert.equal((await events(page, 'load')).length, 1);
});

test('a map taken away comes back where it was, without a second download', async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  await onMap(page, async (map) => {
    map.seek(5);
    window.kept = map;
    map.remove();
  });
  await frames(page);
  assert.equal(await page.evaluate(() => window.kept.steps.length), 0, 'its trip is freed');
  await page.evaluate(() => document.body.append(window.kept));
  await nth(page, 'load', 2);
  await shown(page);
  assert.equal(await onMap(page, (map) => map.currentTime), 5);
  assert.equal(page.requested.filter((url) => url.endsWith(TRIP)).length, 1);
});

test('reduced motion plays still frames, one a step', async (t) => {
  const page = await open(t, { body: element(), context: { reducedMotion: 'reduce' } });
  await shown(page);
  const seen = await onMap(page, async (map) => {
    const canvas = map.shadowRoot.querySelector('canvas');
    const leg = map.steps.findIndex(({ kind }) => kind === 'leg');
    map.seek(map.steps[leg].end_s - 0.5);
    const pictures = [];
    let stepped = 0;
    map.addEventListener('stepchange', () => (stepped += 1));
    map.play();
    while (stepped < 1 || pictures.length < 20) {
      await new Promise(requestAnimationFrame);
      pictures.push(canvas.toDataURL());
    }
    map.pause();
    return new Set(pictures).size;
  });
  assert.ok(seen <= 3, `a still before, one for the leg, one after; found ${seen} pictures`);
});

test('nothing is drawn out of sight, and a playing map waits there', async (t) => {
  const page = await open(t, { body: `<main>${element('autoplay')}</main><p>${'text '.repeat(6000)}</p><p id="end">End</p>` });
  await shown(page);
  await nth(page, 'play');
  await page.locator('#end').scrollIntoViewIfNeeded();
  const look = () => page.evaluate(() => [window.diary.strokes, document.querySelector('trip-map').currentTime]);
  await page.evaluate(() => new Promise((gone) => {
    new IntersectionObserver(([entry], observer) => {
      if (entry.isIntersecting) return;
      observer.disconnect();
      gone();
    }).observe(document.querySelector('trip-map'));
  }));
  await frames(page);
  const before = await look();
  await frames(page, 10);
  assert.deepEqual(await look(), before);
  assert.equal(await onMap(page, (map) => map.paused), false);
});

test('autoplay asks reduced motion and the bar first', async (t) => {
  const calm = await open(t, { body: element('autoplay'), context: { reducedMotion: 'reduce' } });
  await shown(calm);
  assert.equal(await onMap(calm, (map) => map.paused), true);
  const bare = await open(t, { body: element('autoplay controls="none"') });
  await shown(bare);
  assert.equal(await onMap(bare, (map) => map.paused), true);
  assert.equal(await bare.locator('trip-map [part=controls]').isVisible(), false);
});

test('the attributes at, loop and theme work, also when they change', async (t) => {
  const page = await open(t, { body: element('at="washington" loop theme="light"') });
  await shown(page);
  const still = await onMap(page, (map) => map.steps.find(({ id }) => id === 'washington').still_s);
  assert.equal(await onMap(page, (map) => map.currentTime), still);
  await onMap(page, (map) => map.setAttribute('at', '2'));
  await page.waitForFunction(() => document.querySelector('trip-map').currentTime === 2);
  const light = await picture(page);
  await onMap(page, (map) => map.setAttribute('theme', 'dark'));
  await frames(page);
  assert.notEqual(await picture(page), light);
  await onMap(page, (map) => {
    map.seek(map.duration - 0.05);
    map.play();
  });
  await page.waitForFunction(() => document.querySelector('trip-map').currentTime < 2);
  assert.equal((await events(page, 'ended')).length, 0);
});

test('many changes in a row are one update', async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  await onMap(page, (map, src) => {
    for (let i = 0; i < 100; i += 1) map.setAttribute('src', `none-${i}.json`);
    map.setAttribute('src', src);
    map.setAttribute('lang', 'ja');
  }, TRIP);
  await nth(page, 'load', 2);
  assert.equal(page.requested.filter((url) => url.includes('none-')).length, 0);
  assert.equal((await events(page, 'error')).length, 0);
});

test('a map changed a hundred times, each in its own turn, shows the last', async (t) => {
  const page = await open(t, { body: element() });
  await shown(page);
  await onMap(page, async (map, src) => {
    for (let i = 0; i < 100; i += 1) {
      map.setAttribute('src', i % 2 ? `none-${i}.json` : `${src}?${i}`);
      await new Promise((next) => setTimeout(next));
    }
    map.setAttribute('src', 'trips/scholz-2023-03.json');
  }, TRIP);
  await page.waitForFunction(() => {
    const { steps, shadowRoot } = document.querySelector('trip-map');
    return steps.some(({ id }) => id === 'berlin-tokyo') && shadowRoot.querySelector('.shown');
  });
});

test('what is mounted and taken away a hundred times leaves nothing', needs('devtools'), async (t) => {
  const page = await open(t, {
    body: '<div id="there"></div>',
    before: () => {
      const native = WebAssembly.instantiateStreaming;
      WebAssembly.instantiateStreaming = async (...args) => {
        const made = await native(...args);
        window.memory = made.instance.exports.memory;
        return made;
      };
    },
  });
  await page.evaluate(async () => {
    const first = document.createElement('trip-map');
    first.setAttribute('loading', 'eager');
    document.body.append(first);
    await customElements.whenDefined('trip-map');
    first.remove();
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const cycle = (count) => page.evaluate(async ([src, n]) => {
    const frame = () => new Promise(requestAnimationFrame);
    // A reader is at it in every way when it goes: in the middle of a drag, a flight, a tap, a word.
    const use = async (map) => {
      const part = map.shadowRoot.querySelector('[part=map]');
      const { left, top, width, height } = part.getBoundingClientRect();
      const point = (type, x, buttons = 1, y = 40) => part.dispatchEvent(new PointerEvent(type, {
        pointerId: 1, pointerType: 'mouse', isPrimary: true, buttons, clientX: left + x, clientY: top + y, bubbles: true,
      }));
      map.goTo('washington');
      map.play();
      await frame();
      point('pointerdown', 40);
      point('pointermove', 90);
      map.goTo('berlin');
      point('pointerdown', 40);
      point('pointerup', 40, 0);
      part.dispatchEvent(new WheelEvent('wheel', { deltaY: 100 }));
      map.shadowRoot.querySelector('.play')?.focus();
      // A stop is in the middle of its picture.
      map.seek(map.steps.find(({ id }) => id === 'berlin')?.still_s ?? 0);
      point('pointermove', width / 2, 0, height / 2);
      await frame();
    };
    let told = 0;
    for (let i = 0; i < n; i += 1) {
      const map = document.createElement('trip-map');
      map.setAttribute('src', src);
      const loaded = new Promise((resolve) => map.addEventListener('load', resolve, { once: true }));
      document.querySelector('#there').append(map);
      // Every third one is gone while it is still loading.
      if (i % 3 > 0) await loaded;
      while (i % 3 > 1 && !map.shadowRoot.querySelector('.shown')) await frame();
      await use(map);
      told += map.shadowRoot.querySelectorAll('.map .tip').length;
      map.remove();
    }
    window.diary.events = [];
    return told;
  }, [TRIP, count]);
  const count = async () => {
    await frames(page, 30);
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const wasm = await page.evaluate(() => window.memory.buffer.byteLength);
    return { wasm, ...Object.fromEntries(metrics.map(({ name, value }) => [name, value])) };
  };
  await cycle(10);
  const before = await count();
  assert.ok(await cycle(100) > 20, 'a tooltip is there on each third map');
  const after = await count();
  const found = JSON.stringify({ before, after });
  assert.equal(after.wasm, before.wasm, found);
  assert.ok(after.Nodes <= before.Nodes + 20, found);
  assert.ok(after.JSEventListeners <= before.JSEventListeners + 5, found);
  assert.ok(after.JSHeapUsedSize <= before.JSHeapUsedSize + 500_000, found);
});

test('hidden, a map is not there; shown, it draws', async (t) => {
  const page = await open(t, { body: `${element('hidden')}<div style="display: none">${element()}</div>` });
  await nth(page, 'load', 2);
  assert.equal(await page.locator('trip-map').first().isVisible(), false);
  await page.evaluate(() => {
    document.querySelector('trip-map').hidden = false;
    document.querySelector('div').style.display = 'block';
  });
  await shown(page);
  await page.locator('trip-map').last().scrollIntoViewIfNeeded();
  await shown(page, 'div > trip-map');
});
