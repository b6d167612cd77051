// Nothing changes but what the reader has asked for: no focus, no input and no link takes them away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, frames, needs, onMap } from '../harness.mjs';
import { focused, mapPage } from './means.mjs';

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('3.2.1 to come to a control with the focus changes nothing', async (t) => {
  const page = await article(t, { context: { reducedMotion: 'reduce' } });
  const url = page.url();
  const state = () => onMap(page, ({ currentTime, paused, playbackRate }) => ({ currentTime, paused, playbackRate }));
  const before = await state();
  await page.locator('trip-map [part=map]').focus();
  for (let presses = 0; presses < 12; presses += 1) await press(page, 'Tab');
  assert.deepEqual(await state(), before);
  assert.equal(page.url(), url);
});

/** Uses the track, the speed and the keys of a map. */
async function useAll(page) {
  const url = page.url();
  await page.getByRole('slider').focus();
  await press(page, 'End', 'ArrowLeft', 'Home', 'PageUp');
  assert.equal(await focused(page), 'input', 'the focus stays at the track');
  await page.getByRole('combobox').selectOption('2');
  await page.locator('trip-map [part=map]').focus();
  const scrolled = await page.evaluate(() => scrollY);
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowUp', 'ArrowRight', '+', '-', 'Space', 'Space');
  await frames(page);
  assert.equal(await page.evaluate(() => scrollY), scrolled, 'keys that move the map do not move the page');
  assert.equal(await focused(page), 'map');
  assert.equal(page.url(), url);
}

test('3.2.2 the track, the speed and the keys change the map, never the place of the reader', async (t) => {
  await useAll(await article(t, { context: { reducedMotion: 'reduce' } }));
});

test('3.2.2 nor do they open a window', needs('windows'), async (t) => {
  const page = await article(t, { context: { reducedMotion: 'reduce' } });
  const opened = [];
  page.context().on('page', (tab) => opened.push(tab.url()));
  await useAll(page);
  assert.deepEqual(opened, []);
});

test('3.2.5 no link of a map opens a window of its own', async (t) => {
  const page = await mapPage(t);
  const targets = await onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelectorAll('a')].map(({ target }) => target));
  assert.ok(targets.length > 3 && targets.every((target) => target === ''), targets.join());
});
