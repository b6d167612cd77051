// Draws docs/examples.png: the built example pages at their maps, each on a desk, by day, and on a phone, by night.
//   node tests/browser/suite/sheet.mjs
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../engines/playwright.mjs';
import { serve } from '../harness/server.mjs';

const folder = new URL('../../../www/dist/examples/', import.meta.url);
const SHEET = fileURLToPath(new URL('../../../docs/examples.png', import.meta.url));
const DESK = { viewport: { width: 1200, height: 1000 }, colorScheme: 'light' };
const PHONE = { viewport: { width: 360, height: 800 }, colorScheme: 'dark' };

const browser = await launchChromium();
// A frame in a sandbox is nobody's own page.
const server = await serve({}, { 'content-security-policy': '', 'access-control-allow-origin': '*' });

/** Scrolls to the map, or what is left of it, and waits until it is there. */
const look = () => {
  const map = document.querySelector('trip-map, iframe, svg, amp-iframe');
  map?.scrollIntoView({ block: 'center' });
  return map?.matches('trip-map:defined') !== true || map.shadowRoot.querySelector('.shown') !== null;
};

/** A page, as an address of an image. */
async function shotOf(path, screen) {
  // AMP's own scripts come from elsewhere: without any, its pages show what they have.
  const context = await browser.newContext({ ...screen, javaScriptEnabled: path !== 'amp.html' });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/examples/${path}`);
  await page.waitForLoadState('networkidle');
  for (const frame of page.frames()) {
    while (!await frame.evaluate(look)) await frame.evaluate(() => new Promise(requestAnimationFrame));
  }
  const shot = await page.screenshot();
  await context.close();
  return `data:image/png;base64,${shot.toString('base64')}`;
}

const figures = [];
for (const path of (await readdir(folder)).filter((name) => name.endsWith('.html')).sort()) {
  const [, title] = (await readFile(new URL(path, folder), 'utf8')).match(/<title>(.*?)<\/title>/s);
  figures.push(`<figure><img width="420" src="${await shotOf(path, DESK)}"><img width="189" src="${await shotOf(path, PHONE)}">
    <figcaption><b>${path}</b> ${title}</figcaption></figure>`);
}
const sheet = await browser.newPage({ viewport: { width: 1320, height: 800 } });
await sheet.setContent(`<!doctype html><style>
  body { margin: 16px; display: grid; grid-template-columns: 1fr 1fr; gap: 16px; background: #e9e9e7; font: 14px "Liberation Sans", sans-serif }
  figure { margin: 0; display: flex; flex-wrap: wrap; gap: 8px } figcaption { width: 100% } img { border: 1px solid #bbb }
</style>${figures.join('')}`);
await sheet.screenshot({ path: SHEET, fullPage: true });
await browser.close();
server.closeAllConnections();
server.close();
