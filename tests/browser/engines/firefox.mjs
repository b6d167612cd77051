// Firefox ESR as it comes, by Playwright over WebDriver BiDi. What a reader sets is a preference of the whole browser there:
// each set of preferences has a browser of its own, kept for the tests of a file.
import { firefox, pageOf } from './playwright.mjs';

export const lacks = {
  devtools: 'counts of the engine’s own work come from Chromium’s developer tools',
  'accessible-tree': 'Firefox’s driver tells of no accessible nodes in shadow roots',
  'strict-files': 'Firefox, as its driver starts it, lets a page of a file read the files beside it: the map is shown',
  'scroll-timelines': 'Firefox ESR has no animations along a scroll yet',
  'media-changes': 'preferences are those of the whole browser from its start',
  'print-media': 'nothing but printing shows Firefox’s pages as they are on paper',
  'lines-in-print': 'Firefox prints a canvas as pixels',
  pan: 'fingers that WebDriver moves do not scroll Firefox',
  'page-cache': 'Playwright waits for ever where Firefox brings a page back from its cache',
  'small-screen': 'Firefox has no window, and so no full screen, of less than 500 px',
};

/** @param {import('./engine.mjs').Context} context */
const preferences = ({ colorScheme = 'light', reducedMotion, forcedColors, javaScriptEnabled, hasTouch }) => ({
  // A turn of the wheel is over when it is told, as in the other engines.
  'general.smoothScroll.mouseWheel': false,
  // 0 dark, 1 light
  'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  ...(reducedMotion === 'reduce' && { 'ui.prefersReducedMotion': 1 }),
  ...(forcedColors === 'active' && { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 }),
  ...(javaScriptEnabled === false && { 'javascript.enabled': false }),
  // 1 a pointer that is coarse
  ...(hasTouch && { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1, 'dom.w3c_touch_events.enabled': 1 }),
});

/** Browsers by their preferences. @type {Map<string, Promise<import('playwright-core').Browser>>} */
const browsers = new Map();

function browserWith(firefoxUserPrefs, screen) {
  const key = JSON.stringify([firefoxUserPrefs, screen]);
  if (!browsers.has(key)) {
    browsers.set(key, firefox.launch({
      channel: 'moz-firefox', executablePath: process.env.TRIP_MAP_FIREFOX ?? '/usr/bin/firefox-esr', firefoxUserPrefs,
      env: { ...process.env, ...(screen && { MOZ_HEADLESS_WIDTH: String(screen.width), MOZ_HEADLESS_HEIGHT: String(screen.height) }) },
    }));
  }
  return browsers.get(key);
}

/** What Playwright itself has of a page. Over WebDriver BiDi it leaves some things undone that Firefox can do. */
const insideOf = (page) => page._connection.toImpl(page).delegate;

/** Lets the page be where what is wanted is in sight already: Playwright always brings it to the middle there. */
function scrollOnlyIfNeeded(inside) {
  const scroll = inside.scrollRectIntoViewIfNeeded;
  inside.scrollRectIntoViewIfNeeded = async (handle, rect) => {
    const isInSight = await handle.evaluateInUtility(([, element]) => new Promise((tell) => {
      new IntersectionObserver(([{ intersectionRatio }], observer) => {
        observer.disconnect();
        tell(intersectionRatio > 0.99);
      }).observe(element);
    }));
    return isInSight === true ? 'done' : scroll.call(inside, handle, rect);
  };
}

/** Fingers on the screen. Firefox takes them, but Playwright has no word for them there, and an empty `tap`. */
function fingersOf({ _session: session, rawTouchscreen }) {
  const act = (...fingers) => session.send('input.performActions', {
    context: session.sessionId,
    actions: fingers.map((actions, id) => ({ type: 'pointer', id: `finger ${id}`, parameters: { pointerType: 'touch' }, actions })),
  });
  const to = ({ x, y }) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
  const [press, lift] = [{ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
  rawTouchscreen.tap = (_progress, x, y) => act([to({ x, y }), press, lift]);
  let count = 0;
  return {
    down: (...points) => {
      count = points.length;
      return act(...points.map((point) => [to(point), press]));
    },
    move: (...points) => act(...points.map((point) => [to(point)])),
    up: () => act(...Array.from({ length: count }, () => [lift])),
  };
}

/** @param {import('./engine.mjs').Context} context */
export async function open(context) {
  const { viewport, screen, deviceScaleFactor, timezoneId, hasTouch } = context;
  const page = await pageOf(await browserWith(preferences(context), screen), { viewport, deviceScaleFactor, timezoneId, hasTouch });
  const inside = insideOf(page);
  scrollOnlyIfNeeded(inside);
  if (hasTouch) page.fingers = fingersOf(inside);
  return page;
}

export async function close() {
  await Promise.allSettled([...browsers.values()].map(async (browser) => (await browser).close()));
}
export const version = async () => (await browserWith(preferences({}))).version();
