// What a page shows without scripts, written into it at build time by the core that animates the map: the route as a
// picture, and the itinerary as a list.
import { readFile, writeFile } from 'node:fs/promises';
import { escape } from './build/html.mjs';

/** @import {Phrase, Step} from './element/trip-map.js' */
/** @import {TripMap, Glue} from 'trip-map-glue' */

/** In a page: `<!-- fallback: kishida-2024-07 -->`. */
const MARK = /<!-- fallback: ([a-z0-9-]+) -->/g;

/** The shapes of the box in element/trip-map.css. */
const PICTURES = [
  { name: 'narrow', width: 360, height: 450, media: '(max-width: 591px)' },
  { name: 'wide', width: 800, height: 450, media: '' },
];
const THEMES = [
  { name: 'dark', media: '(prefers-color-scheme: dark)' },
  { name: 'light', media: '' },
];

/**
 * @param {Buffer} wasm
 * @returns {Promise<Glue>}
 */
export async function loadCore(wasm) {
  const path = './pkg/trip_map.js';
  const glue = await import(path);
  glue.initSync({ module: wasm });
  return glue;
}

/**
 * @param {string} page HTML with marks
 * @param {Glue} core
 * @param {URL} www
 */
export async function writeFallback(page, core, www) {
  const lang = /<html lang="([^"]+)">/.exec(page)?.[1] ?? '';
  for (const [mark, id] of page.matchAll(MARK)) {
    const trip = core.TripMap.parse(await readFile(new URL(`trips/${id}.json`, www), 'utf8'), lang);
    await writePictures(trip, `${id}`, www);
    page = page.replace(mark, () => fallback(trip, `${id}`));
    trip.free();
  }
  return page;
}

/**
 * @param {TripMap} trip
 * @param {string} id
 * @param {URL} www
 */
async function writePictures(trip, id, www) {
  for (const theme of THEMES) {
    trip.setTheme(theme.name, []);
    for (const { name, width, height } of PICTURES) {
      await writeFile(new URL(`dist/trips/${id}-${name}-${theme.name}.svg`, www), trip.svg(width, height, 0));
    }
  }
}

/**
 * @param {TripMap} trip
 * @param {string} id
 */
function fallback(trip, id) {
  const about = trip.about();
  const sources = PICTURES.flatMap((picture) => THEMES.map((theme) => {
    const media = [picture.media, theme.media].filter(Boolean).join(' and ');
    const size = `width="${picture.width}" height="${picture.height}"`;
    const file = `trips/${id}-${picture.name}-${theme.name}.svg`;
    return media ? `<source media="${media}" srcset="${file}" ${size}>`
      : `<img src="${file}" ${size} alt="${escape(about.description)}">`;
  }));
  const [, ...rest] = [about.title.text, about.summary?.text, about.as_of].filter(Boolean);
  return [
    '<div class="trip-map-fallback">',
    `<picture>${sources.join('')}</picture>`,
    `<p><strong>${escape(about.title.text)}</strong></p>`,
    ...rest.map((text) => `<p>${escape(text ?? '')}</p>`),
    list(trip.steps(), trip.lang),
    `<p><small>${escape(about.credit)}</small></p>`,
    '</div>',
  ].join('\n');
}

/**
 * @param {Step[]} steps
 * @param {string} lang
 */
function list(steps, lang) {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const outer = steps.filter(({ kind }) => kind === 'stop' || kind === 'leg');
  return `<ol>${outer.map((step) => {
    const meetings = step.children.map((id) => byId.get(id)).filter((meeting) => meeting !== undefined);
    const inner = meetings.map((meeting) => `<li>${facts(meeting, lang)}</li>`).join('\n');
    return `<li>${facts(step, lang)}${inner && `\n<ul>${inner}</ul>`}</li>`;
  }).join('\n')}</ol>`;
}

/**
 * @param {Step} step
 * @param {string} lang
 */
function facts(step, lang) {
  const meta = [step.when, step.place?.text, step.status?.label].filter((fact) => fact != null).map(escape).join(' · ');
  // What a stop's details name, its meetings, follows as a list.
  const told = step.children.length > 0 ? [] : step.details;
  const details = told.map(({ term, items }) =>
    `<br>${escape(term)}: ${items.map((item) => phrase(item, lang)).join('; ')}`).join('');
  const sources = step.sources.map(({ label, url }) =>
    url ? `<a href="${escape(url)}">${phrase(label, lang)}</a>` : phrase(label, lang)).join('; ');
  return `<strong>${phrase(step.title, lang)}</strong>${meta && `<br>${meta}`}${details}${sources && `<br><small>${sources}</small>`}`;
}

/**
 * @param {Phrase} phrase
 * @param {string} lang
 */
function phrase({ text, lang: own }, lang) {
  return own === lang ? escape(text) : `<span lang="${escape(own)}">${escape(text)}</span>`;
}
