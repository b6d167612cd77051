// The engine of this run, and what it cannot do.
import assert from 'node:assert/strict';
import { after } from 'node:test';

/**
 * The reader's screen and settings; names and values are Playwright's.
 * @typedef {object} Context
 * @property {{ width: number, height: number }} [viewport]
 * @property {{ width: number, height: number }} [screen] what the full screen is
 * @property {number} [deviceScaleFactor]
 * @property {'light' | 'dark'} [colorScheme]
 * @property {'reduce' | 'no-preference'} [reducedMotion]
 * @property {'active' | 'none'} [forcedColors]
 * @property {boolean} [hasTouch]
 * @property {boolean} [javaScriptEnabled]
 * @property {string} [timezoneId]
 */

/**
 * What a test may need beyond what every engine does. An engine lists what it lacks, each with the reason.
 * - `touch`: fingers; the page has `fingers` to put `down`, `move` and take `up`, where the context says `hasTouch`
 * - `pan`: fingers that scroll the page
 * - `windows`: to look at windows that a page has opened
 * - `offline`: to lose the connection
 * - `devtools`: Chromium's developer tools
 * - `accessible-tree`: what the engine tells assistive technology
 * - `strict-files`: pages of files that may not read other files
 * - `scroll-timelines`: animations along a scroll
 * - `forced-colors`: a reader's own colours
 * - `media-changes`: a reader who changes a setting while the page is open
 * - `print-media`: the page on the screen as it is on paper
 * - `print`: the page as a PDF
 * - `lines-in-print`: a canvas drawn for paper that is printed as the lines it was drawn with
 * - `scale`: device pixel ratios that are no whole numbers
 * - `small-screen`: a full screen as narrow as a phone
 * - `module-integrity`: modules that are refused where they are not those of their hash
 * - `page-cache`: pages that are kept when they are left
 * @typedef {'touch' | 'pan' | 'windows' | 'offline' | 'devtools' | 'accessible-tree' | 'scroll-timelines' | 'strict-files' | 'forced-colors' | 'media-changes' | 'print-media' | 'print' | 'lines-in-print' | 'scale' | 'small-screen' | 'page-cache'
 *   | 'module-integrity'} Need
 * @typedef {object} Engine
 * @property {(context: Context) => Promise<any>} open a page as Playwright has it, which also knows what was `said` in it,
 *   what it `requested` of others, and how to `leave`
 * @property {() => Promise<void>} close ends every process that the engine has started
 * @property {Partial<Record<Need, string>>} lacks
 */

const ENGINES = ['chromium', 'firefox', 'webkit'];
export const name = process.env.TRIP_MAP_ENGINE ?? ENGINES[0];
assert.ok(ENGINES.includes(name), `expected one of ${ENGINES.join(', ')} in TRIP_MAP_ENGINE, found "${name}"`);

/** @type {Engine} */
export const engine = await import(`./${name}.mjs`);
after(() => engine.close());

/**
 * Options of a test that needs something special: where the engine lacks it, the test is skipped with the reason.
 * @param {...Need} all
 */
export function needs(...all) {
  const lacked = all.find((need) => engine.lacks[need] !== undefined);
  return lacked === undefined ? {} : { skip: engine.lacks[lacked] };
}
