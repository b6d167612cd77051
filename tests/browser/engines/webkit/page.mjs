// A page in WebKitGTK: the part of Playwright's Page that the tests use.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { clock, half } from './half.mjs';
import { Keyboard, Mouse } from './input.mjs';
import { Finder } from './locator.mjs';

const PATIENCE = 60_000;
const HALF = half(PATIENCE);

/** How GTK calls what readers set; the shell of a page that is open follows them. */
export const settingsOf = ({ colorScheme, reducedMotion, contrast }) => ({
  ...(colorScheme && { 'gtk-application-prefer-dark-theme': colorScheme === 'dark' }),
  ...(reducedMotion && { 'gtk-enable-animations': reducedMotion !== 'reduce' }),
  ...(contrast && { 'gtk-theme-name': contrast === 'more' ? 'HighContrast' : 'Adwaita' }),
});

/** The words for what JSON cannot say, turned back. */
function revived(value) {
  if (typeof value !== 'object' || value === null) return value;
  if ('not_json' in value) return value.not_json === 'undefined' ? undefined : Number(value.not_json);
  if (Array.isArray(value)) return value.map(revived);
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, revived(held)]));
}
const plain = (_key, value) => (typeof value === 'number' && !Number.isFinite(value) ? { not_json: String(value) } : value);

/** Runs in the page: a part of a picture, as the picture is told. */
async function crop([shot, { x, y, width, height }]) {
  const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const scale = image.width / innerWidth;
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * scale), height: Math.round(height * scale) });
  canvas.getContext('2d').drawImage(image, -x * scale, -y * scale);
  return canvas.toDataURL('image/png').split(',')[1];
}

export class Page extends Finder {
  #call;
  #viewport;
  #scripts;
  #url = 'about:blank';
  said = [];
  requested = [];
  clock = {
    install: ({ time = Date.now() } = {}) => this.addInitScript(clock(Number(new Date(time)))),
    fastForward: (milliseconds) => this.evaluate((ticks) => globalThis.__pwClock.controller.fastForward(ticks), milliseconds),
    runFor: (milliseconds) => this.evaluate((ticks) => globalThis.__pwClock.controller.runFor(ticks), milliseconds),
  };

  /** @param {boolean} scripts whether the page's own run; ours do in any case */
  constructor({ call, close }, viewport, scripts) {
    super();
    this.#scripts = scripts;
    this.#call = call;
    this.#viewport = viewport;
    this.leave = close;
    this.keyboard = new Keyboard(call);
    this.mouse = new Mouse(this, call);
  }

  /** Makes a page ready to be opened. */
  async prepare() {
    if (this.#scripts) await this.addInitScript(HALF);
    await this.#resize();
    return this;
  }

  /** Tells the shell something. The answer comes by the same way as the message goes, so it has been told when this resolves. */
  shell(told) {
    return this.#call('POST', '/execute/sync', { script: 'webkit.messageHandlers.shell.postMessage(arguments[0])', args: [JSON.stringify(told)] });
  }
  addInitScript(script, argument) {
    const source = typeof script === 'string' ? script : `(${script})(${JSON.stringify(argument)})`;
    return this.shell({ script: { source } });
  }

  /** Runs a function of the page's half and an argument in the page. */
  async inside(act, argument) {
    const script = `return window.tripMapHand.run(${act}, JSON.parse(arguments[0], (key, value) =>
      value?.not_json === undefined ? value : Number(value.not_json)))`;
    const { value, error, said, url } = JSON.parse(await this.#call('POST', '/execute/sync', { script, args: [JSON.stringify(argument ?? null, plain)] }));
    this.said.push(...said);
    this.#url = url;
    if (error) throw Object.assign(new Error(error.message), { inPage: error.stack });
    return revived(value);
  }
  /** Runs a function of the page's half until it returns something, also past the end of a page. */
  async patiently(act, argument, what) {
    const source = `({ until, ...hand }, [argument, what]) => until(() => (${act})(hand, argument), what)`;
    for (const deadline = Date.now() + PATIENCE; ;) {
      try {
        return await this.inside(source, [argument, what]);
      } catch (error) {
        if (error.inPage !== undefined || Date.now() > deadline) throw error;
        await later(50);
      }
    }
  }
  /** Learns what a click has led to; where that is another page, there is nothing to learn yet. */
  async settled() {
    await this.inside(() => {}).catch(() => {});
  }
  evaluate(act, argument) {
    if (typeof act === 'string') return this.#call('POST', '/execute/sync', { script: act, args: [] });
    return this.inside(`(hand, argument) => (${act})(argument)`, argument);
  }
  waitForFunction(act, argument) {
    return this.patiently(`(hand, argument) => (${act})(argument)`, argument, String(act));
  }

  async goto(url) {
    this.#url = url;
    await this.#call('POST', '/url', { url });
    if (!this.#scripts) await this.#call('POST', '/execute/sync', { script: HALF, args: [] });
  }
  reload() {
    return this.#call('POST', '/refresh', {});
  }
  goBack() {
    return this.#call('POST', '/back', {});
  }
  goForward() {
    return this.#call('POST', '/forward', {});
  }
  url() {
    return this.#url;
  }
  mainFrame() {
    return this;
  }

  /**
   * The window, or a part of it, as PNG.
   * @param {{ clip?: { x: number, y: number, width: number, height: number } }} [options] in CSS px
   * @returns {Promise<Buffer>}
   */
  async screenshot({ clip } = {}) {
    const shot = await this.#call('GET', '/screenshot');
    const png = clip ? await this.evaluate(crop, [shot, clip]) : shot;
    return Buffer.from(png, 'base64');
  }
  /** @returns {Promise<Buffer>} */
  async pdf() {
    const folder = await mkdtemp(join(tmpdir(), 'trip-map-print-'));
    const path = join(folder, 'page.pdf');
    await this.shell({ pdf: { path } });
    for (const deadline = Date.now() + PATIENCE; !existsSync(path); await later(50)) {
      if (Date.now() > deadline) throw new Error(`waited ${PATIENCE} ms for the page to be printed`);
    }
    const pdf = await readFile(path);
    await rm(folder, { recursive: true });
    return pdf;
  }

  viewportSize() {
    return this.#viewport;
  }
  async setViewportSize(viewport) {
    this.#viewport = viewport;
    await this.#resize();
    await this.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, viewport);
  }
  #resize() {
    return this.#call('POST', '/window/rect', { x: 0, y: 0, ...this.#viewport });
  }
  async emulateMedia({ colorScheme, reducedMotion, contrast }) {
    await this.shell({ settings: settingsOf({ colorScheme, reducedMotion, contrast }) });
    const wanted = Object.entries({ 'prefers-color-scheme': colorScheme, 'prefers-reduced-motion': reducedMotion, 'prefers-contrast': contrast })
      .filter(([, value]) => value !== undefined).map(([feature, value]) => `(${feature}: ${value})`);
    await this.waitForFunction((queries) => queries.every((query) => matchMedia(query).matches), wanted);
  }
}
