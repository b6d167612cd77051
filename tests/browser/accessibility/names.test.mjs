// Names, roles and descriptions: what a map says of itself to those who do not see it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built, button, needs, onMap, open } from '../harness.mjs';
import { MAP, at, change, inLanguage, mapPage, shippedTrips, tree } from './means.mjs';

const labelOf = (page, part) => page.locator(`trip-map [part=${part}]`).getAttribute('aria-label');

test('1.1.1 every shipped trip is named and described from its file: title, way, stops, dates and statuses', async (t) => {
  const page = await mapPage(t);
  for (const { file, trip } of await shippedTrips()) {
    for (const lang of ['en', 'ja']) {
      await change(page, { lang, src: `trips/${file}` });
      const told = (await labelOf(page, 'canvas')).toLowerCase();
      const placeName = (id) => inLanguage(trip.places[trip.places[id].within ?? id].name, lang, trip.lang);
      const dates = trip.legs.flatMap(({ depart, arrive }) => [depart, arrive]).filter(Boolean);
      const statuses = await onMap(page, ({ steps }) => steps.filter(({ kind }) => kind === 'meeting').map(({ status }) => status.label));
      const facts = [
        inLanguage(trip.title, lang, trip.lang), placeName(trip.legs[0].from), placeName(trip.legs.at(-1).to),
        String(trip.legs.length + 1), ...dates.map((date) => date.slice(0, 4)), ...statuses,
      ];
      for (const fact of facts) assert.ok(told.includes(fact.toLowerCase()), `${file}, ${lang}: expected "${fact}" in "${told}"`);
      assert.equal(await labelOf(page, 'map'), inLanguage(trip.title, lang, trip.lang));
      const keys = await page.locator('trip-map #keys').textContent();
      assert.ok(keys.length > 20, 'what the keys do describes the map');
    }
  }
});

test('1.1.1 an author’s own label and description take the place of the map’s, and leave with the attribute', needs('accessible-tree'), async (t) => {
  const page = await mapPage(t);
  const [label, description] = [await labelOf(page, 'map'), await labelOf(page, 'canvas')];
  await onMap(page, (map) => {
    map.setAttribute('label', 'Where Kishida went');
    map.setAttribute('description', 'From Tokyo over Washington to Berlin and back.');
  });
  const nodes = await tree(page);
  assert.ok(nodes.some(({ role, name }) => role === 'group' && name === 'Where Kishida went'));
  assert.ok(nodes.some(({ role, name }) => role === 'image' && name === 'From Tokyo over Washington to Berlin and back.'));
  await change(page, { lang: 'ja' });
  assert.equal(await labelOf(page, 'map'), 'Where Kishida went', 'in every language of the map');
  await change(page, { lang: 'en' });
  await onMap(page, (map) => {
    map.removeAttribute('label');
    map.setAttribute('description', ' ');
  });
  await page.waitForFunction((told) => document.querySelector('trip-map').shadowRoot.querySelector('.map').getAttribute('aria-label') === told, label);
  assert.equal(await labelOf(page, 'canvas'), description, 'an empty one is none');
});

test('1.1.1 what only decorates is not told: no symbol is read out', needs('accessible-tree'), async (t) => {
  const page = await mapPage(t);
  await at(page, 'meeting');
  await page.locator('trip-map summary').click();
  const signs = (await tree(page)).filter(({ role, name }) => role !== 'InlineTextBox' && /^[^\p{L}\p{N}]+$/u.test(name.trim()));
  assert.deepEqual(signs, []);
  assert.deepEqual(await onMap(page, ({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('svg')].filter((svg) => !svg.closest('[aria-hidden=true]')).length), 0);
});

test('1.1.1 the picture for pages without scripts has a role, a title and a description', async (t) => {
  const svg = String(await built('trips/kishida-2024-07-wide-light.svg'));
  assert.match(svg, /^<svg [^>]*role="img"/);
  assert.match(svg, /<title>Kishida’s trip to Washington and Berlin<\/title>/);
  assert.match(svg, /<desc>[^<]{100,}<\/desc>/);
  const page = await open(t, { context: { javaScriptEnabled: false } });
  const alt = await page.locator('trip-map img').getAttribute('alt');
  assert.ok(alt.length > 100, alt);
});

test('2.5.3 what can be read on a control begins its name', async (t) => {
  const page = await mapPage(t, { map: MAP.replace('<p>', '<p>').replace('2024-07', '2023-07') });
  await page.locator('trip-map summary').click();
  await button(page, 'Zoom in').click();
  const controls = await onMap(page, ({ shadowRoot }) => [...shadowRoot.querySelectorAll('button, summary, a')]
    .filter((control) => control.getClientRects().length > 0 && control.innerText.trim())
    .map((control) => ({ seen: control.innerText.trim(), name: control.getAttribute('aria-label') ?? control.textContent.trim() })));
  assert.ok(controls.length > 8);
  for (const { seen, name } of controls) assert.ok(name.toLowerCase().startsWith(seen.toLowerCase()), `"${seen}" is called "${name}"`);
});

/** The controls of the bar and the map, as the browser tells of them. */
const controlsOf = async (page) => (await tree(page)).filter(({ role }) =>
  ['button', 'slider', 'combobox', 'DisclosureTriangle', 'group', 'image', 'status', 'list'].includes(role));

test('4.1.2 every control has its native role, its name and its value', needs('accessible-tree'), async (t) => {
  const page = await mapPage(t);
  const known = (nodes, role, name) => nodes.find((node) => node.role === role && node.name === name);
  const nodes = await controlsOf(page);
  for (const name of ['Play', 'Previous step', 'Next step', 'Full screen', 'Zoom in', 'Zoom out']) {
    assert.ok(known(nodes, 'button', name), name);
  }
  assert.equal(known(nodes, 'button', 'Previous step').disabled, true);
  assert.equal(known(nodes, 'button', 'Next step').disabled, undefined);
  assert.equal(known(nodes, 'combobox', 'Speed').value, '1×');
  assert.ok(known(nodes, 'DisclosureTriangle', 'Itinerary').expanded === false);
  const map = known(nodes, 'group', 'Kishida’s trip to Washington and Berlin');
  assert.equal(map.roledescription, 'animated map');
  assert.match(map.description, /^Left and right arrow/);
  assert.equal(nodes.filter(({ role, name }) => role === 'image' && name).length, 2, 'map and chart');
  assert.deepEqual(nodes.filter(({ role, name }) => role === 'button' && !name), []);
});

test('4.1.2 the slider says the step in a sentence, and play is called what it does next', needs('accessible-tree'), async (t) => {
  const page = await mapPage(t);
  for (const kind of ['leg', 'stop', 'meeting', 'closing']) {
    await at(page, kind);
    const summary = await onMap(page, ({ steps, currentTime }) => steps.findLast(({ start_s: start }) => start <= currentTime).summary);
    assert.equal(await page.getByRole('slider').getAttribute('aria-valuetext'), summary);
    assert.match(summary, /[a-z]{3}/, 'words, not seconds');
  }
  assert.ok((await controlsOf(page)).some(({ role, name }) => role === 'slider' && name === 'Position in the trip'));
  const play = page.locator('trip-map .play');
  await onMap(page, (map) => map.seek(0));
  for (const [act, name] of [[() => {}, 'Play'], [() => play.click(), 'Pause'], [() => play.click(), 'Play'], [() => onMap(page, (map) => map.seek(map.duration)), 'Play again']]) {
    await act();
    assert.equal(await play.getAttribute('aria-label'), name);
    assert.equal(await play.getAttribute('aria-pressed'), null, 'not both');
  }
});
