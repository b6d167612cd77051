/**
 * The page embed.html: one map, and nothing else. Its address says which: `?src=trips/ID.json`, and any attribute of
 * `<trip-map>` that means something without an article around it.
 *
 * @import {LoadDetail} from '../element/trip-map.js'
 */
import { ATTRIBUTES, NAMES } from '../element/options.js';
import { allowedTrip } from './allow.js';
import { reportHeight } from './report.js';
import { refusal } from './refusal.js';

/**
 * `src` is looked at first, the map is never lazy, and no article is here to be followed; whoever writes the address says
 * nothing of their own under the name of this site. `chart` is read by the style sheet alone.
 */
const NOT_HERE = ['src', 'loading', 'story', 'scrub', ...NAMES];
const HERE = [...ATTRIBUTES.filter((name) => !NOT_HERE.includes(name)), 'chart'];

const query = new URLSearchParams(location.search);
const theme = query.get('theme')?.trim().toLowerCase() ?? '';
if (['light', 'dark'].includes(theme)) document.documentElement.dataset['theme'] = theme;
document.querySelector('main')?.append(content(query.get('src')?.trim() ?? ''));
reportHeight(query.get('childId'));

/** @param {string} src */
function content(src) {
  const trip = src && allowedTrip(src, location.href, hostsFolders());
  if (trip !== null) return map(trip);
  console.error(`trip-map: expected a trip below trips/, or below a folder that trip-map-sources in embed.html names, found "${src}"`);
  return refusal(query.get('lang')?.trim() || navigator.language);
}

function hostsFolders() {
  return document.querySelector('meta[name="trip-map-sources"]')?.getAttribute('content') ?? '';
}

/** @param {string} trip its address; empty for none, of which the map tells the reader itself */
function map(trip) {
  const made = document.createElement('trip-map');
  // Empty for the language of the trip, not that of this page.
  made.setAttribute('lang', '');
  for (const name of HERE) {
    const value = query.get(name);
    if (value !== null) made.setAttribute(name, value);
  }
  // The frame may be lazy; what is in it is wanted now.
  made.setAttribute('loading', 'eager');
  if (trip) made.setAttribute('src', trip);
  for (const type of ['load', 'update']) made.addEventListener(type, name);
  return made;
}

/** The page is called as its trip is. @param {Event} event */
function name(event) {
  if (!(event instanceof CustomEvent)) return;
  const { title } = /** @type {LoadDetail} */ (event.detail).steps[0] ?? {};
  if (!title) return;
  document.title = title.text;
  document.documentElement.lang = title.lang;
}
