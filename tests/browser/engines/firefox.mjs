// Firefox ESR as it comes, by Playwright over WebDriver BiDi. What a reader sets is a preference of the whole browser there:
// each set of preferences has a browser of its own, kept for the tests of a file.
import { firefox, pageOf } from './playwright.mjs';

export const lacks = {};

/** @param {import('./engine.mjs').Context} context */
const preferences = ({ colorScheme = 'light', reducedMotion, forcedColors, javaScriptEnabled, hasTouch }) => ({
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

function browserWith(firefoxUserPrefs) {
  const key = JSON.stringify(firefoxUserPrefs);
  if (!browsers.has(key)) {
    browsers.set(key, firefox.launch({
      channel: 'moz-firefox', executablePath: process.env.TRIP_MAP_FIREFOX ?? '/usr/bin/firefox-esr', firefoxUserPrefs,
    }));
  }
  return browsers.get(key);
}

/** @param {import('./engine.mjs').Context} context */
export async function open(context) {
  const { viewport, deviceScaleFactor, timezoneId } = context;
  return pageOf(await browserWith(preferences(context)), { viewport, deviceScaleFactor, timezoneId });
}

export async function close() {
  for (const browser of browsers.values()) await (await browser).close();
}
export const version = async () => (await browserWith(preferences({}))).version();
