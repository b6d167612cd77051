// WebKitGTK by its own driver. A page has a browser, a driver and a screen of its own: a driver has one session at a time.
import { session } from './webkit/driver.mjs';
import { Page, settingsOf } from './webkit/page.mjs';

export const lacks = {
  touch: 'WebKitGTK tells pages of no pointers of the type touch, and its driver has no fingers',
  windows: 'the window that WebKitGTK is tested in opens no others',
  offline: 'WebKitGTK has no switch for the connection',
  devtools: 'counts of the engine’s own work come from Chromium’s developer tools',
  'accessible-tree': 'what drives WebKitGTK here asks for no accessible nodes yet',
  'forced-colors': 'WebKitGTK has no forced colours',
  'print-media': 'nothing but printing shows WebKitGTK’s pages as they are on paper',
  'lines-in-print': 'WebKitGTK prints a canvas as pixels',
  'module-integrity': 'WebKitGTK runs a preloaded module whatever its hash',
  scale: 'GTK has whole device pixel ratios only',
};

const browsers = new Set();

/** @param {import('./engine.mjs').Context} context */
export async function open({ viewport, deviceScaleFactor = 1, timezoneId, javaScriptEnabled = true, colorScheme = 'light', reducedMotion = 'no-preference' }) {
  const wanted = { ...viewport, scripts: javaScriptEnabled, settings: settingsOf({ colorScheme, reducedMotion }) };
  const browser = await session(wanted, {
    scale: deviceScaleFactor, timezone: timezoneId, room: [Math.max(viewport.width, 1400), Math.max(viewport.height, 1400)],
  });
  browsers.add(browser);
  const page = new Page(browser, viewport, javaScriptEnabled);
  page.leave = async () => {
    browsers.delete(browser);
    await browser.close();
  };
  return page.prepare();
}

export async function close() {
  await Promise.all([...browsers].map((browser) => browser.close()));
}

export async function version() {
  const browser = await session({ width: 400, height: 400, scripts: true, settings: {} }, { scale: 1, room: [400, 400] });
  await browser.close();
  return browser.version;
}
