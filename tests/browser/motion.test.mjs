// How the picture comes from one step to another: in a flight, or in a cut for those who asked for less motion.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, frames, onMap, open, picture, shown } from './harness.mjs';

const BODY = `<trip-map src="${TRIP}" theme="light"><p>Fallback</p></trip-map>`;

async function map(t, context = {}) {
  const page = await open(t, { body: BODY, context });
  await shown(page);
  return page;
}

/** The pictures on the way to a step, each once, until nothing changes any more. */
const pictures = (page, step) => onMap(page, async (element, id) => {
  const canvas = element.shadowRoot.querySelector('canvas');
  const seen = [canvas.toDataURL()];
  element.goTo(id);
  for (let same = 0; same < 20;) {
    await new Promise(requestAnimationFrame);
    const now = canvas.toDataURL();
    same = now === seen.at(-1) ? same + 1 : 0;
    if (same === 0) seen.push(now);
  }
  return seen.length;
}, step);

test('a paused map flies to a step, forward and back', async (t) => {
  const page = await map(t);
  for (const step of ['berlin/scholz', 'tokyo', 'closing']) {
    assert.ok(await pictures(page, step) > 4, step);
    const [time, still] = await onMap(page, ({ currentTime, steps }, id) => [currentTime, steps.find((it) => it.id === id).still_s], step);
    assert.equal(time, still);
  }
});

test('a flight ends in the same picture as a cut', async (t) => {
  const page = await map(t);
  await pictures(page, 'washington/starmer');
  const flown = await picture(page);
  await onMap(page, (element) => element.seek(0));
  await frames(page);
  await onMap(page, (element) => element.seek(element.steps.find(({ id }) => id === 'washington/starmer').still_s));
  await frames(page);
  assert.equal(await picture(page), flown);
});

test('with less motion every step is one cut, to a complete picture with the same words', async (t) => {
  const calm = await map(t, { reducedMotion: 'reduce' });
  const lively = await map(t);
  const told = (page) => onMap(page, ({ steps }) => JSON.stringify(steps));
  assert.equal(await told(calm), await told(lively));
  const ids = await onMap(calm, ({ steps }) => steps.map(({ id }) => id));
  for (const id of ids.slice(1)) {
    assert.equal(await pictures(calm, id), 2, `${id}: the picture before, and the one after`);
    await onMap(lively, (element, step) => element.seek(element.steps.find((it) => it.id === step).still_s), id);
    await frames(lively);
    assert.equal(await picture(calm), await picture(lively), id);
    const card = (page) => page.locator('trip-map [part=caption]').innerText();
    assert.equal(await card(calm), await card(lively));
  }
});

for (const width of [320, 360, 680, 900, 1200]) {
  test(`the caption has room of its own at ${width} px`, async (t) => {
    const page = await map(t, { viewport: { width, height: 900 } });
    const boxes = await onMap(page, async (element) => {
      const root = element.shadowRoot;
      const found = [];
      for (const { id } of element.steps) {
        element.seek(element.steps.find((step) => step.id === id).still_s);
        await new Promise(requestAnimationFrame);
        const [map, card, bar] = ['.map', '.card', '.bar'].map((part) => root.querySelector(part).getBoundingClientRect());
        const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5
          && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
        found.push({ id, over: over(map, card) || over(map, bar) || over(card, bar) });
      }
      return found;
    });
    assert.deepEqual(boxes.filter(({ over }) => over), []);
  });
}
