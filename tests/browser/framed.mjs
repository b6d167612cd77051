// Two sites, as it is in life: one has the maps, the other a page that frames one of them.
import { readFile } from 'node:fs/promises';
import { CSP, TRIP, open, serve } from './harness.mjs';

/** What the example page and oEmbed give a frame. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/**
 * A site with maps, open to sandboxed frames, whose origin is none.
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof serve>[0]} [answers]
 * @returns {Promise<string>} its origin
 */
export async function mapSite(t, answers = {}) {
  const server = await serve({ 'land-50m.bin': { status: 404 }, ...answers }, { 'access-control-allow-origin': '*' });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

/** @param {string} site @param {string} [query] */
export const embedUrl = (site, query = `src=${TRIP}`) => `${site}/embed.html?${query}`;

/** Too low for a map, if nothing else is said. @param {string} src @param {string} [attributes] @param {number} [height] */
export const iframe = (src, attributes = `sandbox="${SANDBOX}"`, height = 300) =>
  `<iframe src="${src}" title="Map" width="640" height="${height}" ${attributes}></iframe>`;

/** Higher than a map with its itinerary closed. */
export const ROOMY = 1200;

/** The script for pages that frame a map. @param {string} site */
export const follower = (site) => `<script src="${site}/trip-map-frame.js" async></script>`;

/** The policy of a page that frames maps of these sites: as strict as ours, and no more open than it has to be. @param {string[]} sites */
export const policyFor = (...sites) =>
  `${CSP.replace("script-src 'self'", `script-src 'self' ${sites.join(' ')}`)}; frame-src 'self' ${sites.join(' ')}`;

/**
 * Opens a publisher's page, which writes down whatever is said to it.
 * @param {import('node:test').TestContext} t
 * @param {string} body
 * @param {string[]} sites whose frames and scripts it takes
 * @param {{ answers?: Parameters<typeof serve>[0], context?: object, csp?: string }} [options]
 */
export function publisher(t, body, sites, { answers = {}, context = {}, csp = policyFor(...sites) } = {}) {
  return open(t, {
    path: 'host.html',
    context: { viewport: { width: 700, height: 900 }, ...context },
    answers: { 'host.html': { body: plain(body), csp }, ...answers },
    before: () => {
      window.heard = [];
      addEventListener('message', ({ data }) => window.heard.push(data));
    },
  });
}

/** A page without a map of its own. @param {string} body */
export const plain = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Publisher</title></head><body>${body}</body></html>`;

/** The frame in an element, as soon as that is there. */
export const frameIn = (page, selector) => page.waitForSelector(selector, { state: 'attached' }).then((element) => element.contentFrame());

/** The frame of the page whose address has a part. */
export async function frameAt(page, part) {
  const frame = await frameIn(page, `iframe[src*="${part}"]`);
  await frame.waitForURL(`**${part}**`);
  return frame;
}

/** Waits until a frame is exactly as high as the page in it, and returns that height. */
export async function fits(frame) {
  await frame.waitForFunction(() => document.querySelector('trip-map')?.shadowRoot?.querySelector('.shown')
    && innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height));
  return frame.evaluate(() => innerHeight);
}

/** A page on a third site that is nobody's map. */
export const ROGUE = { 'rogue.html': { body: plain('<p>Rogue</p>') } };

/** Puts an element into a page that is open. */
export const insert = (page, tag, attributes) => page.evaluate(([name, all]) => {
  document.body.append(Object.assign(document.createElement(name), all));
}, [tag, attributes]);

/** Writes down every height a frame is given from now on. */
export const watch = (page, selector = 'iframe') => page.locator(selector).evaluate((element) => {
  window.heights = [];
  new MutationObserver(() => window.heights.push(element.style.height)).observe(element, { attributes: true });
});

/** The last file of Pym.js, as its parents load it. */
export const pym = () => readFile(new URL('../../www/node_modules/pym.js/dist/pym.v1.js', import.meta.url));
