// The scripts: the element, and the stub that brings it. Each is one module, and names the others by their hashes.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { wordFiles, words } from './words.mjs';

/** @import {Parts} from './parts.mjs' */

const www = new URL('../', import.meta.url);
const absWorkingDir = fileURLToPath(www);
/** The most the stub may weigh, in bytes as it is: every page with a map loads it, seen or not. */
const STUB_BUDGET = 6000;

/**
 * @param {Parts} parts with the files the scripts name
 * @param {URL} dist
 */
export async function bundleScripts(parts, dist) {
  const named = files(parts, ['trip_map_bg.wasm', 'land-50m.bin', ...await wordFiles()]);
  const element = await bundle('element/define.js', 'element.js', [named, glue, words, css]);
  const file = parts.nameOf('element.js', element.code);
  await parts.keep('element.js', await withMap(element, file, dist), file);
  const stub = await bundle('element/trip-map.js', 'trip-map.js', [files(parts, ['element.js', 'trip_map_bg.wasm']), bring(file)]);
  const { bytes } = await parts.keep('trip-map.js', await withMap(stub, 'trip-map.js', dist));
  if (bytes > STUB_BUDGET) throw new Error(`expected trip-map.js of at most ${STUB_BUDGET} bytes, found ${bytes}`);
  // A bundler writes the element anew: its bytes are not those of the hash.
  const lazy = await bundle('element/trip-map.js', 'lazy.js', [files(parts, ['trip_map_bg.wasm']), bring(file)]);
  await writeFile(new URL('lazy.js', dist), await withMap(lazy, 'lazy.js', dist));
}

/**
 * @param {string} entry
 * @param {string} outfile
 * @param {import('esbuild').Plugin[]} plugins
 */
async function bundle(entry, outfile, plugins) {
  const { outputFiles } = await build({
    absWorkingDir,
    entryPoints: [entry],
    outfile: `dist/${outfile}`,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    write: false,
    plugins,
  });
  const [map, code] = ['.map', '.js'].map((end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '');
  return { map: map ?? '', code: code ?? '' };
}

/**
 * Writes the source map of a script, and returns the script with a line that names it.
 * @param {{ code: string, map: string }} bundled
 * @param {string} file
 * @param {URL} dist
 */
async function withMap({ code, map }, file, dist) {
  await writeFile(new URL(`${file}.map`, dist), map);
  return `${code}//# sourceMappingURL=${file}.map\n`;
}

/**
 * In the place of element/files.js, the files as they are called.
 * @param {Parts} parts
 * @param {string[]} names those the script needs
 * @returns {import('esbuild').Plugin}
 */
const files = (parts, names) => ({
  name: 'files',
  setup(pass) {
    pass.onLoad({ filter: /element[\\/]files\.js$/ }, () => {
      const entries = names.map((name) => {
        const { file, integrity } = parts.of(name);
        // Written out, so that bundlers of others find the file and take it along.
        return `${JSON.stringify(name)}: { url: new URL("./${file}", import.meta.url), integrity: "${integrity}" }`;
      });
      return { contents: `export const files = {\n${entries.join(',\n')}\n};` };
    });
  },
});

/**
 * The stub imports the element by the name it has here.
 * @param {string} file
 * @returns {import('esbuild').Plugin}
 */
const bring = (file) => ({
  name: 'bring',
  setup(pass) {
    pass.onResolve({ filter: /^\.\/define\.js$/ }, () => ({ path: `./${file}`, external: true }));
  },
});

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
        absWorkingDir,
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
      return { contents: (await minifyCss(await readFile(path, 'utf8'))).trim(), loader: 'text' };
    });
  },
};

/** @param {string} text */
export async function minifyCss(text) {
  return (await transform(text, { loader: 'css', minify: true })).code;
}
