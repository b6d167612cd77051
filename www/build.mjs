// Builds www/dist/: a stub that brings the element, the element with its wasm beside it, the pages, the trips. The same
// sources give the same bytes. `cargo xtask build` runs it after wasm-bindgen has written www/pkg/.
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleScripts, minifyCss } from './build/bundle.mjs';
import { filterExample } from './build/examples.mjs';
import { bundleEmbed, writeTripPages } from './build/iframe.mjs';
import { writeEmbeds } from './build/marks.mjs';
import { writePackage } from './build/package.mjs';
import { Parts } from './build/parts.mjs';
import { copyWords, languageChoice } from './build/words.mjs';

const here = new URL('./', import.meta.url);
const dist = new URL('dist/', here);
/** @param {string} path */
const local = (path) => fileURLToPath(new URL(path, here));

async function main() {
  await rm(local('dist'), { recursive: true, force: true });
  await mkdir(local('dist/trips'), { recursive: true });
  const parts = new Parts(dist);
  await parts.hash('trip_map_bg.wasm', await readFile(local('pkg/trip_map_bg.wasm')));
  await parts.hash('land-50m.bin', await readFile(local('../src/basemap/land-50m.bin')));
  await copyWords(parts);
  await bundleScripts(parts, dist);
  await parts.keep('trip-map.css', await minifyCss(await readFile(local('element/trip-map.css'), 'utf8')));
  await parts.list();
  await writePackage(parts, dist);
  await bundleEmbed(here);
  const trips = await copyTrips();
  await copyPages();
  await writeTripPages(trips, here);
  await filterExample();
}

/** The trips as they are, and an index of them: the latest journey first. */
async function copyTrips() {
  const index = [];
  for (const file of await names('trips')) {
    await cp(local(`trips/${file}`), local(`dist/trips/${file}`));
    if (file === 'trip.schema.json') continue;
    const { id, title, lang } = JSON.parse(await readFile(local(`trips/${file}`), 'utf8'));
    index.push({ id, file, month: /\d{4}-\d{2}/.exec(id)?.[0] ?? '', lang, title });
  }
  index.sort((a, b) => b.month.localeCompare(a.month) || a.id.localeCompare(b.id, 'en'));
  await writeFile(local('dist/trips/index.json'), `${JSON.stringify(index, null, 2)}\n`);
  return index.map(({ id }) => `${id}`);
}

async function copyPages() {
  await cp(local('pages'), local('dist'), { recursive: true });
  for (const file of await readdir(local('pages'), { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const page = (await readFile(local(`pages/${file}`), 'utf8')).replace('<!-- languages -->', await languageChoice());
    await writeFile(local(`dist/${file}`), await writeEmbeds(page));
  }
}

/** @param {string} folder */
async function names(folder) {
  return (await readdir(local(folder))).sort();
}

await main();
