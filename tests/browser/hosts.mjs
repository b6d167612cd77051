// What the tests of hosts and of failures ask a page. What is evaluated in one stands on its own.
import assert from 'node:assert/strict';
import { TRIP, built } from './harness.mjs';

/** The map that a newsroom would paste, with all its fallback. */
export const MAP = /<trip-map[^]*?<\/trip-map>/.exec((await built('article.html')).toString())[0];

/** What the fallback of that map says. */
export const FACTS = facts(JSON.parse(await built(TRIP)));

/** The fallback says all it has to, and nothing hides a part of it. @param {ReturnType<typeof look>} seen */
export function complete(seen, told = FACTS) {
  for (const fact of told) assert.ok(seen.text.includes(fact), `expected "${fact}" in: ${seen.text}`);
  assert.deepEqual(seen.cut, [], 'nothing of the fallback is cut off');
}

/** Where no script comes, the fallback gets its room after some seconds: they pass at once. */
export const waitedForScript = () => document.getAnimations().forEach((animation) => animation.finish());

/** What a fallback has to say of a trip: each stop, meeting and publisher. */
function facts({ places, legs, meetings, sources }) {
  const stops = [legs[0].from, ...legs.map(({ to }) => to)].map((id) => places[id].name);
  const said = [...stops, ...meetings.map(({ title }) => title), ...Object.values(sources).map(({ publisher }) => publisher)];
  return [...new Set(said.map((text) => text.en ?? text))];
}

/** Runs before the scripts of a page: finds its maps, in the shadow roots of others too. */
export function findMaps() {
  const inside = (root) => [...root.querySelectorAll('*')].flatMap((element) =>
    element.localName === 'trip-map' ? [element] : element.shadowRoot ? inside(element.shadowRoot) : []);
  window.maps = () => inside(document);
  window.claims = {};
}

/** Waits until the n-th map is `loaded`, and `shown` or `failed`, scrolled to as often as the page needs. */
export const settled = (frame, at, state) => frame.waitForFunction(([index, wanted]) => {
  const map = window.maps()[index];
  if (wanted === 'loaded') return map?.steps?.length > 0;
  if (map?.shadowRoot?.querySelector(`.${wanted}`)) return true;
  map?.scrollIntoView({ block: 'center' });
  return false;
}, [at, state]);

/** What is to be seen of the n-th map. */
export function look(at) {
  const map = window.maps()[at];
  const canvas = map.shadowRoot?.querySelector('[part=canvas]');
  const colors = new Set();
  const context = canvas?.getContext('2d');
  if (context) {
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 0; i < data.length; i += 4) colors.add(data[i] * 65536 + data[i + 1] * 256 + data[i + 2]);
  }
  const { width = 0, height = 0 } = canvas?.getBoundingClientRect() ?? {};
  const children = [...map.children];
  const visible = (element) => element.checkVisibility({ visibilityProperty: true });
  // What hides a part of the fallback: a box with an edge that it goes beyond.
  const around = [...children, map, ...(map.shadowRoot?.querySelectorAll('.fallback, .frame') ?? [])];
  const cut = around.filter((box) => visible(box) && getComputedStyle(box).overflowY !== 'visible'
    && box.scrollHeight > box.clientHeight + 1).map((box) => box.className || box.localName);
  return {
    width, height, cut,
    colors: colors.size,
    fallback: children.some(visible),
    text: children.filter(visible).map((child) => child.innerText).join('\n'),
    message: map.shadowRoot?.querySelector('[part=message]')?.innerText ?? '',
  };
}

/** Where the focus is: on the `map` of the first element, elsewhere in its `box`, or not there: null. */
export function focused() {
  const [first] = window.maps();
  const { activeElement } = first.getRootNode();
  if (activeElement !== first) return null;
  return first.shadowRoot.activeElement?.matches('[part=map]') ? 'map' : 'box';
}

/** The arrow key that goes on, the way the words of the first map run. */
export const onward = () =>
  getComputedStyle(window.maps()[0].shadowRoot.querySelector('[part=controls]')).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';

/** The second the first map stands at. */
export const second = () => window.maps()[0].currentTime;

/** What the page claims of itself, and whether it is so. */
export const claims = async () => Promise.all(Object.entries(window.claims).map(async ([claim, holds]) => [claim, await holds()]));
