// What makes `dist` a package for npm as well: modules for bundlers, which find the other files by them, and the lists of
// what is in it.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { describeElement } from './describe.mjs';

/** @import {Parts} from './parts.mjs' */

const www = new URL('../', import.meta.url);
const repository = new URL('../', www);

/** In the place of the stub that pages load, for which a hash is no use: a bundler changes the bytes. */
const MODULES = {
  '.': 'lazy',
  './define': 'define',
  './element': 'element',
};

/**
 * @param {Parts} parts
 * @param {URL} dist
 */
export async function writePackage(parts, dist) {
  const element = `./${parts.of('element.js').file}`;
  await writeFile(new URL('define.js', dist), `import { define } from "${element}";\ndefine();\n`);
  await writeFile(new URL('element.js', dist), `export { TripMapElement } from "${element}";\n`);
  const types = await readFile(new URL('element/trip-map.d.ts', www), 'utf8');
  await writeFile(new URL('trip-map.d.ts', dist), types);
  for (const module of Object.values(MODULES)) await cp(new URL(`package/${module}.d.ts`, www), new URL(`${module}.d.ts`, dist));
  await writeFile(new URL('custom-elements.json', dist), describeElement(types, 'define.js'));
  await writeFile(new URL('package.json', dist), await manifest(parts));
  for (const text of ['README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'THIRD-PARTY-NOTICES.md']) {
    await cp(new URL(text, repository), new URL(text, dist));
  }
}

/** @param {Parts} parts */
async function manifest(parts) {
  const { name, version, description, license } = JSON.parse(await readFile(new URL('package.json', www), 'utf8'));
  const modules = Object.entries(MODULES).map(([path, module]) =>
    [path, { types: `./${module}.d.ts`, default: `./${module}.js` }]);
  const files = [
    ...parts.files, ...parts.files.filter((file) => file.endsWith('.js')).map((file) => `${file}.map`), 'lazy.js.map',
    ...Object.values(MODULES).flatMap((module) => [`${module}.js`, `${module}.d.ts`]),
    'trip-map.d.ts', 'manifest.json', 'custom-elements.json', 'LICENSE-MIT', 'LICENSE-APACHE', 'THIRD-PARTY-NOTICES.md',
  ];
  return `${JSON.stringify({
    name, version, description, license,
    type: 'module',
    exports: { ...Object.fromEntries(modules), './trip-map.css': './trip-map.css', './package.json': './package.json' },
    types: './lazy.d.ts',
    customElements: 'custom-elements.json',
    // Loading the element is what they are for.
    sideEffects: ['./lazy.js', './define.js', './trip-map.js', './element-*.js', '*.css'],
    files,
  }, null, 2)}\n`;
}
