// The package as npm packs it, in three pages that have installed it: plain HTML, Vite, and React.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { built, onMap, open, shown } from './harness.mjs';

const run = promisify(execFile);
const dist = fileURLToPath(new URL('../../www/dist/', import.meta.url));
const consumers = fileURLToPath(new URL('../consumers/', import.meta.url));
/** The packed package may weigh so much; most of it is the core, the finer map and the source maps. */
const LARGEST_PACKAGE = 650_000;

const made = await mkdtemp(join(tmpdir(), 'trip-map-'));
after(() => rm(made, { recursive: true }));
const quiet = ['--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--offline'];
const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', made], { cwd: dist });
const [packed] = JSON.parse(stdout);
await run('npm', ['install', ...quiet, '--no-save', join(made, packed.filename)], { cwd: consumers });

/** Every file below a folder, as what the server answers to a path. @param {string} folder @param {string} path */
async function answers(folder, path) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(await Promise.all(files.map(async (file) =>
    [`${path}${file.slice(folder.length + 1).split(sep).join('/')}`, { body: await readFile(file) }])));
}

/** @param {string} page a folder of tests/consumers */
async function bundled(page) {
  const out = join(made, page);
  const vite = join(consumers, 'node_modules/vite/bin/vite.js');
  await run('node', [vite, 'build', page, '--base', './', '--outDir', out, '--logLevel', 'error'], { cwd: consumers });
  return answers(out, `${page}/`);
}

/** What a page asked for, without the trip. */
const asked = (page) => page.requested.map((url) => url.slice(page.origin.length + 1)).filter((path) => !path.startsWith('trips/'));

test('the package has what it needs, and no more', async () => {
  const parts = Object.values(JSON.parse(await built('manifest.json'))).map(({ file }) => file);
  const maps = [...parts.filter((file) => file.endsWith('.js')), 'lazy.js'].map((file) => `${file}.map`);
  const modules = ['lazy', 'define', 'element'].flatMap((name) => [`${name}.js`, `${name}.d.ts`]);
  assert.deepEqual(packed.files.map(({ path }) => path).sort(), [
    ...parts, ...maps, ...modules, 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'THIRD-PARTY-NOTICES.md',
    'custom-elements.json', 'manifest.json', 'package.json', 'trip-map.d.ts',
  ].sort());
  assert.ok(packed.size <= LARGEST_PACKAGE, `${packed.size} bytes`);
  const { dependencies, exports, customElements } = JSON.parse(await built('package.json'));
  assert.equal(dependencies, undefined);
  const named = Object.values(exports).flatMap((target) => typeof target === 'string' ? target : Object.values(target));
  for (const file of [...named, customElements]) await built(file);
});

test('nothing in the package tells of the machine it was made on', async () => {
  const folders = [homedir(), process.env.CARGO_HOME, fileURLToPath(new URL('../../', import.meta.url))].filter((path) => path && path !== '/');
  for (const { path } of packed.files) {
    const text = (await readFile(join(dist, path))).toString('latin1');
    for (const folder of folders) assert.ok(!text.includes(folder), `${path} has ${folder}`);
  }
});

test('a plain page with the files in a folder shows a map', async (t) => {
  const files = await answers(join(consumers, 'node_modules/trip-map'), 'plain/trip-map/');
  const page = await open(t, { path: 'plain/index.html', answers: { ...files, ...await answers(join(consumers, 'plain'), 'plain/') } });
  await shown(page);
  assert.deepEqual(page.said, []);
  assert.ok(asked(page).every((path) => path.startsWith('plain/')), asked(page).join());
});

test('a page built by Vite brings the element when a map is near, with the wasm beside it', async (t) => {
  const page = await open(t, { path: 'vite/index.html', answers: await bundled('vite') });
  await shown(page);
  assert.deepEqual(page.said, []);
  assert.ok(asked(page).every((path) => path.startsWith('vite/')), asked(page).join());
  assert.equal(asked(page).filter((path) => path.endsWith('.wasm')).length, 1);
  assert.deepEqual(await page.evaluate(() => window.diary.violations), []);
});

test('a page of React shows a map, and hears its events', async (t) => {
  const page = await open(t, { path: 'react/index.html', answers: await bundled('react') });
  await shown(page);
  await onMap(page, (map) => map.goTo('berlin'));
  await page.waitForFunction(() => document.querySelector('output').textContent === 'berlin');
  assert.deepEqual(page.said, []);
  assert.ok(asked(page).every((path) => path.startsWith('react/')), asked(page).join());
});

for (const name of ['vite', 'react']) {
  test(`the page of ${name === 'vite' ? 'Vite' : 'React'} shows a map while it is being written, from Vite’s own server`, async (t) => {
    const { createServer } = await import(pathToFileURL(join(consumers, 'node_modules/vite/dist/node/index.js')).href);
    const vite = await createServer({
      root: join(consumers, name), publicDir: dist, cacheDir: join(made, 'cache', name), logLevel: 'error',
      // What is installed lies beside the page, and what Vite makes of it elsewhere.
      server: { host: '127.0.0.1', port: 0, fs: { allow: [consumers, made] }, hmr: false },
    });
    t.after(() => vite.close());
    await vite.listen();
    const page = await open(t, { body: '' });
    await page.goto(vite.resolvedUrls.local[0]);
    await shown(page);
    assert.deepEqual(page.said.filter((line) => /^(error|warning|uncaught)/.test(line)), []);
  });
}

test('the manifest names every member and attribute that the element has', async (t) => {
  const page = await open(t, { path: 'react/index.html', answers: await bundled('react') });
  await shown(page);
  const [{ declarations: [{ members, attributes }] }] = JSON.parse(await built('custom-elements.json')).modules;
  const has = await onMap(page, ({ constructor }) => ({
    members: Object.getOwnPropertyNames(constructor.prototype).filter((name) => !/^constructor$|Callback$/.test(name)).sort(),
    observed: constructor.observedAttributes,
  }));
  assert.deepEqual(members.map(({ name }) => name).sort(), has.members);
  const described = attributes.map(({ name }) => name);
  assert.deepEqual(has.observed.filter((name) => !described.includes(name)), []);
});
