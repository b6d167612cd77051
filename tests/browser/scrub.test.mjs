// Scrubbed, the play moves with the passage that is read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, loaded, onMap, open, reaches, stepOf } from './harness.mjs';
import { CALM, answers, gap, host, on, passage, wheelTo } from './articles.mjs';

test('scrubbed, the play moves with the passage, stays between two, and goes back', async (t) => {
  const page = await open(t, { body: host(passage('washington') + gap + passage('berlin'), 'story="#text" scrub'), answers });
  await loaded(page);
  const [washington, berlin] = await onMap(page, ({ steps }) => ['washington', 'berlin'].map((id) => steps.find((step) => step.id === id)));
  const at = async (wanted, message) => {
    await page.waitForFunction((seconds) => Math.abs(document.querySelector('trip-map').currentTime - seconds) < 0.05, wanted)
      .catch(async () => assert.equal(await onMap(page, (map) => map.currentTime), wanted, message));
  };
  const between = (step, share) => step.start_s + (step.end_s - step.start_s) * share;
  await wheelTo(page, on('washington'), 0.25);
  await at(between(washington, 0.25), 'a quarter of the passage is read');
  await wheelTo(page, on('washington'), 0.75);
  await at(between(washington, 0.75), 'three quarters');
  await wheelTo(page, on('washington'), 1.5);
  await at(washington.end_s, 'it is left behind');
  assert.equal(await stepOf(page), 'washington');
  const still = await onMap(page, (map) => map.currentTime);
  await wheelTo(page, on('washington'), 2);
  assert.equal(await onMap(page, (map) => map.currentTime), still, 'nothing moves between');
  await wheelTo(page, on('berlin'), 0.5);
  await at(between(berlin, 0.5), 'in the next');
  await wheelTo(page, on('washington'), 0.25);
  await at(between(washington, 0.25), 'and back');
  await wheelTo(page, on('washington'), -0.5);
  await at(washington.start_s, 'above it');
});

test('scrubbed under reduced motion goes from still to still', async (t) => {
  const page = await open(t, { body: host(passage('washington'), 'story="#text" scrub'), answers, context: CALM });
  await loaded(page);
  const still = await onMap(page, ({ steps }) => steps.find(({ id }) => id === 'washington').still_s);
  for (const share of [0.25, 0.75]) {
    await wheelTo(page, on('washington'), share);
    await page.waitForFunction((seconds) => document.querySelector('trip-map').currentTime === seconds, still);
  }
});

test('scrubbing waits as well for a reader who has gone elsewhere', async (t) => {
  const page = await open(t, { body: host(passage('washington') + passage('berlin'), 'story="#text" scrub'), answers });
  await loaded(page);
  await wheelTo(page, on('washington'), 0.2);
  await reaches(page, 'washington');
  await button(page, 'Next step').click();
  const step = await stepOf(page);
  assert.notEqual(step, 'washington');
  await wheelTo(page, on('washington'), 0.7);
  assert.equal(await stepOf(page), step);
  await wheelTo(page, on('berlin'), 0.2);
  await reaches(page, 'berlin');
});

test('scrubbing leaves the map to a reader who turns it, until the next passage', async (t) => {
  const page = await open(t, { body: host(passage('washington') + passage('berlin'), 'story="#text" scrub'), answers });
  await loaded(page);
  await wheelTo(page, on('washington'), 0.2);
  await reaches(page, 'washington');
  const { x, y, width } = await page.locator('trip-map [part=canvas]').boundingBox();
  await page.mouse.move(x + width / 2, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 60, y + 60, { steps: 4 });
  await page.mouse.up();
  const back = button(page, 'Back to the trip');
  await back.waitFor();
  const time = await onMap(page, (map) => map.currentTime);
  await wheelTo(page, on('washington'), 0.7);
  assert.equal(await onMap(page, (map) => map.currentTime), time);
  assert.ok(await back.isVisible());
  await wheelTo(page, on('berlin'), 0.2);
  await reaches(page, 'berlin');
  await back.waitFor({ state: 'hidden' });
});
