// What the engines that Playwright drives have in common.
import { createRequire } from 'node:module';

const { chromium, firefox } = createRequire(new URL('../../../www/package.json', import.meta.url))('playwright-core');

export { firefox };

/**
 * Chromium as everything here starts it: it calls nobody, and keeps no sandbox, which a container has no rights for.
 * @param {import('playwright-core').LaunchOptions} [options]
 */
export const launchChromium = (options) => chromium.launch({
  executablePath: process.env.TRIP_MAP_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...options,
});

/** How long anything may take on a machine that is busy with other things. */
export const PATIENCE = 60_000;

/**
 * A page in a context of its own.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} options
 */
export async function pageOf(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = Object.assign(await context.newPage(), { said: [], requested: [], leave: () => context.close() });
  // The browser's own reports of failed requests carry no arguments; what scripts say does.
  page.on('console', (message) => message.args().length > 0 && page.said.push(`${message.type()}: ${message.text()}`));
  // Firefox tells of what it blocks as of errors that no script has thrown: they have no name, or none that is one.
  page.on('pageerror', ({ name, message }) => {
    if (name !== '' && !/^(The page’s settings blocked|The Same Origin Policy disallows)/.test(message)) page.said.push(`uncaught: ${message}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(page.origin)) page.requested.push(request.url());
  });
  return page;
}
