// Builds www/dist/: the element as one module with its wasm beside it, the pages, the trips. The same sources give the
// same bytes. `cargo xtask build` runs it after wasm-bindgen has written www/pkg/.
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { loadCore, writeFallback } from './fallback.mjs';

const here = new URL('./', import.meta.url);
/** @param {string} path */
const local = (path) => fileURLToPath(new URL(path, here));

async function main() {
  await rm(local('dist'), { recursive: true, force: true });
  await mkdir(local('dist/trips'), { recursive: true });
  await bundleElement();
  await cp(local('pkg/trip_map_bg.wasm'), local('dist/trip_map_bg.wasm'));
  await cp(local('../src/basemap/land-50m.bin'), local('dist/land-50m.bin'));
  await cp(local('element/trip-map.d.ts'), local('dist/trip-map.d.ts'));
  await minifyTo('element/trip-map.css', 'dist/trip-map.css');
  await copyTrips();
  await copyPages();
}

async function bundleElement() {
  await build({
    absWorkingDir: local('.'),
    entryPoints: ['element/trip-map.js'],
    outfile: 'dist/trip-map.js',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    sourcemap: true,
    plugins: [glue, css],
  });
}

/**
 * wasm-bindgen keeps its instance in module variables, and a module runs once. As a function it can run again,
 * and a map whose instance has trapped gets a new one.
 * @type {import('esbuild').Plugin}
 */
const glue = {
  name: 'glue',
  setup(pass) {
    pass.onResolve({ filter: /^trip-map-glue$/ }, () => ({ path: 'trip-map-glue', namespace: 'glue' }));
    pass.onLoad({ filter: /.*/, namespace: 'glue' }, async () => {
      const { outputFiles } = await build({
        absWorkingDir: local('.'),
        entryPoints: ['pkg/trip_map.js'],
        bundle: true,
        format: 'iife',
        globalName: 'glue',
        write: false,
        // The element always says where its wasm is: the glue's own guess is dead code.
        define: { 'import.meta.url': '""' },
      });
      return { contents: `export default () => {\n${outputFiles[0]?.text}\nreturn glue;\n};` };
    });
  },
};

/** @type {import('esbuild').Plugin} Style sheets as minified text, for adoption. */
const css = {
  name: 'css',
  setup(pass) {
    pass.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/**
 * @param {string} from
 * @param {string} to
 */
async function minifyTo(from, to) {
  const { code } = await transform(await readFile(local(from), 'utf8'), { loader: 'css', minify: true });
  await writeFile(local(to), code);
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
}

async function copyPages() {
  const core = await loadCore(await readFile(local('pkg/trip_map_bg.wasm')));
  for (const file of await names('pages')) {
    if (!file.endsWith('.html')) {
      await cp(local(`pages/${file}`), local(`dist/${file}`));
      continue;
    }
    const page = await readFile(local(`pages/${file}`), 'utf8');
    await writeFile(local(`dist/${file}`), await writeFallback(page, core, here));
  }
}

/** @param {string} folder */
async function names(folder) {
  return (await readdir(local(folder))).sort();
}

await main();
