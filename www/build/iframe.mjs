// The part of dist that other sites see: the page of one map and its script, the script for pages that frame it, and a
// page and an oEmbed file for each trip.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { tripMap } from './command.mjs';
import { escape } from './html.mjs';
import { writeEmbeds } from './marks.mjs';
import { baseOf, oembed, tripPage } from './oembed.mjs';
import { words } from './words.mjs';

/** In embed.html: where readers without scripts are told of every trip. */
const LIST = '<!-- trips -->';

/** @param {URL} www */
export async function bundleEmbed(www) {
  const file = (/** @type {string} */ path) => fileURLToPath(new URL(path, www));
  const common = { bundle: true, minify: true, legalComments: /** @type {const} */ ('none'), target: 'es2022' };
  await build({ ...common, entryPoints: [file('embed/embed.js')], outfile: file('dist/embed.js'), format: 'esm', plugins: [words] });
  await build({ ...common, entryPoints: [file('embed/parent.js')], outfile: file('dist/trip-map-frame.js'), format: 'iife' });
}

/**
 * @param {string[]} ids of the trips
 * @param {URL} www
 */
export async function writeTripPages(ids, www) {
  const base = baseOf(process.env['TRIP_MAP_BASE']);
  await mkdir(new URL('dist/oembed/', www), { recursive: true });
  /** @type {string[]} */
  const links = [];
  for (const id of ids) {
    const trip = await told(id);
    await writeFile(new URL(`dist/oembed/${id}.json`, www), `${JSON.stringify(oembed(trip, base), null, 2)}\n`);
    const page = await writeEmbeds(tripPage(trip, base));
    // The pictures lie beside this page, and below all others.
    await writeFile(new URL(`dist/trips/${id}.html`, www), page.replaceAll(`"trips/${id}-`, `"${id}-`));
    links.push(`<li lang="${escape(trip.lang)}"><a href="trips/${id}.html">${escape(trip.title)}</a></li>`);
  }
  const embed = new URL('dist/embed.html', www);
  await writeFile(embed, (await readFile(embed, 'utf8')).replace(LIST, () => `<ul>${links.join('\n')}</ul>`));
}

/** @param {string} id */
async function told(id) {
  const { title, summary, description } = JSON.parse(await tripMap('describe', `www/trips/${id}.json`, '--json')).about;
  return { id, lang: title.lang, title: title.text, summary: summary?.text ?? description };
}
