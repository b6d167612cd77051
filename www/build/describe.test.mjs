import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { ATTRIBUTES } from '../element/options.js';
import { describeElement } from './describe.mjs';

const folder = new URL('../element/', import.meta.url);
/** @param {string} name */
const read = (name) => readFile(new URL(name, folder), 'utf8');
const types = await read('trip-map.d.ts');
const names = (await readdir(folder, { recursive: true })).filter((name) => /(?<!\.test)\.(js|css)$/.test(name));
const code = (await Promise.all(names.map(read))).join('\n');

/** @typedef {{ name: string, description?: string }} Item */
/** @type {Record<'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties', Item[]>} */
const element = JSON.parse(describeElement(types, 'define.js')).modules[0].declarations[0];

/** @param {Item[]} items */
const named = (items) => items.map(({ name }) => name).sort();
/** What a pattern captures in the sources, each once. @param {RegExp} pattern */
const found = (pattern, text = code) => [...new Set([...text.matchAll(pattern)].map(([, name]) => `${name}`))].sort();

test('it has the attributes the element listens to, and those its style sheet knows', async () => {
  const styled = found(/trip-map\[([a-z]+)/g, await read('trip-map.css')).filter((name) => name !== 'hidden');
  assert.deepEqual(named(element.attributes), [...new Set([...ATTRIBUTES, ...styled])].sort());
});

test('it has the parts that are made', () => {
  const fixed = found(/part: '([a-z]+)'/g);
  const buttons = [...found(/new Button\('([a-z]+)'/g), ...found(/= button\('([a-z]+)'/g)];
  assert.ok(fixed.length > 20 && buttons.length > 5);
  assert.deepEqual(named(element.cssParts), [...new Set([...fixed, ...buttons, 'button'])].sort());
});

test('it has the custom properties that are read', () => {
  const roles = found(/'([a-z]+)'/g, /const ROLES = \[(.*)\]/.exec(code)?.[1]).map((role) => `--trip-map-${role}`);
  assert.equal(roles.length, 7);
  const read = found(/(?:var\(|getPropertyValue\(')(--trip-map-[a-z]+)/g);
  assert.deepEqual(named(element.cssProperties), [...new Set([...roles, ...read])].sort());
});

test('it has the events that are typed, and the slot', () => {
  const map = types.slice(types.indexOf('interface TripMapEventMap'), types.indexOf('An animated route map'));
  assert.deepEqual(named(element.events), found(/^ {2}([a-z]+): /gm, map));
  assert.deepEqual(named(element.slots), ['']);
});

test('everything is described', () => {
  const { attributes, members, events, slots, cssParts, cssProperties } = element;
  const silent = [attributes, events, slots, cssParts, cssProperties].flat().filter(({ description }) => !description);
  assert.deepEqual(silent, []);
  assert.deepEqual(named(members), ['currentTime', 'duration', 'goTo', 'pause', 'paused', 'play', 'playbackRate', 'seek', 'steps', 'trip']);
});
