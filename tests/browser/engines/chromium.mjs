// Chromium by Playwright: it can do everything.
import { launchChromium, pageOf } from './playwright.mjs';

export const lacks = {};

// Playwright turns the back/forward cache off; readers have it.
const browser = await launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });

/** Fingers on the screen, through Chromium's own recognition of gestures. */
async function fingersOf(page) {
  const devtools = await page.context().newCDPSession(page);
  const tell = (type) => (...points) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });
  const [down, move, up] = ['touchStart', 'touchMove', 'touchEnd'].map(tell);
  return { down, move, up: () => up() };
}

/** @param {import('./engine.mjs').Context} context */
export async function open(context) {
  const page = await pageOf(browser, context);
  if (context.hasTouch) page.fingers = await fingersOf(page);
  return page;
}
export const close = () => browser.close();
export const version = () => browser.version();
