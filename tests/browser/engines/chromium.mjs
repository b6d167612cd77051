// Chromium by Playwright: it can do everything.
import { chromium, pageOf } from './playwright.mjs';

export const lacks = {};

const browser = await chromium.launch({
  executablePath: process.env.TRIP_MAP_CHROMIUM ?? '/usr/bin/chromium',
  // Playwright turns the back/forward cache off; readers have it.
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** @param {import('./engine.mjs').Context} context */
export const open = (context) => pageOf(browser, context);
export const close = () => browser.close();
export const version = () => browser.version();
