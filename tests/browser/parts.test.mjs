// The parts of the map that a page can style by `::part`: those that the types name, and no other.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { nth, onMap, open, shown } from './harness.mjs';

const types = await readFile(new URL('../../www/element/trip-map.d.ts', import.meta.url), 'utf8');
const named = [...types.matchAll(/@csspart (\S+)/g)].map(([, part]) => part);
const css = named.map((part) => `trip-map::part(${part}) { --styled-${part}: yes }`).join('\n');
const file = await readFile(new URL('../trips/good-every-field/trip.json', import.meta.url), 'utf8');
const body = `<link rel="stylesheet" href="brand.css"><trip-map src="live.json" refresh="60"></trip-map>
  <trip-map src="none.json" loading="eager"></trip-map>`;

test('each part that the types name is styled from outside, and no other is there', async (t) => {
  const trip = JSON.parse(file);
  const live = () => ({ body: JSON.stringify({ ...trip, revision: (trip.revision += 1) }) });
  const page = await open(t, {
    body, answers: { 'live.json': live, 'brand.css': { body: css } },
    // On the way: something is past, something is still to come, and the present has a mark.
    prepare: (tab) => tab.clock.install({ time: new Date('2024-05-02T10:00+02:00') }),
  });
  await shown(page);
  await nth(page, 'error');
  await page.clock.fastForward(61_000);
  await nth(page, 'update');
  const track = await page.locator('trip-map .track').first().boundingBox();
  await page.mouse.move(track.x + track.width / 2, track.y + track.height / 2);
  await onMap(page, (map) => map.goTo('bonn-basel'));
  const styled = await page.evaluate(() => [...document.querySelectorAll('trip-map')].flatMap(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('[part]')].flatMap((node) => [...node.part].map((part) =>
      [part, getComputedStyle(node).getPropertyValue(`--styled-${part}`).trim() === 'yes']))));
  assert.deepEqual(styled.filter(([, has]) => !has), [], 'there, and not in the types');
  assert.deepEqual(named.filter((part) => !styled.some(([found]) => found === part)), [], 'in the types, and not there');
});
