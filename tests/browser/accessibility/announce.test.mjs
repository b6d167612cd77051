// What is said aloud: changes that the reader has made, politely, once, and never a running commentary.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, frames, needs, nth, onMap } from '../harness.mjs';
import { mapPage, tree } from './means.mjs';

/** Begins to write down everything that a live region of the map says. */
const listen = (page) => onMap(page, ({ shadowRoot }) => {
  window.heard = [];
  const voices = [...shadowRoot.querySelectorAll('[role=status], [role=alert], [aria-live]')];
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const voice = voices.find((found) => found.contains(target));
      if (voice?.textContent) window.heard.push({ text: voice.textContent, at: performance.now() });
    }
  });
  for (const voice of voices) observer.observe(voice, { childList: true, characterData: true, subtree: true });
});
const heard = (page) => page.evaluate(() => window.heard.map(({ text }) => text));

test('4.1.3 a step that the reader goes to is said in one sentence, politely', needs('accessible-tree'), async (t) => {
  const page = await mapPage(t);
  const regions = (await tree(page)).filter(({ live }) => live);
  assert.ok(regions.length > 0 && regions.every(({ live, role }) => live === 'polite' && role === 'status'), JSON.stringify(regions));
  assert.ok((await onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelectorAll('[role=status]')].map(({ textContent }) => textContent))).every((text) => text === ''), 'nothing is said at the beginning');
  await listen(page);
  await button(page, 'Next step').click();
  await frames(page);
  const [, second] = await onMap(page, ({ steps }) => steps.map(({ summary }) => summary));
  assert.deepEqual(await heard(page), [second]);
});

test('4.1.3 while the map plays it is silent, and at most one sentence a second is said when it stops', async (t) => {
  const page = await mapPage(t);
  await listen(page);
  await onMap(page, (map) => {
    map.playbackRate = 4;
    map.play();
  });
  await nth(page, 'stepchange', 4);
  assert.deepEqual(await heard(page), []);
  await onMap(page, (map) => map.pause());
  await frames(page);
  const said = await page.evaluate(() => window.heard);
  assert.ok(said.length <= 1, JSON.stringify(said));
});

test('4.1.3 of many steps in a row the first is said, and a second later the last', async (t) => {
  const page = await mapPage(t);
  await listen(page);
  const began = await onMap(page, ({ shadowRoot }) => {
    const now = performance.now();
    for (let presses = 0; presses < 6; presses += 1) shadowRoot.querySelector('.next').click();
    return now;
  });
  await page.waitForFunction(() => window.heard.length === 2);
  const [first, last] = await page.evaluate(() => window.heard);
  assert.ok(last.at - began >= 990, `${last.at - began} ms apart`);
  const steps = await onMap(page, (map) => map.steps.map(({ summary }) => summary));
  assert.deepEqual([first.text, last.text], [steps[1], steps[6]]);
});

test('4.1.3 on the slider its own value speaks, and the voice is silent', async (t) => {
  const page = await mapPage(t);
  await listen(page);
  await page.getByRole('slider').focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowRight');
  await frames(page);
  assert.deepEqual(await heard(page), []);
  assert.match(await page.getByRole('slider').getAttribute('aria-valuetext'), /^Stop 2 of 4/);
});

test('4.1.3 a failure is said at once, as an alert', async (t) => {
  const page = await mapPage(t);
  await onMap(page, (map) => map.setAttribute('src', 'none.json'));
  await page.locator('trip-map [role=alert]').filter({ hasText: 'not found' }).waitFor();
});
